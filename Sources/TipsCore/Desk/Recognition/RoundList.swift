import TipsDomain
import TipsHTML
import TipsReading
import TipsRecognition
import TipsText
import TipsWords

/// The list of a round with a filter by county and pseudonym, and how many have no place.
struct RoundList {
  let visit: Visit
  let view: RoundView

  private var county: String? { visit.request.query.text("county") }
  private var typed: String? { visit.request.query.text("person") }

  var show: HTML {
    let shown = view.people.filter(matches)
    return HTML {
      filter
      if view.people.isEmpty {
        p { visit(empty) }
      } else {
        p(.role("status")) { visit(RecognitionDeskWords.shown(shown.count, of: view.people.count)) }
      }
      if let stranger { p { ask(stranger) } }
      if !shown.isEmpty { list(shown) }
      leftOut
    }
  }

  private var empty: Message {
    view.round.candidates == 0
      ? RoundWords.noCandidates(view.label)
      : RoundWords.nobodyEligible(view.label, leftOut: view.round.leftOutWords)
  }

  // MARK: Filter

  private func matches(_ honoree: Honoree) -> Bool {
    if let county, honoree.county.flatMap({ view.counties[$0]?.code }) ?? "-" != county { return false }
    guard let typed else { return true }
    return Reporter.id(typed) == honoree.reporter
  }

  /// Whoever was asked for and is not on the list.
  private var stranger: Int64? {
    guard let id = typed.flatMap(Reporter.id), !view.people.contains(where: { $0.reporter == id }) else { return nil }
    return id
  }

  private func ask(_ reporter: Int64) -> HTML {
    HTML {
      bdi(.leftToRight) { Reporter.pseudonym(reporter) }
      " "
      visit(RecognitionDeskWords.isNotListed)
      " "
      a(.href(reasons(reporter))) { visit(RecognitionDeskWords.whyNot) }
    }
  }

  private var filter: HTML {
    let counties = view.counties.values.sorted { visit($0.label) < visit($1.label) }
    return form(.method("get"), .action(RecognitionPeriod.link(view.label, at: "list")), .class("inline-form no-print"))
    {
      label(.for("county")) { visit(FieldName.county.label) }
      select(.id("county"), .name("county")) {
        option(.value("")) { visit(RecognitionDeskWords.allCounties) }
        for place in counties {
          option(.value(place.code), .selected(place.code == county)) { visit(place.label) }
        }
        if view.people.contains(where: { $0.county == nil }) {
          option(.value("-"), .selected(county == "-")) { visit(RoundWords.noCounty) }
        }
      }
      label(.for("person")) { visit(RecognitionDeskWords.pseudonym) }
      input(
        .id("person"), .name("person"), .type("text"), .value(typed ?? ""), .maxLength(24), .placeholder("r-209136"),
        .leftToRight)
      button(.type("submit")) { visit(RecognitionDeskWords.filter) }
      if county != nil || typed != nil {
        a(.href(RecognitionPeriod.link(view.label, at: "list"))) { visit(RecognitionDeskWords.showAll) }
      }
    }
  }

  // MARK: Rows

  private func list(_ shown: [Honoree]) -> HTML {
    div(.class("list scroll"), Attribute("tabindex", "0"), .role("region"), .label(visit(RoundStep.list.title))) {
      table {
        thead {
          tr {
            RecognitionPage.heading(visit, .listPlace, isNumber: true)
            RecognitionPage.heading(visit, .reporter)
            for name in [FieldName.score, .confirmed, .reliability] {
              RecognitionPage.heading(visit, name, isNumber: true)
            }
            RecognitionPage.heading(visit, .county)
            RecognitionPage.heading(visit, view.isIssued ? .status : .seat)
          }
        }
        tbody { for honoree in shown { row(honoree) } }
      }
    }
  }

  private func row(_ honoree: Honoree) -> HTML {
    tr(.class("gone").when(view.round.withdrawals[honoree.reporter] != nil)) {
      td(.class("n")) { visit.number(honoree.place) }
      th(Attribute("scope", "row")) {
        a(.href(reasons(honoree.reporter))) { bdi(.leftToRight) { Reporter.pseudonym(honoree.reporter) } }
      }
      td(.class("n")) { visit.number(honoree.score) }
      td(.class("n")) { visit.number(honoree.confirmed) }
      td(.class("n")) { visit.digits(FixedPoint.hundredths(ofMillionths: honoree.reliability)) }
      td { honoree.county.flatMap { view.counties[$0] }.map { visit($0.label) } ?? "–" }
      td { status(of: honoree) }
    }
  }

  private func status(of honoree: Honoree) -> String {
    guard view.isIssued else { return visit((honoree.seat ?? .score).words) }
    if view.round.withdrawals[honoree.reporter] != nil { return visit(RecognitionDeskWords.withdrawn) }
    guard let thanks = view.round.thanks[honoree.reporter] else { return visit(RecognitionDeskWords.toBeThanked) }
    return visit(thanks.wasPresent ? RoundWords.thanked : RoundWords.absent)
  }

  private func reasons(_ reporter: Int64) -> Link {
    Link(["recognition", view.label, Reporter.pseudonym(reporter)])
  }

  // MARK: Left out

  private var leftOut: HTML {
    let counts = OmissionReason.allCases.compactMap { reason in view.round.leftOut[reason].map { (reason, $0) } }
    return HTML {
      h3 { visit(RecognitionDeskWords.leftOut) }
      if counts.isEmpty {
        p { visit(RecognitionDeskWords.nobody) }
      } else {
        dl(.class("counts")) {
          for (reason, count) in counts {
            dt { visit(reason.words) }
            dd(.class("number")) { visit.number(count) }
          }
        }
      }
    }
  }
}

import TipsCalendar
import TipsHTML
import TipsHTTP
import TipsReading
import TipsRecognition
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// The rounds, the month whose turn it is, and how the seats of a year fell.
enum RecognitionPage {
  /// So many issued rounds are shown at once.
  static let size = 24

  static func show(_ visit: Visit) async throws -> WebResponse {
    try visit.seeAllPlaces()
    guard let typed = visit.request.query.text("period") else { return try await answer(visit) }
    do {
      return .seeOther(RecognitionPeriod.link(try Period(typed, today: visit.today).label))
    } catch let error as PeriodError {
      return try await refuse(visit, typed, error.message)
    }
  }

  /// The page with what was typed for a period, and why it is none.
  static func refuse(_ visit: Visit, _ typed: String, _ message: Message) async throws -> WebResponse {
    try await answer(visit, status: 422, typed: typed, message: message)
  }

  private static func answer(
    _ visit: Visit, status: Int = 200, typed: String = "", message: Message? = nil
  ) async throws -> WebResponse {
    let (now, today) = (visit.now, visit.today)
    let month = try Period("last-month", today: today)
    let ownYear = try Period(String(month.label.prefix(4)), today: today)
    let year = visit.request.query.text("year").flatMap { try? Period($0, today: today) } ?? ownYear
    let after = visit.request.query.text("after")
    let (last, summaries, shares) = try await visit.read { store in
      (
        try store.rounds.summary(of: month.label, now: now),
        try store.rounds.summaries(limit: size + 1, after: after, now: now),
        try SharesSection.Figures(year, store, now: now)
      )
    }
    return WebResponse(
      status: status,
      page: Layout(visit, title: visit(RecognitionDeskWords.title), at: .recognition).page {
        h1 { visit(RecognitionDeskWords.title) }
        next(visit, month, last, typed: typed, message: message)
        rounds(visit, summaries, after: after)
        SharesSection(visit: visit, year: year, figures: shares).show
      })
  }

  private static func next(
    _ visit: Visit, _ month: Period, _ known: RoundSummary?, typed: String, message: Message?
  ) -> HTML {
    section(.class("card")) {
      h2 { visit(RecognitionDeskWords.lastMonth) }
      p {
        bdi(.leftToRight) { visit.digits(month.label) }
        " · "
        visit(month.spanWords)
        " · "
        visit(known.map(\.state.words) ?? RecognitionDeskWords.notDrafted)
      }
      p {
        a(.href(RecognitionPeriod.link(month.label)), .class("button main")) {
          visit(known == nil ? RecognitionDeskWords.openDraft : RecognitionDeskWords.openRound)
        }
      }
      form(.method("get"), .action(Link("recognition")), .class("inline-form")) {
        label(.for("period")) { visit(RecognitionDeskWords.otherPeriod) }
        input(
          .id("period"), .name("period"), .type("text"), .required, .maxLength(40), .value(typed),
          .describedBy("period-help"), Attribute("aria-invalid", "true").when(message != nil),
          .autofocus.when(message != nil))
        button(.type("submit")) { visit(RecognitionDeskWords.open) }
        p(.id("period-help"), .class(message == nil ? "soft" : "error"), .role("alert").when(message != nil)) {
          if let message {
            visit(message)
          } else {
            visit(RecognitionDeskWords.suchAs)
            for (index, form) in periodForms.enumerated() {
              index == 0 ? " " : visit(DeskWords.comma)
              bdi(.leftToRight) { visit.digits(form) }
            }
          }
        }
      }
    }
  }

  /// Periods as people write them.
  private static let periodForms = ["1404-07", "1404-W28", "1404-H1", "1404-01..1404-06"]

  private static func rounds(_ visit: Visit, _ summaries: [RoundSummary], after: String?) -> HTML {
    let drafts = summaries.prefix { [.drafted, .approved, .void].contains($0.state) }.count
    let shown = summaries.prefix(drafts + size)
    return section(.class("card"), .id("rounds")) {
      h2 { visit(RecognitionDeskWords.rounds) }
      if summaries.isEmpty {
        p { visit(RecognitionDeskWords.noRounds) }
      } else {
        div(.class("scroll")) {
          table {
            thead {
              tr {
                for name in [FieldName.round, .state] { heading(visit, name) }
                for name in [FieldName.honorees, .thanked, .withdrawn, .candidates, .policy] {
                  heading(visit, name, isNumber: true)
                }
                heading(visit, .asOf)
              }
            }
            tbody { for round in shown { row(visit, round) } }
          }
        }
        p(.class("ways no-print")) {
          if after != nil { a(.href(Link("recognition")), .class("button")) { visit(FindingDeskWords.newest) } }
          if shown.count < summaries.count, let last = shown.last {
            a(.href(link(after: last.label)), .class("button"), Attribute("rel", "next")) {
              visit(FindingDeskWords.older)
            }
          }
        }
      }
    }
  }

  private static func link(after label: String) -> Link {
    Link(["recognition"], query: [("after", label)], fragment: "rounds")
  }

  private static func row(_ visit: Visit, _ round: RoundSummary) -> HTML {
    tr {
      th(Attribute("scope", "row")) {
        a(.href(RecognitionPeriod.link(round.label))) { bdi(.leftToRight) { visit.digits(round.label) } }
      }
      td { visit(round.state.words) }
      for number in [round.honorees, round.thanked, round.withdrawn, round.candidates, round.policyVersion] {
        td(.class("n")) { visit.number(number) }
      }
      td(.class("keep")) { visit.moment(round.at) }
    }
  }

  /// The head of a column, as the terminal calls it.
  static func heading(_ visit: Visit, _ name: FieldName, isNumber: Bool = false) -> HTML {
    th(Attribute("scope", "col"), .class("n").when(isNumber)) { visit(name.label) }
  }
}

import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsRecognition
import TipsStore
import TipsText
import TipsWords

/// What other rules would make of a list. Nothing is kept.
enum WhatIfPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try await RecognitionPeriod.answer(visit, rest: ["what-if"]) { period in
      let now = visit.now
      let current = try await visit.read { try $0.policies.current() }
      let form = ChangedPolicy(visit.request.query, current)
      var comparison: RoundComparison?
      var problem: Message?
      do {
        if let other = try form.policy() {
          comparison = try await visit.read { try $0.rounds.compare(period, with: other, now: now) }
        }
      } catch let error as any UserFacingError where error is PolicyError || error is RecognitionError {
        problem = error.message
      }
      return WebResponse(
        status: problem == nil ? 200 : 422,
        page: Layout(visit, title: visit(RecognitionDeskWords.whatIfOf(period.label)), at: .recognition).page {
          h1 { RecognitionPeriod.text(visit, RecognitionDeskWords.whatIfOf(period.label), with: period.label) }
          p {
            a(.href(RecognitionPeriod.link(period.label, at: "what-if"))) { visit(RecognitionDeskWords.backToRound) }
          }
          fields(visit, period.label, form, current, problem)
          if let comparison { result(visit, period.label, comparison) }
        })
    }
  }

  // MARK: Form

  private static func fields(
    _ visit: Visit, _ label: String, _ form: ChangedPolicy, _ current: Policy, _ problem: Message?
  ) -> HTML {
    TipsHTML.form(.method("get"), .action(Link("recognition", label, "what-if")), .class("card")) {
      p { visit(RecognitionDeskWords.whatIfHelp(current.version)) }
      if let problem { p(.class("error"), .role("alert")) { visit(problem) } }
      div(.class("field-grid")) {
        for (number, name) in ChangedPolicy.fieldNames {
          div {
            TipsHTML.label(.for(number.rawValue)) { visit(name) }
            input(
              .id(number.rawValue), .name(number.rawValue), .type("text"), Attribute("inputmode", "numeric"),
              .maxLength(9), .leftToRight, .value(form.text(number)))
          }
        }
        div {
          TipsHTML.label(.for("county_seats")) { visit(RecognitionDeskWords.countySeats) }
          select(.id("county_seats"), .name("county_seats")) {
            option(.value("none"), .selected(form.countySeats == nil)) { visit(RecognitionDeskWords.notShared) }
            for way in CountySeats.allCases {
              option(.value(way.rawValue), .selected(form.countySeats == way)) {
                visit(way == .population ? RecognitionDeskWords.byPopulation : RecognitionDeskWords.byParticipants)
              }
            }
          }
        }
      }
      details(Attribute("open").when(!form.json.isEmpty)) {
        summary { visit(RecognitionDeskWords.wholePolicy) }
        TipsHTML.label(.for("policy")) { visit(RecognitionDeskWords.pastePolicy) }
        textarea(
          .id("policy"), .name("policy"), .maxLength(4_000), .leftToRight, Attribute("spellcheck", "false"),
          Attribute("rows", "12")
        ) { form.json }
      }
      button(.type("submit"), .class("main")) { visit(RecognitionDeskWords.compare) }
    }
  }

  // MARK: Result

  private static func result(_ visit: Visit, _ label: String, _ comparison: RoundComparison) -> HTML {
    section(.class("card"), .id("result")) {
      h2 { visit(RecognitionDeskWords.whatWouldChange) }
      if comparison.differences.isEmpty {
        p { visit(RecognitionDeskWords.sameRules) }
      } else {
        ul(.leftToRight) {
          for difference in comparison.differences {
            li { code { "\(difference.key) \(difference.old) → \(difference.new)" } }
          }
        }
      }
      p(.role("status")) {
        visit(
          RoundWords.changes(
            entering: comparison.entering.count, leaving: comparison.leaving.count, staying: comparison.staying,
            before: comparison.before.honorees.count, after: comparison.after.honorees.count))
      }
      if !comparison.changes.isEmpty {
        div(.class("scroll")) {
          table {
            thead {
              tr {
                RecognitionPage.heading(visit, .change)
                RecognitionPage.heading(visit, .reporter)
                for name in [FieldName.placeBefore, .placeAfter, .scoreBefore, .scoreAfter] {
                  RecognitionPage.heading(visit, name, isNumber: true)
                }
                RecognitionPage.heading(visit, .why)
              }
            }
            tbody { for change in comparison.changes { row(visit, label, change) } }
          }
        }
      }
    }
  }

  private static func row(_ visit: Visit, _ label: String, _ wording: RoundComparison.ChangeWording) -> HTML {
    let change = wording.change
    let name = Reporter.pseudonym(change.before.reporter)
    return tr {
      td { visit(wording.verb) }
      th(Attribute("scope", "row")) {
        a(.href(Link(["recognition", label, name]))) { bdi(.leftToRight) { name } }
      }
      for number in [change.before.place, change.after.place, change.before.merit.score, change.after.merit.score] {
        td(.class("n")) { number.map(visit.number) ?? "–" }
      }
      td { visit(wording.why) }
    }
  }
}

/// Rules as somebody changed them in a form: some numbers, or all of them as a document.
struct ChangedPolicy {
  /// The numbers that have fields of their own.
  static var fieldNames: [(number: PolicyNumber, name: Message)] {
    [
      (.seats, RecognitionDeskWords.seats), (.cooldownDays, RecognitionDeskWords.cooldownDays),
      (.minConfirmed, RecognitionDeskWords.minConfirmed), (.dayCap, RecognitionDeskWords.dayCap),
      (.priorStrength, RecognitionDeskWords.priorStrength),
      (.maxPerNeighbourhood, RecognitionDeskWords.maxPerNeighbourhood),
      (.lotteryShare, RecognitionDeskWords.lotteryShare),
    ]
  }

  private let fields: FormFields
  private let current: Policy
  /// The document.
  let json: String

  init(_ fields: FormFields, _ current: Policy) {
    self.fields = fields
    self.current = current
    json = fields.text("policy") ?? ""
  }

  /// What stands in the field of a number.
  func text(_ number: PolicyNumber) -> String { fields.text(number.rawValue) ?? String(current[number]) }

  /// How seats are shared.
  var countySeats: CountySeats? {
    fields["county_seats"].map { CountySeats(rawValue: $0) } ?? current.countySeats
  }

  /// The rules; nil where nothing was sent yet.
  ///
  /// - Throws: ``PolicyError``, ``RecognitionError/notANumber``.
  func policy() throws -> Policy? {
    guard !fields.isEmpty else { return nil }
    if !json.isEmpty { return try Policy(json: json) }
    var members: [String] = []
    for number in PolicyNumber.allCases {
      guard let value = Int(PersianText.asciiDigits(text(number))) else { throw RecognitionError.notANumber }
      members.append("\"\(number.rawValue)\":\(value)")
    }
    members.append("\"seed\":" + (current.seed.map { JSONText.quoted($0) } ?? "null"))
    members.append("\"county_seats\":" + (countySeats.map { "\"\($0.rawValue)\"" } ?? "null"))
    members.append("\"approval\":\(current.approval)")
    return try Policy(json: "{" + members.joined(separator: ",") + "}")
  }
}

import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// Whose callers are to be asked whether they are satisfied, and the answers.
enum FollowUpPage {
  static let size = 50
  /// How many days back is looked unless somebody says otherwise.
  private static let usualDays = 30

  struct Row: Sendable {
    let number: ReportNumber
    let receivedAt: Instant
    let category: Label?
    let place: Label?
    let disposition: Disposition
    let reporter: String?
  }

  static func show(_ visit: Visit) async throws -> WebResponse { try await page(visit) }

  /// Records an answer; the number may be typed.
  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await FormAnswer.of("answer", visit) {
      let (fields, name, now) = (visit.request.form, visit.operatorName, visit.now)
      let placeID = visit.user?.placeID
      let number = try await visit.write { store in
        let scope = try ReportScope(placeID, in: store)
        let number = try scope.report(typed: fields.text("number") ?? "", in: store).number
        let filled = ReportForm.Filled(fields: fields, operatorName: name, now: now, scope: scope)
        try FollowUpForm.record(fields, on: number, filled, store)
        return number
      }
      return Link("follow-ups", query: [("period", fields.text("period")), ("done", number.description)])
    } otherwise: {
      try await page(visit, $0)
    }
  }

  private static func usualPeriod(today: LocalDay) -> String {
    let (first, last) = (SolarHijriDate(today.advanced(by: -usualDays)), SolarHijriDate(today))
    return "\(first)..\(last)"
  }

  private static func page(_ visit: Visit, _ answer: FormAnswer? = nil) async throws -> WebResponse {
    let query = visit.request.query
    let today = visit.desk.zone.day(of: visit.now)
    let period = (query.text("period") ?? answer?.typed.text("period")) ?? usualPeriod(today: today)
    let after = query.text("after")
    let placeID = visit.user?.placeID
    var answer = answer
    var found: (rows: [Row], hasMore: Bool) = ([], false)
    do {
      found = try await visit.read { store in
        try read(in: store, try Period(period, today: today), within: placeID, after: after)
      }
    } catch let error as any UserFacingError where ![.busy, .unavailable].contains(error.category) {
      answer = answer ?? FormAnswer(form: "period", error: error, typed: query)
    }
    let (rows, hasMore) = found
    let link = { (after: String?) in Link("follow-ups", query: [("period", period), ("after", after)]) }
    return WebResponse(
      status: answer?.status ?? 200,
      page: Layout(visit, title: visit(FollowUpDeskWords.followUps), at: .followUps).page {
        h1 { visit(FollowUpDeskWords.followUps) }
        if let answer { visit.notice(answer, done: nil) } else { doneNotice(visit) }
        p(.class("soft")) { visit(FollowUpDeskWords.whom) }
        PeriodForm(
          visit: visit, path: "follow-ups", typed: period, link: { Link("follow-ups", query: [("period", $0)]) },
          isByDay: true
        ).view
        section(.class("card")) {
          if rows.isEmpty { p(.role("status")) { visit(FollowUpDeskWords.noneToAsk) } }
          ul(.class("to-ask")) { for row in rows { li { self.row(visit, row, period, answer) } } }
          p(.class("ways no-print")) {
            if after != nil { a(.href(link(nil)), .class("button")) { visit(FindingDeskWords.newest) } }
            if hasMore, let last = rows.last {
              a(.href(link(last.number.description)), .class("button"), Attribute("rel", "next")) {
                visit(FindingDeskWords.older)
              }
            }
          }
        }
        section(.class("card forms")) {
          FormPartOfOther(visit: visit, answer: answer, period: period).view
        }
      })
  }

  private static func doneNotice(_ visit: Visit) -> HTML {
    guard let number = visit.request.query.text("done").flatMap({ try? ReportNumber($0) }) else { return HTML() }
    return div(.class("card done"), .role("status")) {
      a(.href(ReportForm.link(number)), .class("number")) { visit.digits(number.description) }
      " " + visit(FollowUpDeskWords.recorded) + " "
      form(.method("post"), .action(Link("reports", number.description, ReportForm.followUpUndo.rawValue))) {
        FormToken(visit).field
        button(.type("submit"), .class("quiet")) { visit(FollowUpDeskWords.takeBack) }
      }
    }
  }

  private static func read(
    in store: Store, _ period: Period, within placeID: Int64?, after: String?
  ) throws -> (rows: [Row], hasMore: Bool) {
    let found = try store.followups.unanswered(
      period, within: placeID, after: after.map { try ReportNumber($0) }, limit: size + 1)
    let names = try ReferenceNames(store)
    let rows = try found.prefix(size).map { report in
      Row(
        number: report.number, receivedAt: report.receivedAt, category: names.category(report.categoryID)?.label,
        place: try names.placeWord(report.placeID)?.label, disposition: report.disposition,
        reporter: report.reporterID.map(Reporter.pseudonym))
    }
    return (rows, found.count > size)
  }

  private static func row(_ visit: Visit, _ row: Row, _ period: String, _ answer: FormAnswer?) -> HTML {
    let number = row.number.description
    let isRefused = answer?.form == "answer" && answer?.typed["number"] == number
    return HTML {
      div {
        a(.href(ReportForm.link(row.number)), .class("number")) { visit.digits(number) }
        " "
        visit.moment(row.receivedAt)
        for label in [row.category, row.place, row.disposition.label].compactMap(\.self) { " · " + visit(label) }
        if let reporter = row.reporter {
          " · "
          bdi { reporter }
        }
      }
      form(.method("post"), .action(Link("follow-ups")), .class("answer")) {
        FormToken(visit).field
        input(.type("hidden"), .name("number"), .value(number))
        input(.type("hidden"), .name("period"), .value(period))
        label(.for("note-" + number), .class("sr-only")) { visit(ReportDeskWords.noteText) }
        input(
          .id("note-" + number), .name("note"), .type("text"), .maxLength(2_000),
          .placeholder(visit(ReportDeskWords.noteText)), .value(isRefused ? answer?.typed["note"] ?? "" : ""))
        FollowUpForm.buttons(visit)
      }
    }
  }
}

/// The answer on a report that isn't in the list, by its number.
private struct FormPartOfOther {
  let visit: Visit
  let answer: FormAnswer?
  let period: String

  var view: HTML {
    var views = FieldViews(visit: visit, form: "other")
    if let answer, answer.form == "answer" { views.typed = answer.typed }
    return details(Attribute("open", when: answer?.form == "answer")) {
      summary { visit(FollowUpDeskWords.otherReport) }
      form(.method("post"), .action(Link("follow-ups")), .autocomplete("off")) {
        FormToken(visit).field
        input(.type("hidden"), .name("period"), .value(period))
        views.line("number", FieldName.number.label, isRequired: true, limit: 64, isLatin: true)
        FollowUpForm.fields(views)
      }
    }
  }
}

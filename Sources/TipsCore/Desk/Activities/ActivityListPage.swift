import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// Workshops, visits to schools and other meetings with people, newest first, and the form that records one.
enum ActivityListPage {
  static let size = 50

  struct Row: Sendable {
    let activity: ActivityRecord
    let place: Label?
  }

  static func show(_ visit: Visit) async throws -> WebResponse { try await page(visit) }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await FormAnswer.of("add", visit) {
      let (fields, name, now) = (visit.request.form, visit.operatorName, visit.now)
      let placeID = visit.user?.placeID
      let activity = try await visit.write { store in
        guard let kind = fields.text("kind") else { throw ReportDeskError.form(ActivityDeskWords.kindWanted) }
        let at = try fields.text("at").map { try TimeExpression.parse($0, now: now, zone: store.zone) } ?? now
        let place = try PlaceField.checked(fields.text("place"), in: store, within: ReportScope(placeID, in: store))
        return try store.activities.add(
          kind: kind, place: place, at: at, people: try ActivityPage.people(fields.text("people")), operatorName: name,
          now: now)
      }
      return ActivityPage.link(activity.id, done: "add")
    } otherwise: {
      try await page(visit, $0)
    }
  }

  private static func page(_ visit: Visit, _ answer: FormAnswer? = nil) async throws -> WebResponse {
    let query = visit.request.query
    let (period, after) = (query.text("period"), query.text("after"))
    let (placeID, now) = (visit.user?.placeID, visit.now)
    var answer = answer
    var found: (rows: [Row], hasMore: Bool) = ([], false)
    do {
      found = try await visit.read { store in
        try read(in: store, period, after, within: ReportScope(placeID, in: store), now: now)
      }
    } catch let error as any UserFacingError where ![.busy, .unavailable].contains(error.category) {
      answer = answer ?? FormAnswer(form: "period", error: error, typed: query)
    }
    let (rows, hasMore) = found
    let link = { (period: String?, after: String?) in
      Link("activities", query: [("period", period), ("after", after)])
    }
    return WebResponse(
      status: answer?.status ?? 200,
      page: Layout(visit, title: visit(ActivityDeskWords.activities), at: .activities).page {
        h1 { visit(ActivityDeskWords.activities) }
        visit.notice(answer, done: query["done"] == "remove" ? OperationDeskWords.removed : nil)
        if visit.hasRole(.operator, .officer) { addForm(visit, answer) }
        PeriodForm(visit: visit, path: "activities", typed: period) { link($0, nil) }.view
        section(.class("card")) {
          if rows.isEmpty { p(.role("status")) { visit(OperationDeskWords.none) } } else { table(visit, rows) }
          p(.class("ways no-print")) {
            if after != nil { a(.href(link(period, nil)), .class("button")) { visit(FindingDeskWords.newest) } }
            if hasMore, let last = rows.last {
              a(.href(link(period, String(last.activity.id))), .class("button"), Attribute("rel", "next")) {
                visit(FindingDeskWords.older)
              }
            }
          }
        }
      })
  }

  private static func addForm(_ visit: Visit, _ answer: FormAnswer?) -> HTML {
    section(.class("card forms no-print")) {
      FormPart(
        visit: visit, name: "add", title: ActivityDeskWords.add, action: Link("activities"),
        button: ActivityDeskWords.add, answer: answer
      ).view { views in
        HTML {
          views.line("kind", FieldName.kind.label, hint: ActivityDeskWords.kindHint, isRequired: true, limit: 64)
          views.line("place", FieldName.place.label)
          views.line("at", ReportDeskWords.time, hint: ReportDeskWords.now)
          views.line("people", ActivityDeskWords.people, limit: 20, isLatin: true)
        }
      }
    }
  }

  private static func read(
    in store: Store, _ period: String?, _ after: String?, within scope: ReportScope, now: Instant
  ) throws -> (rows: [Row], hasMore: Bool) {
    let span = try period.map { try TypedSpan($0, now: now, zone: store.zone) }
    let names = try ReferenceNames(store)
    var last = try after.map { try ActivityPage.activity($0, in: store, within: scope) }
    var rows: [Row] = []
    while rows.count <= size {
      let found = try store.activities.list(from: span?.from, to: span?.to, after: last, limit: size + 1)
      for activity in found where activity.placeID == nil || scope.includes(activity.placeID) {
        rows.append(Row(activity: activity, place: try names.placeWord(activity.placeID)?.label))
      }
      guard found.count > size else { break }
      last = found.last
    }
    return (Array(rows.prefix(size)), rows.count > size)
  }

  private static func table(_ visit: Visit, _ rows: [Row]) -> HTML {
    div(.class("scroll")) {
      TipsHTML.table {
        thead {
          tr {
            for label in [FieldName.id.label, FieldName.at.label, FieldName.kind.label, FieldName.place.label] {
              th(Attribute("scope", "col")) { visit(label) }
            }
            th(Attribute("scope", "col")) { visit(ActivityDeskWords.people) }
          }
        }
        tbody {
          for row in rows {
            tr {
              th(Attribute("scope", "row")) {
                a(.href(ActivityPage.link(row.activity.id))) { visit.digits(String(row.activity.id)) }
              }
              td { visit.moment(row.activity.at) }
              td { bdi { row.activity.kind } }
              td { row.place.map { visit($0) } ?? "–" }
              td { row.activity.people.map { visit.number($0) } ?? "–" }
            }
          }
        }
      }
    }
  }
}

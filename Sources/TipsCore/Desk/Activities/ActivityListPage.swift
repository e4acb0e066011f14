import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// Workshops, visits to schools and other meetings with people, newest first, and the form that records one.
enum ActivityListPage {
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
          kind: MeasureNames.code(ofActivity: kind), place: place, at: at,
          people: try ActivityPage.people(fields.text("people")), operatorName: name, now: now)
      }
      return ActivityPage.link(activity.id, done: "add")
    } otherwise: {
      try await page(visit, $0)
    }
  }

  private static func page(_ visit: Visit, _ answer: FormAnswer? = nil) async throws -> WebResponse {
    let now = visit.now
    return try await PeriodList<Row>(
      visit: visit, path: "activities", entry: .activities, title: ActivityDeskWords.activities,
      read: { try read(in: $0, $1, $2, within: $3, now: now) }, key: { String($0.activity.id) },
      form: { addForm(visit, $0) },
      table: { table(visit, $0) }
    ).response(answer)
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
  ) throws -> PeriodList<Row>.Part {
    let span = try period.map { try TypedSpan($0, now: now, zone: store.zone) }
    let names = try ReferenceNames(store)
    let last = try after.map { try ActivityPage.activity($0, in: store, within: scope) }
    return try PeriodList<Row>.part(after: last) {
      try store.activities.list(from: span?.from, to: span?.to, after: $0, limit: $1)
    } row: { activity in
      guard activity.placeID == nil || scope.includes(activity.placeID) else { return nil }
      return Row(activity: activity, place: try names.placeWord(activity.placeID)?.label)
    }
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
              td { bdi { visit.activity(row.activity.kind) } }
              td { row.place.map { visit($0) } ?? "–" }
              td { row.activity.people.map { visit.number($0) } ?? "–" }
            }
          }
        }
      }
    }
  }
}

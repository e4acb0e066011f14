import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// One activity, and the forms that put it right and take it out.
enum ActivityPage {
  static func link(_ id: Int64, done: String? = nil) -> Link {
    Link("activities", String(id), query: [("done", done)])
  }

  /// The activity with a number as typed, where whoever looks may see it.
  static func activity(_ typed: String, in store: Store, within scope: ReportScope) throws -> ActivityRecord {
    guard let id: Int64 = PersianText.wholeNumber(typed), let activity = try? store.activities.activity(id),
      activity.placeID == nil || scope.includes(activity.placeID)
    else { throw ReportDeskError.notHere(typed) }
    return activity
  }

  /// How many took part, as typed.
  static func people(_ typed: String?) throws -> Int? {
    guard let typed else { return nil }
    guard let people: Int = PersianText.wholeNumber(typed), (0...10_000_000).contains(people) else {
      throw ReportDeskError.form(ActivityDeskWords.badPeople)
    }
    return people
  }

  static func show(_ visit: Visit) async throws -> WebResponse { try await page(visit) }

  static func set(_ visit: Visit) async throws -> WebResponse {
    try await FormAnswer.of("set", visit) {
      let (typed, placeID) = (visit.parameter("id"), visit.user?.placeID)
      let (fields, name, now) = (visit.request.form, visit.operatorName, visit.now)
      let id = try await visit.write { store in
        let scope = try ReportScope(placeID, in: store)
        let id = try activity(typed, in: store, within: scope).id
        let changed = { (field: String) in
          fields.text(field) == fields.text("was_" + field) ? nil : fields.text(field)
        }
        let (kind, place, people) = (changed("kind"), changed("place"), changed("people"))
        let at = try changed("at").map { try TimeExpression.parse($0, now: now, zone: store.zone) }
        guard kind != nil || place != nil || people != nil || at != nil else {
          throw ReportDeskError.form(OperationDeskWords.nothingToSet)
        }
        let code = try place.map { try PlaceField.checked($0, in: store, within: scope) } ?? nil
        try store.activities.set(
          id, kind: kind.map(MeasureNames.code(ofActivity:)), place: code, at: at, people: try self.people(people),
          operatorName: name, now: now)
        return id
      }
      return link(id, done: "set")
    } otherwise: {
      try await page(visit, $0)
    }
  }

  static func remove(_ visit: Visit) async throws -> WebResponse {
    try await FormAnswer.of("remove", visit) {
      let (typed, placeID) = (visit.parameter("id"), visit.user?.placeID)
      let (fields, name, now) = (visit.request.form, visit.operatorName, visit.now)
      try await visit.write { store in
        let id = try activity(typed, in: store, within: ReportScope(placeID, in: store)).id
        guard fields.isSet("sure") else { throw ReportDeskError.form(OperationDeskWords.confirmFirst) }
        try store.activities.remove(id, operatorName: name, now: now)
      }
      return Link("activities", query: [("done", "remove")])
    } otherwise: {
      try await page(visit, $0)
    }
  }

  private struct Content: Sendable {
    let activity: ActivityRecord
    let place: Place?
    let placePath: Message?
    let zone: StationZone
  }

  private static func page(_ visit: Visit, _ answer: FormAnswer? = nil) async throws -> WebResponse {
    let (typed, placeID) = (visit.parameter("id"), visit.user?.placeID)
    let content = try await visit.read { store in
      let activity = try Self.activity(typed, in: store, within: ReportScope(placeID, in: store))
      return Content(
        activity: activity, place: try activity.placeID.flatMap(store.references.place(id:)),
        placePath: try ReferenceNames(store).place(activity.placeID, withProvince: false), zone: store.zone)
    }
    let activity = content.activity
    let title = visit(ActivityDeskWords.title(String(activity.id)))
    let done = visit.request.query["done"].flatMap { ["add", "set"].contains($0) ? $0 : nil }
    return WebResponse(
      status: answer?.status ?? 200,
      page: Layout(visit, title: title, at: .activities).page {
        visit.notice(answer, done: done == nil ? nil : OperationDeskWords.recorded)
        section(.class("card")) {
          h1 { title }
          dl {
            dt { visit(FieldName.kind.label) }
            dd { bdi { visit.activity(activity.kind) } }
            dt { visit(FieldName.at.label) }
            dd { visit.moment(activity.at) }
            dt { visit(FieldName.place.label) }
            dd { content.placePath.map { visit.plain($0) } ?? "–" }
            dt { visit(ActivityDeskWords.people) }
            dd { activity.people.map { visit.number($0) } ?? "–" }
            dt { visit(FieldName.operator.label) }
            dd { bdi { activity.operatorName } }
          }
        }
        if visit.hasRole(.operator, .officer) { forms(visit, content, answer) }
      })
  }

  private static func forms(_ visit: Visit, _ content: Content, _ answer: FormAnswer?) -> HTML {
    let activity = content.activity
    let usual = [
      ("kind", visit.activity(activity.kind)), ("place", content.place.map { visit($0.label) } ?? ""),
      ("at", visit(Message(verbatim: content.zone.solarHijri(activity.at)))),
      ("people", activity.people.map(String.init) ?? ""),
    ]
    let id = String(activity.id)
    return section(.class("card forms no-print"), .label(visit(ReportDeskWords.actions))) {
      h2 { visit(ReportDeskWords.actions) }
      FormPart(
        visit: visit, name: "set", title: OperationDeskWords.set, action: Link("activities", id, "set"),
        button: OperationDeskWords.set, answer: answer
      ).view { views in
        HTML {
          for (name, value) in usual { input(.type("hidden"), .name("was_" + name), .value(value)) }
          views.line("kind", FieldName.kind.label, usual[0].1, isRequired: true, limit: 64)
          views.line("place", FieldName.place.label, usual[1].1)
          views.line("at", ReportDeskWords.time, usual[2].1, isRequired: true, isLatin: true)
          views.line("people", ActivityDeskWords.people, usual[3].1, limit: 20, isLatin: true)
        }
      }
      FormPart(
        visit: visit, name: "remove", title: OperationDeskWords.remove, action: Link("activities", id, "remove"),
        button: OperationDeskWords.remove, answer: answer
      ).view { $0.box("sure", OperationDeskWords.removeConfirm, isRequired: true) }
    }
  }
}

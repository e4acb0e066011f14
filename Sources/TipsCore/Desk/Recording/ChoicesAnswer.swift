import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// What a few letters may mean, for the script of the form: categories or places.
enum ChoicesAnswer {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let limit = PlaceLimit(visit)
    let typed = String((visit.request.query["typed"] ?? "").prefix(80))
    let isPlace = visit.request.query["of"] == "place"
    let found = try await visit.read { store in
      let lookup = ReferenceLookup(store, within: limit)
      return try isPlace ? lookup.places(typed) : lookup.categories(typed)
    }
    let (items, isNear): ([ReferenceItem], Bool) =
      switch found {
      case .one(let item): ([item], false)
      case .several(let items): (items, false)
      case .near(let items): (items, true)
      }
    return WebResponse(json: [
      ("near", .flag(isNear)),
      ("items", .list(items.map { .object([("code", .text($0.code)), ("name", .text(visit($0.label)))]) })),
    ])
  }

  /// What a form needs to be sent after somebody has signed in anew.
  static func token(_ visit: Visit) async throws -> WebResponse {
    WebResponse(json: [("form_token", .text(visit.formToken)), ("token", .text(RecordForm().token))])
  }
}

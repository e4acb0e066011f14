import TipsDomain
import TipsStore
import TipsText

/// A category or a place among which somebody chooses.
struct ReferenceItem: Sendable, Equatable {
  let code: String
  /// What it is called; a place with what it lies in: `گلسار، رشت`.
  let label: Label
}

/// Finds categories and places by a few letters, in the way of the terminal; of places only those that somebody may record.
struct ReferenceLookup {
  /// What the letters mean.
  enum Found: Sendable, Equatable {
    case one(ReferenceItem)
    case several([ReferenceItem])
    /// Nothing is called so; these come near.
    case near([ReferenceItem])
  }

  /// So many are shown to choose from; whoever means another types on.
  static let shown = 9

  private let references: ReferenceStore
  private let store: Store
  private let limit: PlaceLimit

  init(_ store: Store, within limit: PlaceLimit) {
    self.store = store
    references = store.references
    self.limit = limit
  }

  func categories(_ typed: String) throws -> Found {
    try found(try references.categories(meantBy: typed), isAllowed: { _ in true }) {
      ReferenceItem(code: $0.code, label: $0.label)
    }
  }

  func places(_ typed: String) throws -> Found {
    try found(
      try references.places(meantBy: typed), isAllowed: { try limit.allows($0.id, in: store) }, item)
  }

  /// The category with a code.
  func category(code: String) throws -> ReferenceItem? {
    try references.categories().first { $0.code == code }.map { ReferenceItem(code: $0.code, label: $0.label) }
  }

  /// The place with a code, with what it lies in.
  func place(code: String) throws -> ReferenceItem? { try references.place(code: code).map(item) }

  /// The place in a row.
  func place(id: Int64) throws -> ReferenceItem? { try references.place(id: id).map(item) }

  private func found<Entry: Sendable>(
    _ matches: ReferenceMatches<Entry>, isAllowed: (Entry) throws -> Bool, _ item: (Entry) throws -> ReferenceItem
  ) throws -> Found {
    switch matches {
    case .exact(let entry): return try isAllowed(entry) ? .one(try item(entry)) : .near([])
    case .fitting(let entries):
      let allowed = try first(of: entries, isAllowed, item)
      if allowed.isEmpty { return .near([]) }
      return allowed.count == 1 ? .one(allowed[0]) : .several(allowed)
    case .near(let entries): return .near(try first(of: entries, isAllowed, item))
    }
  }

  private func first<Entry>(
    of entries: [Entry], _ isAllowed: (Entry) throws -> Bool, _ item: (Entry) throws -> ReferenceItem
  ) throws -> [ReferenceItem] {
    var items: [ReferenceItem] = []
    for entry in entries where items.count < Self.shown {
      if try isAllowed(entry) { items.append(try item(entry)) }
    }
    return items
  }

  /// The place and what it lies in, the province left out.
  private func item(_ place: Place) throws -> ReferenceItem {
    let path = try references.path(of: place.id)
    let inside = path.count > 1 ? path.dropFirst() : path[...]
    let names = inside.reversed().map(\.label)
    return ReferenceItem(
      code: place.code,
      label: Label(
        fa: names.map(\.fa).joined(separator: "، "), en: names.map(\.en).joined(separator: ", ")))
  }
}

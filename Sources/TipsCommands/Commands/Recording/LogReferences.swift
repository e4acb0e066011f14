import TipsCore

/// Categories, places and lines as the dialogue of `tips log` numbers and shows them.
struct LogReferences {
  private let references: ReferenceStore

  init(_ references: ReferenceStore) { self.references = references }

  /// Refuses what the command line names and the store doesn't have, before anything is asked.
  func check(_ draft: ReportDraft) throws {
    _ = try references.line(named: draft.line)
    if let category = draft.category { _ = try references.category(named: category) }
    if let place = draft.place { _ = try references.place(named: place) }
  }

  func categories() throws -> [NumberedChoice.Item] { try references.categories().filter(\.isActive).map(item) }

  func places() throws -> [NumberedChoice.Item] { try references.places().filter(\.isActive).map(item) }

  func lines() throws -> [NumberedChoice.Item] { try references.lines().filter(\.isActive).map(item) }

  func category(_ typed: String) throws -> NumberedChoice.Found {
    try found(try references.categories(meantBy: typed), item)
  }

  func place(_ typed: String) throws -> NumberedChoice.Found { try found(try references.places(meantBy: typed), item) }

  func line(_ typed: String) throws -> NumberedChoice.Found { try found(try references.lines(meantBy: typed), item) }

  /// What the category of a draft is called.
  func categoryName(_ typed: String?) throws -> String {
    try references.category(named: typed ?? Category.fallbackCode).label.fa
  }

  /// What the place of a draft is called.
  func placeName(_ typed: String?) throws -> String? { try typed.map { try name(references.place(named: $0)) } }

  /// The line of a draft.
  func lineWord(_ typed: String) throws -> Word { Word(line: try references.line(named: typed)) }

  private func found<Entry>(
    _ matches: ReferenceMatches<Entry>, _ item: (Entry) throws -> NumberedChoice.Item
  ) throws -> NumberedChoice.Found {
    switch matches {
    case .exact(let entry): .exactly(try item(entry))
    case .fitting(let entries): .fitting(try entries.map(item))
    case .near(let entries): .near(try entries.map(item))
    }
  }

  private func item(_ category: Category) -> NumberedChoice.Item {
    NumberedChoice.Item(code: category.code, name: category.label.fa)
  }

  private func item(_ line: Line) -> NumberedChoice.Item { NumberedChoice.Item(code: line.code, name: line.label.fa) }

  private func item(_ place: Place) throws -> NumberedChoice.Item {
    NumberedChoice.Item(code: place.code, name: try name(place))
  }

  /// The place and what it lies in, the province left out: `گلسار، رشت`.
  private func name(_ place: Place) throws -> String {
    let path = try references.path(of: place.id)
    let inside = path.count > 1 ? path.dropFirst() : path[...]
    return inside.reversed().map(\.label.fa).joined(separator: "، ")
  }
}

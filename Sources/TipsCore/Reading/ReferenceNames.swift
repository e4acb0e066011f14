import TipsDomain
import TipsStore
import TipsText

/// Codes and names of lines, categories and places by their rows, for showing reports.
package final class ReferenceNames {
  /// What was read so far. It stays with the connection as long as nobody changes the store.
  private final class Known {
    let lines: [Line]
    let categories: [Category]
    let lineByID: [Int64: Line]
    let categoryByID: [Int64: Category]
    var paths: [Int64: [Place]] = [:]

    init(_ references: ReferenceStore) throws {
      lines = try references.lines()
      categories = try references.categories()
      lineByID = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      categoryByID = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private let references: ReferenceStore
  private let known: Known

  package init(_ store: Store) throws {
    let references = store.references
    self.references = references
    known = try store.connection.remember("reference names") { try Known(references) }
  }

  /// All lines, in their order.
  package var lines: [Line] { known.lines }

  /// All categories, in their order.
  package var categories: [Category] { known.categories }

  package func line(_ id: Int64) -> String { known.lineByID[id]?.code ?? "" }

  package func category(_ id: Int64) -> Category? { known.categoryByID[id] }

  package func lineWord(_ id: Int64) -> Word? { known.lineByID[id].map { Word(line: $0) } }

  package func categoryWord(_ id: Int64) -> Word? { known.categoryByID[id].map { Word($0.code, $0.label) } }

  package func placeWord(_ id: Int64?) throws -> Word? { try path(id).last.map { Word($0.code, $0.label) } }

  package func placeCode(_ id: Int64?) throws -> String? { try path(id).last?.code }

  /// The place with what it lies in, the province first: `Gilan › Rasht › Golsar`, `گیلان، رشت، گلسار`.
  package func place(_ id: Int64?, withProvince: Bool = true) throws -> Message? {
    let path = try path(id)
    guard !path.isEmpty else { return nil }
    let shown = withProvince || path.count == 1 ? path[...] : path.dropFirst()
    return shown.map { Message(en: $0.label.en, fa: $0.label.fa) }.joined(en: " › ", fa: "، ")
  }

  private func path(_ id: Int64?) throws -> [Place] {
    guard let id else { return [] }
    if let found = known.paths[id] { return found }
    let path = try references.path(of: id)
    if known.paths.count < 10_000 { known.paths[id] = path }
    return path
  }
}

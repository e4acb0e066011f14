import TipsDomain
import TipsStore
import TipsText

/// Codes and names of lines, categories and places by their rows, for showing reports.
package final class ReferenceNames {
  private let references: ReferenceStore
  private let lines: [Int64: Line]
  private let categories: [Int64: Category]
  private var paths: [Int64: [Place]] = [:]

  package init(_ store: Store) throws {
    references = store.references
    lines = Dictionary(try references.lines().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    categories = Dictionary(try references.categories().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func line(_ id: Int64) -> String { lines[id]?.code ?? "" }

  package func category(_ id: Int64) -> Category? { categories[id] }

  package func lineWord(_ id: Int64) -> Word? { lines[id].map { Word(line: $0) } }

  package func categoryWord(_ id: Int64) -> Word? { categories[id].map { Word($0.code, $0.label) } }

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
    if let known = paths[id] { return known }
    let path = try references.path(of: id)
    if paths.count < 10_000 { paths[id] = path }
    return path
  }
}

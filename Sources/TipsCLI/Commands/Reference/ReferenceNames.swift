import TipsCore

/// Codes and names of lines, categories and places by their rows, for showing reports.
final class ReferenceNames {
  private let references: ReferenceStore
  private let lines: [Int64: Line]
  private let categories: [Int64: Category]
  private var paths: [Int64: [Place]] = [:]

  init(_ store: Store) throws {
    references = store.references
    lines = Dictionary(try references.lines().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    categories = Dictionary(try references.categories().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func line(_ id: Int64) -> String { lines[id]?.code ?? "" }

  func category(_ id: Int64) -> Category? { categories[id] }

  func placeCode(_ id: Int64?) throws -> String? { try path(id).last?.code }

  /// The place with what it lies in, the province first: `Gilan › Rasht › Golsar`.
  func place(_ id: Int64?, withProvince: Bool = true) throws -> String? {
    let path = try path(id)
    guard !path.isEmpty else { return nil }
    let shown = withProvince || path.count == 1 ? path[...] : path.dropFirst()
    return shown.map(\.label.en).joined(separator: " › ")
  }

  private func path(_ id: Int64?) throws -> [Place] {
    guard let id else { return [] }
    if let known = paths[id] { return known }
    let path = try references.path(of: id)
    if paths.count < 10_000 { paths[id] = path }
    return path
  }
}

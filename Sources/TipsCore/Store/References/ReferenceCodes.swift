import TipsDomain
import TipsSQLite

/// The codes by which files name rows of the store.
package final class ReferenceCodes {
  private let store: Store
  private var lines: [Int64: String] = [:]
  private var categories: [Int64: String] = [:]
  private var places: [Int64: String] = [:]
  private var sources: [Int64: String] = [:]

  private let hasNotes: Bool

  package init(_ store: Store) throws {
    self.store = store
    hasNotes = try store.connection.first("select 1 from note limit 1", row: { (_: Int) in true }) ?? false
    for line in try store.references.lines() { lines[line.id] = line.code }
    for category in try store.references.categories() { categories[category.id] = category.code }
    for place in try store.references.places() { places[place.id] = place.code }
    try store.connection.forEach("select id, code from source") { (id: Int64, code: String) in sources[id] = code }
  }

  package func line(_ id: Int64) -> String { lines[id] ?? "" }

  package func category(_ id: Int64) -> String { categories[id] ?? "" }

  package func place(_ id: Int64?) -> String? { id.flatMap { places[$0] } }

  package func source(_ id: Int64) -> String { sources[id] ?? "" }

  /// The notes on a report, a line or more for each; nil where there are none.
  package func notes(on number: ReportNumber) throws -> String? {
    try texts(on: number) { $0.origin == .station ? $0.text : nil }
  }

  /// What the station and the reporter said to each other, each behind whose words it is; nil for nothing.
  package func messages(on number: ReportNumber) throws -> String? {
    try texts(on: number) { note in
      switch note.origin {
      case .station: nil
      case .question: Self.spoken("station", note.text)
      case .word: Self.spoken("reporter", note.text)
      }
    }
  }

  /// No line of a text passes for words of the other side.
  private static func spoken(_ side: String, _ text: String) -> String {
    side + ": " + text.replacing("\n", with: "\n  ")
  }

  private func texts(on number: ReportNumber, _ text: (Note) -> String?) throws -> String? {
    guard hasNotes else { return nil }
    let texts = try store.notes.notes(on: number).filter { !$0.text.isEmpty }.compactMap(text)
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The reference of an operation, of which there are too many to keep.
  package func operation(_ id: Int64?) throws -> String? {
    guard let id else { return nil }
    return try store.connection.value("select reference from operation where id = $1", id)
  }
}

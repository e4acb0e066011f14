import TipsCore

/// For pipes.
struct TSVStyle: OutputStyle {
  func rows(of columns: [Column]) -> any RowWriter { TSVWriter(columns: columns) }
}

/// Tabs between cells, no header; a tab or a line end inside a cell becomes a space.
private final class TSVWriter: RowWriter {
  private let shown: [Bool]

  init(columns: [Column]) { shown = columns.map { $0.audience != .people } }

  func write(_ row: some Row) throws {
    let cells = zip(row.cells, shown).filter(\.1).map { SafeText.line($0.0.programs) }
    try Console.line(cells.joined(separator: "\t"))
  }

  func end() {}
}

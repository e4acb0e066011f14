import TipsCore

/// For spreadsheets.
struct CSVStyle: OutputStyle {
  func rows(of columns: [Column]) -> any RowWriter { CSVRowWriter(columns: columns) }
}

/// A header, and no cell that a spreadsheet would run.
private final class CSVRowWriter: RowWriter {
  private let columns: [Column]
  private var writer = CSVWriter(spreadsheetSafe: true)
  private var hasHeader = false

  init(columns: [Column]) { self.columns = columns }

  func write(_ row: some Row) throws {
    header()
    for (cell, column) in zip(row.cells, columns) where column.audience != .people {
      writer.cell(SafeText.block(cell.programs), isNumeric: column.isNumeric)
    }
    writer.endRow()
    try pass()
  }

  func end() throws {
    header()
    try pass()
  }

  private func header() {
    guard !hasHeader else { return }
    hasHeader = true
    writer.row(columns.filter { $0.audience != .people }.map(\.name.rawValue))
  }

  private func pass() throws {
    try Console.out(String(decoding: writer.bytes, as: UTF8.self))
    writer.removeAll()
  }
}

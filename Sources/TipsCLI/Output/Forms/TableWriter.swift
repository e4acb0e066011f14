import TipsCore

/// Rows for people: aligned under a header.
final class TableWriter: RowWriter {
  /// So many rows decide how wide the columns are.
  private static let measuredRows = 1_000

  private let columns: [Column]
  private let edge: Int?
  private var held: [[String]] = []
  private var alignment: AlignedColumns?

  /// - Parameter edge: columns of the terminal; nil where there is none, and nothing is cut.
  init(columns: [Column], edge: Int?) {
    self.columns = columns
    self.edge = edge
  }

  func write(_ row: some Row) throws {
    let cells = zip(row.cells, columns).filter { $0.1.audience != .programs }.map {
      SafeText.line($0.0.people)
    }
    if let alignment { return try Console.line(alignment.line(cells)) }
    held.append(cells)
    if held.count == Self.measuredRows { try release() }
  }

  func end() throws {
    if alignment == nil, !held.isEmpty { try release() }
  }

  private func release() throws {
    let shown = columns.filter { $0.audience != .programs }
    let rows = [shown.map { $0.name.uppercased().replacing("_", with: " ") }] + held
    let alignment = AlignedColumns(measuring: rows, isNumeric: shown.map(\.isNumeric), edge: edge)
    for cells in rows { try Console.line(alignment.line(cells)) }
    self.alignment = alignment
    held = []
  }
}

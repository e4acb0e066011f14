import TipsCore

/// Rows for people: aligned under a header, the last column cut at the edge of the terminal.
///
/// Terminals swap the columns of a row in which two hold Persian text. So only the last column may, and it is never
/// padded.
final class TableWriter: RowWriter {
  /// So many rows decide how wide the columns are; later ones that need more stand out.
  private static let measuredRows = 1_000

  private let columns: [Column]
  private let width: Int?
  private var held: [[String]] = []
  private var widths: [Int]?

  /// - Parameter width: columns of the terminal; nil where there is none, and nothing is cut.
  init(columns: [Column], width: Int?) {
    self.columns = columns
    self.width = width
  }

  func write(_ row: some Row) throws {
    let cells = zip(row.cells, columns).filter { $0.1.audience != .programs }.map { SafeText.line($0.0.people) }
    if widths != nil { return try line(cells) }
    held.append(cells)
    if held.count == Self.measuredRows { try release() }
  }

  func end() throws {
    if widths == nil, !held.isEmpty { try release() }
  }

  private var shown: [Column] { columns.filter { $0.audience != .programs } }

  private func release() throws {
    let header = shown.map { $0.name.uppercased().replacingUnderscores }
    widths = header.indices.map { index in
      held.reduce(DisplayWidth.columns(of: header[index])) { max($0, DisplayWidth.columns(of: $1[index])) }
    }
    try line(header)
    for cells in held { try line(cells) }
    held = []
  }

  private func line(_ cells: [String]) throws {
    guard let widths else { return }
    var text = ""
    var used = 0
    for (index, cell) in cells.enumerated() {
      let isLast = index == cells.count - 1
      let isNumeric = shown[index].isNumeric
      if isLast, !isNumeric {
        // One column less than there are: a full line wraps in some terminals.
        text += width.map { DisplayWidth.truncated(cell, to: max(8, $0 - used - 1)) } ?? cell
      } else {
        text += DisplayWidth.padded(cell, to: widths[index], isNumeric ? .leading : .trailing) + (isLast ? "" : "  ")
        used += max(widths[index], DisplayWidth.columns(of: cell)) + 2
      }
    }
    try Console.line(text.trimmingTrailingSpaces)
  }
}

extension String {
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }

  fileprivate var trimmingTrailingSpaces: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}

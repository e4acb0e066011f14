import TipsCore

/// Lines of cells below each other: numbers flush right, the last column cut at the edge of the terminal.
///
/// Terminals swap the columns of a row in which two hold Persian text. So only the last column may, and it is never
/// padded.
struct AlignedColumns {
  private let widths: [Int]
  private let isNumeric: [Bool]
  private let edge: Int?

  /// - Parameters:
  ///   - rows: what decides how wide the columns are; later rows that need more stand out.
  ///   - edge: columns of the terminal; nil where there is none, and nothing is cut.
  init(measuring rows: [[String]], isNumeric: [Bool], edge: Int?) {
    self.isNumeric = isNumeric
    self.edge = edge
    widths = isNumeric.indices.map { index in
      rows.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0
    }
  }

  /// Where the last column begins, or ends where it is one of numbers.
  var widthBeforeLast: Int {
    let before = isNumeric.last == true ? widths[...] : widths.dropLast()
    return before.reduce(0) { $0 + $1 + 2 }
  }

  func line(_ cells: [String]) -> String {
    var text = ""
    var used = 0
    for (index, cell) in cells.enumerated() {
      let isLast = index == cells.count - 1
      if isLast, !isNumeric[index] {
        // One column less than there are: a full line wraps in some terminals.
        text += edge.map { DisplayWidth.truncated(cell, to: max(8, $0 - used - 1)) } ?? cell
      } else {
        text += DisplayWidth.padded(
          cell, to: widths[index], isNumeric[index] ? .leading : .trailing)
        text += isLast ? "" : "  "
        used += max(widths[index], DisplayWidth.columns(of: cell)) + 2
      }
    }
    guard let end = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...end])
  }
}

/// Writes rows of CSV after RFC 4180 into memory, from where the caller takes them to a file.
///
/// ```swift
/// var writer = CSVWriter(spreadsheetSafe: true)
/// writer.row(["number", "text"])
/// writer.cell("104826", isNumeric: true)
/// writer.cell(text)
/// writer.endRow()
/// ```
package struct CSVWriter: Sendable {
  /// What ends a row.
  package enum LineEnding: Sendable {
    /// CR LF, as RFC 4180 has it.
    case crlf
    /// LF alone, for the tools of Unix.
    case lf
  }

  /// The rows written since the last ``removeAll()``.
  package private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let spreadsheetSafe: Bool
  private let lineEnding: LineEnding
  private var rowStart = 0
  private var cells = 0

  /// - Parameters:
  ///   - delimiter: what separates cells, an ASCII character.
  ///   - spreadsheetSafe: whether text that a spreadsheet would run gets an apostrophe in front, see ``SpreadsheetGuard``.
  ///     A mapping with `"unguard": true` takes it off again.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), spreadsheetSafe: Bool = false, lineEnding: LineEnding = .crlf
  ) {
    self.delimiter = delimiter
    self.spreadsheetSafe = spreadsheetSafe
    self.lineEnding = lineEnding
  }

  /// Writes the mark by which Excel knows UTF-8. Only right as the first thing in a file.
  package mutating func byteOrderMark() {
    bytes += [0xEF, 0xBB, 0xBF]
    rowStart = bytes.count
  }

  /// Adds a cell to the row. `isNumeric` says that the column holds numbers only, which are never guarded: `-122.4`.
  package mutating func cell(_ text: String, isNumeric: Bool = false) {
    var text = text
    text.withUTF8 { cell($0, isNumeric: isNumeric) }
  }

  /// Adds a cell of UTF-8 bytes to the row.
  package mutating func cell(_ text: UnsafeBufferPointer<UInt8>, isNumeric: Bool = false) {
    if cells > 0 { bytes.append(delimiter) }
    cells += 1
    let guarded = spreadsheetSafe && !isNumeric && SpreadsheetGuard.needsGuard(text)
    guard needsQuotes(text) else {
      if guarded { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(CSVScanner.quote)
    if guarded { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == CSVScanner.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(CSVScanner.quote)
  }

  /// Ends the row. A row that is one empty cell is written as `""`, since readers pass over blank lines.
  package mutating func endRow() {
    if bytes.count == rowStart, cells == 1 { bytes += [CSVScanner.quote, CSVScanner.quote] }
    if lineEnding == .crlf { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
    rowStart = bytes.count
    cells = 0
  }

  /// Writes a whole row of text.
  package mutating func row(_ texts: some Sequence<String>) {
    for text in texts { cell(text) }
    endRow()
  }

  /// Forgets the rows written so far, to go on with the memory that they took.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    rowStart = 0
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    for byte in text {
      if byte == delimiter || byte == CSVScanner.quote || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }
}

/// The records of a CSV file.
final class CSVRecords: RecordEngine {
  private let window: RecordWindow
  private let scanner: CSVScanner
  private let values: RecordValues
  /// The column of each slot; where an earlier slot has the same column, its number instead.
  private var sources: [Source] = []
  private var columnCount = 0

  private(set) var line = 1
  private(set) var recordNumber = 0
  private(set) var rawRecord = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var headerRow: [UInt8] = []
  var columnsNeverSeen: [String] { [] }

  private enum Source {
    case column(Int)
    case slot(Int)
  }

  init(window: RecordWindow, columns: [String], delimiter: UInt8?, values: RecordValues) throws(RecordError) {
    self.window = window
    self.values = values
    let separator = if let delimiter { delimiter } else { try CSVHeader.guessDelimiter(window) }
    scanner = CSVScanner(window: window, delimiter: separator)
    let header = try readHeader()
    var firstSlots: [Int: Int] = [:]
    for (slot, column) in try header.columns(of: columns).enumerated() {
      if let first = firstSlots[column] {
        sources.append(.slot(first))
      } else {
        firstSlots[column] = slot
        sources.append(.column(column))
      }
    }
  }

  func next() throws(RecordError) -> RecordStep {
    guard let (shape, base) = try nextShape() else {
      rawRecord = UnsafeBufferPointer(start: nil, count: 0)
      return .end
    }
    recordNumber += 1
    rawRecord = UnsafeBufferPointer(start: base, count: shape.isTooLong ? 0 : shape.length)
    if let problem = problem(of: shape) { return refused(problem) }
    values.reserve(shape.length)
    var decoded = values.scratch
    for slot in 0..<values.slotCount {
      switch sources[slot] {
      case .column(let column): values[slot] = value(scanner.cell(column), of: base, decoded: &decoded)
      case .slot(let other): values[slot] = values[other]
      }
    }
    return .record
  }

  private func readHeader() throws(RecordError) -> CSVHeader {
    guard let (shape, base) = try nextShape() else { throw .empty }
    columnCount = shape.cells
    rawRecord = UnsafeBufferPointer(start: base, count: shape.isTooLong ? 0 : shape.length)
    if let problem = problem(of: shape) { throw .badHeader(problem) }
    guard shape.cells <= CSVScanner.columnLimit else {
      throw .badHeader(.cellCount(found: shape.cells, expected: CSVScanner.columnLimit))
    }
    headerRow = Array(rawRecord)
    values.reserve(shape.length)
    var decoded = values.scratch
    let names = (0..<shape.cells).map { column in
      let cell = value(scanner.cell(column), of: base, decoded: &decoded)
      return ByteText.string(ByteText.trimmed(UnsafeBufferPointer(start: cell.base, count: cell.count)))
    }
    return CSVHeader(names: names)
  }

  /// Passes the next row that is not blank; its bytes stay where they are until the next call.
  private func nextShape() throws(RecordError) -> (CSVScanner.Shape, UnsafePointer<UInt8>)? {
    while let shape = try scanner.scan() {
      line = window.line
      let base = window.base
      window.line += shape.lines
      window.drop(shape.consumed)
      if shape.length > 0 || shape.cells > 1 || shape.isTooLong { return (shape, base) }
    }
    return nil
  }

  private func problem(of shape: CSVScanner.Shape) -> RecordFault.Problem? {
    if shape.isUnterminated { return .unterminatedQuote }
    if shape.isTooLong { return .tooLong(limit: RecordReader.recordLimit) }
    if shape.hasStrayQuote { return .strayQuote }
    if shape.mayHoldNUL, ByteScan.contains(0, in: rawRecord) { return .nul }
    if shape.mayHoldNonASCII, !UTF8Check.isValid(rawRecord) { return .invalidUTF8 }
    guard shape.cells != columnCount else { return nil }
    return shape.endsWithInput && shape.cells < columnCount
      ? .truncated : .cellCount(found: shape.cells, expected: columnCount)
  }

  @inline(__always)
  private func value(
    _ cell: Range<Int>, of base: UnsafePointer<UInt8>, decoded: inout UnsafeMutablePointer<UInt8>
  ) -> RecordValues.Value {
    guard cell.count >= 2, base[cell.lowerBound] == CSVScanner.quote else {
      return RecordValues.Value(base: base + cell.lowerBound, count: cell.count)
    }
    let inner = UnsafeBufferPointer(start: base + cell.lowerBound + 1, count: cell.count - 2)
    guard ByteScan.contains(CSVScanner.quote, in: inner) else {
      return RecordValues.Value(base: inner.baseAddress, count: inner.count)
    }
    return undouble(inner, into: &decoded)
  }

  private func undouble(
    _ bytes: UnsafeBufferPointer<UInt8>, into decoded: inout UnsafeMutablePointer<UInt8>
  ) -> RecordValues.Value {
    let start = decoded
    var wasQuote = false
    for byte in bytes {
      if byte == CSVScanner.quote, !wasQuote {
        wasQuote = true
        continue
      }
      wasQuote = false
      decoded.pointee = byte
      decoded += 1
    }
    return RecordValues.Value(base: UnsafePointer(start), count: decoded - start)
  }
}

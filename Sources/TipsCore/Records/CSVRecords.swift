/// The records of a CSV file.
final class CSVRecords: RecordEngine {
  private let window: RecordWindow
  private let scanner: CSVScanner
  private let form: CSVForm
  private let values: RecordValues
  /// The column of each slot; where an earlier slot has the same column, its number instead.
  private var sources: [Source] = []
  private var columnCount = 0

  private(set) var line = 1
  private(set) var recordNumber = 0
  private(set) var rawRecord = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var headerRow: [UInt8] = []
  private(set) var recordsOverLines: RecordReader.RecordsOverLines?
  /// Slots of columns in which no record so far had anything.
  private var emptySlots: [Int] = []
  private let names: [String]
  var columnsNeverSeen: [String] { emptySlots.map { names[$0] } }

  private enum Source {
    case column(Int)
    case slot(Int)
  }

  init(window: RecordWindow, columns: [String], dialect: CSVDialect, values: RecordValues) throws(RecordError) {
    self.window = window
    self.values = values
    names = columns
    var opening = CSVOpening(window: window, dialect: dialect)
    form = try opening.form()
    scanner = CSVScanner(window: window, form: form)
    let header = try readHeader()
    headerRow = opening.linesAbove + headerRow
    var firstSlots: [Int: Int] = [:]
    for (slot, column) in try places(of: columns, in: header, opening).enumerated() {
      if let first = firstSlots[column] {
        sources.append(.slot(first))
      } else {
        firstSlots[column] = slot
        sources.append(.column(column))
        emptySlots.append(slot)
      }
    }
  }

  /// The columns of the names. Where they are not in the header but in a line below, the error says so.
  private func places(
    of columns: [String], in header: CSVHeader, _ opening: CSVOpening
  ) throws(RecordError) -> [Int] {
    do {
      return try header.columns(of: columns)
    } catch {
      guard case .missingColumns = error else { throw error }
      for _ in 0..<Self.linesLookedThrough {
        guard let (shape, base) = try nextShape(), !shape.isTooLong, shape.cells <= CSVScanner.columnLimit else {
          break
        }
        guard (try? names(shape, base).columns(of: columns)) != nil else { continue }
        throw .headerBelow(line: line, skip: line - (opening.hasSeparatorLine ? 2 : 1))
      }
      throw error
    }
  }

  private static let linesLookedThrough = 10

  func next() throws(RecordError) -> RecordStep {
    guard let (shape, base) = try nextShape() else {
      rawRecord = UnsafeBufferPointer(start: nil, count: 0)
      return .end
    }
    recordNumber += 1
    rawRecord = UnsafeBufferPointer(start: base, count: shape.isTooLong ? 0 : shape.length)
    if let problem = problem(of: shape) { return refused(problem) }
    if shape.lines > 1 { noteLines() }
    values.reserve(shape.length)
    var decoded = values.scratch
    for slot in 0..<values.slotCount {
      switch sources[slot] {
      case .column(let column): values[slot] = value(scanner.cell(column), of: base, decoded: &decoded)
      case .slot(let other): values[slot] = values[other]
      }
    }
    for index in emptySlots.indices.reversed() where values[emptySlots[index]].count > 0 {
      emptySlots.remove(at: index)
    }
    return .record
  }

  private func noteLines() {
    recordsOverLines = .init(count: (recordsOverLines?.count ?? 0) + 1, firstLine: recordsOverLines?.firstLine ?? line)
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
    return names(shape, base)
  }

  private func names(_ shape: CSVScanner.Shape, _ base: UnsafePointer<UInt8>) -> CSVHeader {
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
    guard cell.count >= 2, base[cell.lowerBound] == CSVScanner.quote, form.quotes else {
      return ByteOrderMark.removed(from: RecordValues.Value(base: base + cell.lowerBound, count: cell.count))
    }
    let inner = UnsafeBufferPointer(start: base + cell.lowerBound + 1, count: cell.count - 2)
    guard ByteScan.contains(CSVScanner.quote, in: inner) else {
      return ByteOrderMark.removed(from: RecordValues.Value(base: inner.baseAddress, count: inner.count))
    }
    return ByteOrderMark.removed(from: undouble(inner, into: &decoded))
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

/// The elements of one name in an XML document, whose children hold the values.
///
/// Enough for lists of flat elements, such as the service requests of GeoReport v2; attributes are passed over. Where the
/// document is malformed nothing behind can be read, since nobody can tell what belongs where.
final class XMLRecords: RecordEngine {
  private let window: RecordWindow
  private let values: RecordValues
  private let scanner: XMLScanner
  /// How much of the document was there before the window.
  private var origin = 0
  /// Where the record under way begins.
  private var begun: Int?
  private var isPaused = false
  private var isBehind = false

  private(set) var line = 1
  private(set) var recordNumber = 0
  private(set) var rawRecord = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var headerRow: [UInt8] { [] }
  var columnsNeverSeen: [String] { scanner.columnsNeverSeen }

  /// - Parameter element: the name of the elements that are records.
  init(window: RecordWindow, columns: [String], element: String, values: RecordValues) throws(RecordError) {
    self.window = window
    self.values = values
    scanner = try XMLScanner(element: element, columns: columns)
  }

  func next() throws(RecordError) -> RecordStep {
    rawRecord = UnsafeBufferPointer(start: nil, count: 0)
    guard !isBehind else { return .end }
    var outcome = try isPaused ? resume() : feed()
    while outcome == .hungry {
      try leaveBehind()
      let limit = RecordReader.recordLimit
      outcome = scanner.fed - scanner.position > limit ? .failed(.tooLong(limit: limit)) : try feed()
    }
    try leaveBehind()
    switch outcome {
    case .hungry, .record: return take()
    case .finished:
      isBehind = true
      return .end
    case .truncated: return stop(.truncated)
    case .failed(let problem): return try fail(problem)
    }
  }

  private func resume() throws(RecordError) -> XMLScanner.Outcome {
    isPaused = false
    try drop(to: scanner.recordEnd)
    begun = nil
    return scanner.resume()
  }

  private func feed() throws(RecordError) -> XMLScanner.Outcome {
    while true {
      let known = scanner.fed - origin
      let fresh = UnsafeBufferPointer(start: window.base + known, count: window.count - known)
      let whole = window.ended ? fresh.count : fresh.count - XMLCharacters.incompleteTail(of: fresh)
      if whole > 0 { return scanner.feed(UnsafeBufferPointer(rebasing: fresh[..<whole])) }
      if window.ended { return scanner.finish() }
      try window.more()
    }
  }

  /// Drops what stands before the record under way, or all that was read where there is none or it is too long anyway.
  private func leaveBehind() throws(RecordError) {
    if let start = scanner.recordStart, begun == nil {
      try drop(to: start)
      begun = start
      line = window.line
      recordNumber += 1
    }
    if begun.map({ scanner.position - $0 > RecordReader.recordLimit }) ?? true { try drop(to: scanner.position) }
  }

  private func drop(to position: Int) throws(RecordError) {
    let length = position - origin
    guard length > 0 else { return }
    if begun == nil, scanner.isMasked, let bad = firstBad(before: position) {
      window.dropCountingLines(bad)
      isBehind = true
      throw .xml(.badCharacters, line: window.line)
    }
    window.dropCountingLines(length)
    origin = position
  }

  private func firstBad(before position: Int) -> Int? {
    XMLCharacters.firstBad(in: UnsafeBufferPointer(start: window.base, count: position - origin))
  }

  private func take() -> RecordStep {
    isPaused = true
    let length = scanner.recordEnd - (begun ?? 0)
    guard length <= RecordReader.recordLimit else { return refused(.tooLong(limit: RecordReader.recordLimit)) }
    rawRecord = UnsafeBufferPointer(start: window.base, count: length)
    if scanner.isMasked, let problem = XMLCharacters.problem(in: rawRecord) { return refused(problem) }
    if let column = scanner.nestedColumn { return refused(.notAScalar(path: column)) }
    values.reserve(scanner.text.count)
    scanner.text.withUnsafeBufferPointer { text in
      if let base = text.baseAddress { values.scratch.update(from: base, count: text.count) }
    }
    for slot in 0..<values.slotCount {
      let value = scanner.range(slot).map { range in
        RecordValues.Value(base: UnsafePointer(values.scratch + range.lowerBound), count: range.count)
      }
      values[slot] = value ?? .absent
    }
    return .record
  }

  private func fail(_ found: XMLProblem) throws(RecordError) -> RecordStep {
    guard begun != nil else {
      isBehind = true
      throw .xml(found, line: scanner.line)
    }
    // A byte that was masked may be what broke it.
    let isMasked = scanner.isMasked && firstBad(before: scanner.position) != nil
    return stop(.xml(isMasked ? .badCharacters : found, line: scanner.line, column: scanner.column))
  }

  private func stop(_ problem: RecordFault.Problem) -> RecordStep {
    isBehind = true
    if begun == nil {
      line = scanner.line
      recordNumber += 1
    }
    return refused(problem)
  }
}

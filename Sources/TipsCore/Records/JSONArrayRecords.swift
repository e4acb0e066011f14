/// The elements of an array in a JSON document.
///
/// Each element is first found by its brackets, so that one with an error inside can be refused and the next one read.
/// An error between elements ends the reading, since nobody can tell what belongs where.
final class JSONArrayRecords: RecordEngine {
  private enum Position {
    case beforeFirst
    case between
    case behind
  }

  private let window: RecordWindow
  private let fields: JSONFields
  private let envelope: JSONEnvelope
  private var position = Position.beforeFirst

  private(set) var line = 1
  private(set) var recordNumber = 0
  private(set) var rawRecord = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var headerRow: [UInt8] { [] }
  var columnsNeverSeen: [String] { fields.columnsNeverSeen }

  init(window: RecordWindow, fields: JSONFields, path: String?) throws(RecordError) {
    self.window = window
    self.fields = fields
    envelope = JSONEnvelope(window: window, path: path)
    try envelope.open()
  }

  func next() throws(RecordError) -> RecordStep {
    rawRecord = UnsafeBufferPointer(start: nil, count: 0)
    guard position != .behind else { return .end }
    guard var byte = try envelope.peek() else { return cutOff(at: window.line) }
    if byte == UInt8(ascii: "]") {
      window.drop(1)
      position = .behind
      return try envelope.close() ? .end : cutOff(at: window.line)
    }
    if position == .between {
      guard byte == UInt8(ascii: ",") else { throw .json(.expected(.commaOrEnd("]")), line: window.line) }
      window.drop(1)
      guard let next = try envelope.peek() else { return cutOff(at: window.line) }
      byte = next
    }
    position = .between
    return try element(first: byte)
  }

  private func element(first: UInt8) throws(RecordError) -> RecordStep {
    line = window.line
    let extent = try JSONFrame.measure(window)
    guard extent.length > 0 || extent.isTooLong else { throw .json(.expected(.value), line: window.line) }
    let record = UnsafeBufferPointer(start: window.base, count: extent.length)
    window.dropCountingLines(extent.length)
    if extent.isTruncated {
      if !extent.isTooLong { rawRecord = record }
      return cutOff(at: line)
    }
    recordNumber += 1
    if extent.isTooLong { return refused(.tooLong(limit: RecordReader.recordLimit)) }
    rawRecord = record
    if let problem = fields.read(record, firstLine: line) { return refused(problem) }
    return .record
  }

  /// The input ended inside the array, or inside what stands around it.
  private func cutOff(at line: Int) -> RecordStep {
    self.line = line
    position = .behind
    recordNumber += 1
    return refused(.truncated)
  }
}

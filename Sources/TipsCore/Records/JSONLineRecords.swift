/// The objects of a file in JSON Lines. Blank lines are passed over.
final class JSONLineRecords: RecordEngine {
  private let window: RecordWindow
  private let lines: LineReader
  private let fields: JSONFields
  /// Whether the format was guessed by the first brace, which may as well begin one large object.
  private let isGuessed: Bool

  private(set) var line = 1
  private(set) var recordNumber = 0
  private(set) var rawRecord = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var headerRow: [UInt8] { [] }
  var columnsNeverSeen: [String] { fields.columnsNeverSeen }

  init(window: RecordWindow, fields: JSONFields, isGuessed: Bool) {
    self.window = window
    lines = LineReader(window: window)
    self.fields = fields
    self.isGuessed = isGuessed
  }

  func next() throws(RecordError) -> RecordStep {
    while true {
      rawRecord = UnsafeBufferPointer(start: nil, count: 0)
      let number = window.line
      guard let found = try lines.next() else { return .end }
      let record = ByteText.trimmed(found.bytes)
      guard found.isTooLong || !record.isEmpty else { continue }
      line = number
      recordNumber += 1
      if found.isTooLong { return refused(.tooLong(limit: RecordReader.recordLimit)) }
      rawRecord = record
      guard let problem = fields.read(record, firstLine: line) else { return .record }
      if case .json(.unexpectedEnd, _, _) = problem {
        if !found.hasEnd { return refused(.truncated) }
        if isGuessed, recordNumber == 1 { throw .objectOverLines }
      }
      return refused(problem)
    }
  }
}

/// The objects of a file in JSON Lines. Blank lines are passed over.
final class JSONLineRecords: RecordEngine {
  private let window: RecordWindow
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
    self.fields = fields
    self.isGuessed = isGuessed
  }

  func next() throws(RecordError) -> RecordStep {
    while true {
      rawRecord = UnsafeBufferPointer(start: nil, count: 0)
      let isTooLong: Bool
      let hasLineEnd: Bool
      let record: UnsafeBufferPointer<UInt8>
      (record, isTooLong, hasLineEnd) = try nextLine()
      guard isTooLong || hasLineEnd || !record.isEmpty else { return .end }
      guard isTooLong || !record.isEmpty else { continue }
      recordNumber += 1
      if isTooLong { return refused(.tooLong(limit: RecordReader.recordLimit)) }
      rawRecord = record
      guard let problem = fields.read(record, firstLine: line) else { return .record }
      if case .json(.unexpectedEnd, _, _) = problem {
        if !hasLineEnd { return refused(.truncated) }
        if isGuessed, recordNumber == 1 { throw .objectOverLines }
      }
      return refused(problem)
    }
  }

  /// Passes a line, and gives it without white space around it.
  private func nextLine() throws(RecordError) -> (UnsafeBufferPointer<UInt8>, isTooLong: Bool, hasLineEnd: Bool) {
    let lineFeeds = ByteScan.spread(UInt8(ascii: "\n"))
    line = window.line
    var offset = 0
    var isTooLong = false
    while true {
      let base = window.base
      while offset + 8 <= window.count {
        let hits = ByteScan.equal(ByteScan.word(at: base + offset), lineFeeds)
        guard hits == 0 else {
          offset += ByteScan.first(hits)
          break
        }
        offset += 8
      }
      while offset < window.count, base[offset] != UInt8(ascii: "\n") { offset += 1 }
      if offset < window.count { break }
      if offset > RecordReader.recordLimit {
        window.drop(offset)
        offset = 0
        isTooLong = true
      }
      guard try window.more() else { break }
    }
    let hasLineEnd = offset < window.count
    let text = ByteText.trimmed(UnsafeBufferPointer(start: window.base, count: offset))
    isTooLong = isTooLong || text.count > RecordReader.recordLimit
    window.drop(hasLineEnd ? offset + 1 : offset)
    if hasLineEnd { window.line += 1 }
    return (text, isTooLong, hasLineEnd)
  }
}

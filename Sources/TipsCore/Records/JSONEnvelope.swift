/// What stands around the array of records in a JSON document: nothing, or objects inside each other.
struct JSONEnvelope {
  private let window: RecordWindow
  private let path: String?
  private let keys: [String]

  init(window: RecordWindow, path: String?) {
    self.window = window
    self.path = path
    keys = path.map { $0.split(separator: ".").map(String.init) } ?? []
  }

  /// Passes everything in front of the first record, the bracket included.
  func open() throws(RecordError) {
    for key in keys {
      guard try peek() == UInt8(ascii: "{") else { throw try problemOfOtherValue() }
      window.drop(1)
      guard try findMember(key, isFirst: true) else {
        guard try peek() != nil else { throw .json(.unexpectedEnd, line: window.line) }
        throw .noRecordArray(path: path, line: window.line)
      }
    }
    guard try peek() == UInt8(ascii: "[") else { throw try problemOfOtherValue() }
    window.drop(1)
  }

  /// What is wrong with what stands in the place of an array or of an object around it: that it is something else, or
  /// that it is no JSON, or not all of one.
  private func problemOfOtherValue() throws(RecordError) -> RecordError {
    let line = window.line
    guard try peek() != nil else { return .json(.unexpectedEnd, line: line) }
    let extent = try JSONFrame.measure(window)
    guard !extent.isTooLong else { return .noRecordArray(path: path, line: line) }
    guard !extent.isTruncated else { return .json(.unexpectedEnd, line: line) }
    do {
      _ = try JSONDocument.parse(UnsafeBufferPointer(start: window.base, count: extent.length))
    } catch {
      return .json(error.problem, line: line + error.line - 1)
    }
    return .noRecordArray(path: path, line: line)
  }

  /// Passes everything behind the array's closing bracket. Returns false where the input ends too early.
  func close() throws(RecordError) -> Bool {
    for key in keys.reversed() {
      if try findMember(key, isFirst: false) { throw .json(.duplicateKey(key), line: window.line) }
      guard try peek() != nil else { return false }
      window.drop(1)
    }
    guard try peek() == nil else { throw .json(.trailingText, line: window.line) }
    return true
  }

  /// The next byte that is no white space, which is not passed; nil at the end of the input.
  func peek() throws(RecordError) -> UInt8? {
    while true {
      var offset = 0
      while offset < window.count {
        let byte = window.base[offset]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          window.dropCountingLines(offset)
          return byte
        }
        offset += 1
      }
      window.dropCountingLines(offset)
      guard try window.more() else { return nil }
    }
  }

  /// Looks through the members of an object for a key. Stands in front of its value then, otherwise in front of the
  /// closing brace or at the end of the input.
  private func findMember(_ wanted: String, isFirst: Bool) throws(RecordError) -> Bool {
    var needsComma = !isFirst
    while let byte = try peek(), byte != UInt8(ascii: "}") {
      if needsComma {
        guard byte == UInt8(ascii: ",") else { throw .json(.expected(.commaOrEnd("}")), line: window.line) }
        window.drop(1)
      }
      needsComma = true
      guard let key = try key() else { return false }
      if key == wanted { return true }
      guard try peek() != nil else { return false }
      let extent = try JSONFrame.measure(window, keeps: false)
      guard extent.length > 0 || extent.isTooLong else { throw .json(.expected(.value), line: window.line) }
      window.dropCountingLines(extent.length)
    }
    return false
  }

  /// Passes a key and its colon. nil where the input ends before.
  private func key() throws(RecordError) -> String? {
    guard try peek() == UInt8(ascii: "\"") else {
      throw .json(.expected(.quotedKey), line: window.line)
    }
    let extent = try JSONFrame.measure(window)
    guard !extent.isTruncated else { return nil }
    guard !extent.isTooLong else { throw .json(.expected(.shorterKey), line: window.line) }
    let bytes = UnsafeBufferPointer(start: window.base, count: extent.length)
    guard let parsed = try? JSONDocument.parse(bytes), case .string(let key) = parsed else {
      throw .json(.expected(.key), line: window.line)
    }
    window.dropCountingLines(extent.length)
    guard let colon = try peek() else { return nil }
    guard colon == UInt8(ascii: ":") else { throw .json(.expected(.colon), line: window.line) }
    window.drop(1)
    return key
  }
}

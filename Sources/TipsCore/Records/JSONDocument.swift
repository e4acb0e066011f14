/// Reads one whole piece of JSON: a mapping, or a line of a batch.
///
/// Strict: UTF-8 only, no duplicate keys, no lone surrogates, no `\u0000`, no comments, nothing behind the value, at most
/// 32 levels and 1,024 keys in one object. A byte order mark at the start is passed over.
package enum JSONDocument {
  /// Reads the bytes of a JSON text.
  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) in try parse(buffer) }
  }

  /// Reads the bytes of a JSON text.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
    guard let base = text.baseAddress, !text.isEmpty else {
      throw JSONSyntaxError(problem: .unexpectedEnd, line: 1, column: 1)
    }
    guard UTF8Check.isValid(text) else { throw JSONSyntaxError(problem: .invalidUTF8, line: 1, column: 1) }
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count)
    defer { scratch.deallocate() }
    var scanner = JSONScanner(text, base: base, scratch: scratch)
    do throws(JSONFault) {
      let value = try scanner.value(depth: 1)
      try scanner.expectEnd()
      return value
    } catch {
      throw error.syntaxError(in: text)
    }
  }
}

extension JSONScanner {
  fileprivate mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"):
      var members: [(String, JSONValue)] = []
      try object(depth: depth) { (scanner, key) throws(JSONFault) in
        let name = String(decoding: key, as: UTF8.self)
        members.append((name, try scanner.value(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try array(depth: depth) { (scanner) throws(JSONFault) in
        elements.append(try scanner.value(depth: depth + 1))
      }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(String(decoding: try string(), as: UTF8.self))
    default:
      let text = try word()
      switch text.first {
      case UInt8(ascii: "n"): return .null
      case UInt8(ascii: "t"): return .bool(true)
      case UInt8(ascii: "f"): return .bool(false)
      default: return .number(String(decoding: text, as: UTF8.self))
      }
    }
  }
}

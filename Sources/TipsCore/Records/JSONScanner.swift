/// A strict reader of JSON text that gives one token after the other and makes no values of its own.
///
/// Written for this project, because imports need things together that Foundation's decoder doesn't give: the elements
/// of an array one at a time in flat memory, the text of numbers as it stands, a refusal of duplicate keys, and the
/// place of every error. The caller has checked that the bytes are UTF-8.
struct JSONScanner {
  static let depthLimit = 32
  static let keyLimit = 1024

  private struct SeenKey {
    let hash: UInt64
    let bytes: UnsafeBufferPointer<UInt8>
  }

  let base: UnsafePointer<UInt8>
  let count: Int
  var position = 0
  /// Strings with escapes are decoded into this; it has room for `count` bytes, and no string becomes longer.
  let scratch: UnsafeMutablePointer<UInt8>
  var scratchUsed = 0
  /// The keys of the objects that are open, those of the innermost last.
  private var seenKeys: [SeenKey] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>) {
    self.base = base
    count = bytes.count
    self.scratch = scratch
  }

  func fault(_ problem: JSONProblem) -> JSONFault { JSONFault(problem: problem, offset: position) }

  /// The first byte of the next token, which is not passed.
  mutating func peek() throws(JSONFault) -> UInt8 {
    while position < count {
      let byte = base[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    throw fault(.unexpectedEnd)
  }

  mutating func expectEnd() throws(JSONFault) {
    guard (try? peek()) == nil else { throw fault(.trailingText) }
  }

  /// Passes an object and calls `member` with the scanner in front of each value, which it has to pass.
  mutating func object(
    depth: Int,
    member: (inout JSONScanner, UnsafeBufferPointer<UInt8>) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enter(depth: depth)
    let firstKey = seenKeys.count
    defer { seenKeys.removeSubrange(firstKey...) }
    if try passes(UInt8(ascii: "}")) { return }
    repeat {
      guard try peek() == UInt8(ascii: "\"") else { throw fault(.expected(.quotedKey)) }
      let key = try string()
      try note(key, since: firstKey)
      guard try passes(UInt8(ascii: ":")) else { throw fault(.expected(.colon)) }
      try member(&self, key)
    } while try passes(UInt8(ascii: ","))
    guard try passes(UInt8(ascii: "}")) else { throw fault(.expected(.commaOrEnd("}"))) }
  }

  /// Passes an array and calls `element` with the scanner in front of each value, which it has to pass.
  mutating func array(
    depth: Int, element: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enter(depth: depth)
    if try passes(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while try passes(UInt8(ascii: ","))
    guard try passes(UInt8(ascii: "]")) else { throw fault(.expected(.commaOrEnd("]"))) }
  }

  /// Passes a value of any kind.
  mutating func skipValue(depth: Int) throws(JSONFault) {
    switch try peek() {
    case UInt8(ascii: "{"):
      try object(depth: depth) { scanner, _ throws(JSONFault) in try scanner.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      try array(depth: depth) { scanner throws(JSONFault) in try scanner.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    default: _ = try word()
    }
  }

  private mutating func enter(depth: Int) throws(JSONFault) {
    guard depth <= Self.depthLimit else { throw fault(.tooDeep) }
    position += 1
  }

  private mutating func passes(_ byte: UInt8) throws(JSONFault) -> Bool {
    guard try peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func note(_ key: UnsafeBufferPointer<UInt8>, since firstKey: Int) throws(JSONFault) {
    guard seenKeys.count - firstKey < Self.keyLimit else { throw fault(.tooManyKeys) }
    let hash = KeyHash.of(key)
    for seen in seenKeys[firstKey...] where seen.hash == hash && seen.bytes.elementsEqual(key) {
      throw fault(.duplicateKey(String(decoding: key, as: UTF8.self)))
    }
    seenKeys.append(SeenKey(hash: hash, bytes: key))
  }
}

/// FNV-1a of a key, only to tell most different keys apart quickly; equal hashes are followed by a comparison.
private enum KeyHash {
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

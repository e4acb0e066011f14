/// Bytes that no XML in UTF-8 holds: what is no UTF-8, and control characters.
///
/// Expat ends at the first of them. It gets a question mark for each instead, so that the record can be refused that
/// holds them and the next one be read.
enum XMLCharacters {
  /// Where the first of them is.
  static func firstBad(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !UTF8Check.isValid(bytes) || bytes.contains(where: isControl) else { return nil }
    var position = 0
    while position < bytes.count {
      let length = goodLength(at: position, in: bytes)
      if length == 0 { return position }
      position += length
    }
    return nil
  }

  /// What is wrong with a record that holds one of them.
  static func problem(in record: UnsafeBufferPointer<UInt8>) -> RecordFault.Problem? {
    if !UTF8Check.isValid(record) { return .invalidUTF8 }
    if ByteScan.contains(0, in: record) { return .nul }
    return record.contains(where: isControl) ? .controlCharacter : nil
  }

  /// Puts a question mark for each; false where there is none.
  static func mask(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard var position = firstBad(in: UnsafeBufferPointer(bytes)) else { return false }
    while position < bytes.count {
      let length = goodLength(at: position, in: UnsafeBufferPointer(bytes))
      if length == 0 { bytes[position] = UInt8(ascii: "?") }
      position += max(1, length)
    }
    return true
  }

  /// How many bytes at the end begin a character whose other bytes are still to come.
  static func incompleteTail(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      guard byte & 0xC0 != 0x80 else { continue }
      let whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return whole > length ? length : 0
    }
    return 0
  }

  /// The length of the character at a position, 0 where it is none or a control character.
  private static func goodLength(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes[position] >= 0x80 else { return isControl(bytes[position]) ? 0 : 1 }
    let rest = bytes[position...]
    let length = (2...4).first { length in
      length <= rest.count && UTF8Check.isValid(UnsafeBufferPointer(rebasing: rest.prefix(length)))
    }
    return length ?? 0
  }

  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}

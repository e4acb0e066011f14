extension JSONScanner {
  /// Passes a string and gives its decoded bytes, which stay valid as long as the text and the scratch memory.
  mutating func string() throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    position += 1
    let start = position
    try passPlainText()
    if base[position] == UInt8(ascii: "\"") {
      position += 1
      return UnsafeBufferPointer(start: base + start, count: position - 1 - start)
    }
    let decoded = scratch + scratchUsed
    var length = position - start
    decoded.update(from: base + start, count: length)
    while base[position] != UInt8(ascii: "\"") {
      try decodeEscape(to: decoded, length: &length)
      let plain = position
      try passPlainText()
      (decoded + length).update(from: base + plain, count: position - plain)
      length += position - plain
    }
    position += 1
    scratchUsed += length
    return UnsafeBufferPointer(start: decoded, count: length)
  }

  /// Stops in front of a quotation mark or a backslash.
  private mutating func passPlainText() throws(JSONFault) {
    while position < count {
      switch base[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
      case 0..<0x20: throw fault(.controlCharacter)
      default: position += 1
      }
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func decodeEscape(to decoded: UnsafeMutablePointer<UInt8>, length: inout Int) throws(JSONFault) {
    guard position + 1 < count else { throw fault(.unexpectedEnd) }
    let simple: UInt8
    switch base[position + 1] {
    case UInt8(ascii: "\""): simple = UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): simple = UInt8(ascii: "\\")
    case UInt8(ascii: "/"): simple = UInt8(ascii: "/")
    case UInt8(ascii: "b"): simple = 0x08
    case UInt8(ascii: "f"): simple = 0x0C
    case UInt8(ascii: "n"): simple = 0x0A
    case UInt8(ascii: "r"): simple = 0x0D
    case UInt8(ascii: "t"): simple = 0x09
    case UInt8(ascii: "u"):
      for byte in UTF8.encode(try escapedScalar()) ?? .init() {
        decoded[length] = byte
        length += 1
      }
      return
    default: throw fault(.badEscape)
    }
    decoded[length] = simple
    length += 1
    position += 2
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(UInt32(first)) {
      guard first != 0 else { throw fault(.nul) }
      position += 6
      return scalar
    }
    position += 6
    guard UTF16.isLeadSurrogate(first), position + 1 < count, base[position] == UInt8(ascii: "\\"),
      base[position + 1] == UInt8(ascii: "u")
    else { throw fault(.loneSurrogate) }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw fault(.loneSurrogate) }
    position += 6
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  /// The four hexadecimal digits of the escape at `position`, which is not passed.
  private func codeUnit() throws(JSONFault) -> UInt16 {
    guard position + 6 <= count else { throw fault(.unexpectedEnd) }
    var unit: UInt16 = 0
    for index in position + 2..<position + 6 {
      let digit: UInt8
      switch base[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = base[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = base[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = base[index] - UInt8(ascii: "A") + 10
      default: throw fault(.badEscape)
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

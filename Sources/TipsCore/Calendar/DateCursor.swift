/// A place in a text's UTF-8 bytes from which digits and single bytes are taken.
///
/// Digits may be ASCII, Persian (U+06F0–06F9) or Arabic (U+0660–0669), and no others.
struct DateCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inline(__always)
  var isAtEnd: Bool { position >= bytes.count }

  /// The byte at the cursor, 0 at the end.
  @inline(__always)
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Steps over `byte` if it is next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Steps over an ASCII letter, given in lower case, if it is next in either case.
  @inline(__always)
  mutating func take(letter: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] | 0x20 == letter else { return false }
    position += 1
    return true
  }

  /// Steps over the text if it is next, ASCII letters in either case; `lowercase` is in lower case.
  mutating func take(word lowercase: StaticString) -> Bool {
    let length = lowercase.utf8CodeUnitCount
    guard bytes.count - position >= length else { return false }
    for index in 0..<length {
      let byte = bytes[position + index]
      let folded = 0x41...0x5A ~= byte ? byte | 0x20 : byte
      guard folded == lowercase.utf8Start[index] else { return false }
    }
    position += length
    return true
  }

  /// The number that the next digits make, at most `most` of them; nil, and no step, where there are fewer than
  /// `least`.
  @inline(__always)
  mutating func number(_ least: Int, _ most: Int) -> Int? {
    let start = position
    var value = 0
    var count = 0
    while count < most, let digit = takeDigit() {
      value = value * 10 + digit
      count += 1
    }
    guard count >= least else {
      position = start
      return nil
    }
    return value
  }

  @inline(__always)
  private mutating func takeDigit() -> Int? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte &- 0x30 < 10 {
      position += 1
      return Int(byte &- 0x30)
    }
    guard byte == 0xDB || byte == 0xD9, position + 1 < bytes.count else { return nil }
    // Persian digits are DB B0…B9, Arabic ones D9 A0…A9.
    let digit = bytes[position + 1] &- (byte == 0xDB ? 0xB0 : 0xA0)
    guard digit < 10 else { return nil }
    position += 2
    return Int(digit)
  }
}

extension DateCursor {
  /// An offset from UTC in seconds: `Z`, `+03:30`, `+0330` or `+03`, up to 23:59; no step where there is none.
  @inline(__always)
  mutating func offset() -> Int? {
    let start = position
    if take(letter: UInt8(ascii: "z")) { return 0 }
    let isWest = next == UInt8(ascii: "-")
    if isWest || next == UInt8(ascii: "+") {
      position += 1
      if let hours = number(2, 2), hours < 24 {
        let afterHours = position
        let hasColon = take(UInt8(ascii: ":"))
        if let minutes = number(2, 2) {
          if minutes < 60 {
            let seconds = hours * 3_600 + minutes * 60
            return isWest ? -seconds : seconds
          }
        } else if !hasColon, position == afterHours {
          return isWest ? -hours * 3_600 : hours * 3_600
        }
      }
    }
    position = start
    return nil
  }
}

extension DateCursor {
  /// Runs `body` with a cursor at the beginning of the text; a text that is stored as UTF-8 is not copied.
  static func read<Result>(_ text: String, _ body: (inout DateCursor) throws -> Result) rethrows -> Result {
    var text = text
    return try text.withUTF8 { bytes in
      var cursor = DateCursor(bytes)
      return try body(&cursor)
    }
  }
}

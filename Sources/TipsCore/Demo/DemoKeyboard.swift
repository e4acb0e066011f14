import TipsDomain

/// How an operator's keyboard puts a text into bytes: search must find the words whichever of them typed it.
enum DemoKeyboard: Sendable {
  /// The standard Persian layout.
  case persian
  /// A Persian layout with the digits of the number pad.
  case numberPad
  /// An Arabic layout: ي for ی, ك for ک, ٤ for ۴.
  case arabic
  /// A layout without ZWNJ, for which a space is typed.
  case plain

  /// One of them; the standard layout two times in three.
  init(using random: inout SeededGenerator) {
    switch random.below(100) {
    case 0..<64: self = .persian
    case 64..<78: self = .numberPad
    case 78..<90: self = .arabic
    default: self = .plain
    }
  }

  /// Retypes a text of the standard layout, which is UTF-8.
  func retype(_ bytes: inout [UInt8]) {
    switch self {
    case .persian: return
    case .numberPad: Self.typeNumberPad(&bytes)
    case .arabic: Self.typeArabic(&bytes)
    case .plain: Self.typePlain(&bytes)
    }
  }

  /// The text with Persian digits for its ASCII digits.
  static func persian(digits text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 { appendPersian(byte, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the number in Persian digits; it must not be negative.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    appendPersian(UInt8(ascii: "0") + UInt8(number % 10), to: &bytes)
  }

  private static func appendPersian(_ byte: UInt8, to bytes: inout [UInt8]) {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return bytes.append(byte) }
    bytes.append(0xDB)
    bytes.append(0xB0 + (byte - UInt8(ascii: "0")))
  }

  /// U+06F0–06F9 are DB B0–B9.
  private static func typeNumberPad(_ bytes: inout [UInt8]) {
    var kept = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xDB, index + 1 < bytes.count, (0xB0...0xB9).contains(bytes[index + 1]) {
        bytes[kept] = bytes[index + 1] - 0xB0 + UInt8(ascii: "0")
        index += 2
      } else {
        bytes[kept] = bytes[index]
        index += 1
      }
      kept += 1
    }
    bytes.removeLast(bytes.count - kept)
  }

  /// The Arabic letters and digits are as long as the Persian ones: U+064A is D9 8A, U+0643 D9 83, U+0660 D9 A0.
  private static func typeArabic(_ bytes: inout [UInt8]) {
    var index = 0
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (0xDB, 0x8C): (bytes[index], bytes[index + 1]) = (0xD9, 0x8A)
      case (0xDA, 0xA9): (bytes[index], bytes[index + 1]) = (0xD9, 0x83)
      case (0xDB, 0xB0...0xB9): (bytes[index], bytes[index + 1]) = (0xD9, bytes[index + 1] - 0x10)
      default: break
      }
      index += bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    }
  }

  /// ZWNJ is E2 80 8C.
  private static func typePlain(_ bytes: inout [UInt8]) {
    var kept = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8C {
        bytes[kept] = UInt8(ascii: " ")
        index += 3
      } else {
        bytes[kept] = bytes[index]
        index += 1
      }
      kept += 1
    }
    bytes.removeLast(bytes.count - kept)
  }
}

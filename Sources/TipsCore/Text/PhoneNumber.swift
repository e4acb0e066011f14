/// A telephone number that can be called, in one form however it was typed.
///
/// It names a person. Its descriptions and its mirror therefore reveal nothing; only ``canonical`` does.
package struct PhoneNumber: Hashable, Sendable {
  /// The number in E.164 form: `+`, country code, subscriber; 8 to 15 digits.
  package let canonical: String

  /// The most UTF-8 bytes that are looked at. A longer text is no phone number.
  package static let longestTyped = 128

  /// The number in a field, as ``PhoneReading`` finds it: a word before it, an extension behind it and a second number
  /// are left out.
  package init?(_ typed: String) {
    guard let number = PhoneReading(typed).number else { return nil }
    self = number
  }

  /// Reads a number that stands alone, as it is typed in Iran.
  ///
  /// Accepted are Iranian mobile numbers (`0911 111 1111`, with or without the zero, `+98`, `0098` or `98`), landlines
  /// with the area code of a province, and foreign numbers that begin with `+` or `00` and have as many digits as numbers
  /// of their country have; a zero that is dialled at home alone may stand in them, `+44 (0)20 …`. Digits may be ASCII, Persian or
  /// Arabic; spaces, dashes, dots, slashes and parentheses may group them; marks of direction and ZWNJ are ignored.
  ///
  /// Nil are short codes such as 110 and short company lines, which many people share, and local numbers without an
  /// area code, which do not say where they are.
  init?(dialled typed: String) {
    guard typed.utf8.count <= Self.longestTyped,
      let dialled = Dialled(typed),
      let canonical = dialled.canonical
    else { return nil }
    self.canonical = canonical
  }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(phone number)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The keys that were pressed: the digits and whether a `+` came first.
private struct Dialled {
  private var hasPlus = false
  private var digits: [UInt8] = []

  /// Enough for `00`, an E.164 number, and the two digits in it that are dialled at home alone.
  private static let mostDigits = 19

  /// Nil where the text holds anything but digits and what people put between them.
  init?(_ typed: String) {
    for scalar in typed.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
      case "+", "\u{FF0B}":
        guard !hasPlus, digits.isEmpty else { return nil }
        hasPlus = true
      case _ where Self.isFiller(scalar):
        continue
      default:
        guard let digit = PersianText.asciiDigit(scalar) else { return nil }
        digits.append(digit)
      }
      guard digits.count <= Self.mostDigits else { return nil }
    }
  }

  /// E.164, or nil where the digits are no number.
  var canonical: String? {
    if hasPlus { return international(digits[...]) }
    if digits.starts(with: "00".utf8) { return international(digits.dropFirst(2)) }
    if digits.first == UInt8(ascii: "0") { return national(digits.dropFirst()) }
    if digits.count == 12, digits.starts(with: "98".utf8) { return national(digits.dropFirst(2)) }
    return national(digits[...])
  }

  /// A number that begins with a country code. A zero after +98, as in `+98 (0)911…`, is not dialled.
  private func international(_ digits: ArraySlice<UInt8>) -> String? {
    if digits.starts(with: "98".utf8) {
      let rest = digits.dropFirst(2)
      return national(rest.first == UInt8(ascii: "0") ? rest.dropFirst() : rest)
    }
    guard let number = CountryNumbering.number(digits), (8...15).contains(number.utf8.count) else { return nil }
    return "+" + number
  }

  /// The ten digits after the zero.
  private func national(_ digits: ArraySlice<UInt8>) -> String? {
    guard digits.count == 10, let first = digits.first else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    let isKnown = first == UInt8(ascii: "9") ? Self.isMobile(digits) : Self.areaCodes.contains(String(text.prefix(2)))
    return isKnown ? "+98" + text : nil
  }

  /// The operators' blocks 90[0–5], 91, 92[0–3], 93 and 99, as in libphonenumber's metadata for IR; of 99 all is taken,
  /// since new operators get their numbers there.
  private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    let third = digits[digits.startIndex + 2]
    switch digits[digits.startIndex + 1] {
    case UInt8(ascii: "0"): return third <= UInt8(ascii: "5")
    case UInt8(ascii: "2"): return third <= UInt8(ascii: "3")
    case UInt8(ascii: "1"), UInt8(ascii: "3"), UInt8(ascii: "9"): return true
    default: return false
    }
  }

  /// The area codes of the 31 provinces, without the zero.
  private static let areaCodes: Set<String> = [
    "11", "13", "17", "21", "23", "24", "25", "26", "28", "31", "34", "35", "38", "41", "44", "45", "51", "54", "56",
    "58", "61", "66", "71", "74", "76", "77", "81", "83", "84", "86", "87",
  ]

  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "-", ".", "/", "(", ")": true
    case "\u{A0}", "\u{2000}"..."\u{200F}", "\u{2010}"..."\u{2015}", "\u{202A}"..."\u{202F}": true
    case "\u{61C}", "\u{AD}", "\u{2060}", "\u{2066}"..."\u{2069}", "\u{2212}", "\u{3000}", "\u{FEFF}": true
    default: false
    }
  }
}

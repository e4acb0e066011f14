import CPersian

/// Persian text made comparable: one form for the many ways in which the same words are typed.
///
/// The rules are those of the search index's tokenizer, from the same table in C, so that what is folded here and what
/// is indexed agree. Folding loses differences on purpose (آ is ا, ة is ه, ئ is ی): its results are keys, not text to show.
package enum PersianText {
  /// Words of letters and ASCII digits with one space between them.
  ///
  /// ZWNJ, punctuation and every kind of space separate words; vowel marks, tatweel and bidi controls vanish.
  package static func folded(_ text: String) -> String {
    fold(text, spaces: true)
  }

  /// The folded text without spaces: equal for names that differ only in how they are typed.
  ///
  /// «صومعه‌سرا», «صومعه سرا» and «صومعهسرا» have one key, and so have `Somee Sara` and `somee-sara`. Text without
  /// letters and digits has the empty key, which matches nothing worth matching.
  package static func matchKey(_ text: String) -> String {
    fold(text, spaces: false)
  }

  /// The one form of a key, code, header, date or number in which it is compared, whoever typed or exported it.
  ///
  /// Letters of Arabic script are folded as for ``matchKey(_:)``; Persian, Arabic and full-width digits and signs are
  /// ASCII, `٫` is `.` and `٬` is `,`. Tatweel, vowel marks, ZWNJ, direction marks and byte order marks vanish; white
  /// space, no-break spaces and line ends included, is one space between words and nothing at the ends. Other than
  /// there, signs and case count and accents stay: `5501-A` is neither `5501A` nor `5501-a`.
  ///
  /// It is made to be compared or parsed; what is stored stays as it came. Text that is so already costs one look at
  /// its bytes.
  package static func comparisonKey(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in isComparisonKey(bytes) ? nil : comparisonKey(of: bytes) } ?? text
  }

  /// ``comparisonKey(_:)`` of UTF-8 bytes. Bytes that are not UTF-8 become U+FFFD.
  package static func comparisonKey(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    bytes.withMemoryRebound(to: CChar.self) { source in
      String(unsafeUninitializedCapacity: source.count * Int(TIPS_FOLD_GROWTH)) { target in
        target.withMemoryRebound(to: CChar.self) { target in
          guard let target = target.baseAddress else { return 0 }
          return tips_comparison_key(source.baseAddress, source.count, target)
        }
      }
    }
  }

  /// Whether the bytes are visible ASCII with single spaces between words, and so their own comparison key.
  package static func isComparisonKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in bytes {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20 || bytes.isEmpty
  }

  /// The text with Persian (U+06F0–06F9) and Arabic (U+0660–0669) digits as ASCII digits, all else unchanged.
  package static func asciiDigits(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { asciiDigit($0) != nil }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(asciiDigit(scalar).map { Unicode.Scalar($0) } ?? scalar)
    }
    return String(scalars)
  }

  /// The text with its ASCII digits as Persian or Arabic ones, whichever another text has; unchanged where that has none.
  package static func spelled(_ text: String, withDigitsOf other: String) -> String {
    guard let digit = other.unicodeScalars.first(where: { asciiDigit($0) != nil }) else { return text }
    let zero: UInt32 = digit.value >= 0x06F0 ? 0x06F0 : 0x0660
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = ("0"..."9").contains(scalar) ? Unicode.Scalar(zero + scalar.value - 0x30) : nil
      scalars.append(value ?? scalar)
    }
    return String(scalars)
  }

  /// The ASCII code of a Persian or Arabic digit; nil for everything else, ASCII digits included.
  static func asciiDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x06F0...0x06F9: UInt8(0x30 + scalar.value - 0x06F0)
    case 0x0660...0x0669: UInt8(0x30 + scalar.value - 0x0660)
    default: nil
    }
  }

  private static func fold(_ text: String, spaces: Bool) -> String {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { source in
        let capacity = source.count * Int(TIPS_FOLD_GROWTH)
        return String(unsafeUninitializedCapacity: capacity) { target in
          target.withMemoryRebound(to: CChar.self) { target in
            tips_fold_text(source.baseAddress, source.count, spaces ? 1 : 0, target.baseAddress, capacity)
          }
        }
      }
    }
  }
}

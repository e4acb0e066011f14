/// Names of people compared as a reader's eye compares them.
///
/// Whoever types `ѕаrа` with Cyrillic letters is `sara` to everybody who looks at the list. What two people are asked
/// for is therefore compared by what names look like. The price is that a few names that differ, such as `op-1` and
/// `op-i`, count as one.
package enum PersonName {
  /// Whether two names are one person's as far as names can tell: letter case, accents, blanks, spellings of the same
  /// Persian letter, what is invisible, and letters of other scripts that look alike make no difference.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || PersianText.matchKey(left) == PersianText.matchKey(right) || lookKey(left) == lookKey(right)
  }

  /// Equal for names that look alike. Letters are taken as they are written, since the large and the small form of one
  /// letter can look like two: Η like H, η like n.
  package static func lookKey(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in PersianText.asciiDigits(name).unicodeScalars where !blanks.contains(scalar) {
      let plain = plainForm(of: scalar)
      scalars.append(letters[plain] ?? plain)
    }
    return PersianText.matchKey(String(scalars))
  }

  /// Full-width and mathematical forms of ASCII letters and digits as these, all else unchanged.
  private static func plainForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let letters: (UInt32) -> UInt32 = { ($0 < 26 ? 0x41 : 0x61 - 26) + $0 }
    let value: UInt32
    switch scalar.value {
    case 0xFF01...0xFF5E: value = scalar.value - 0xFF01 + 0x21
    case 0x1D400...0x1D6A3: value = letters((scalar.value - 0x1D400) % 52)
    case 0x1D7CE...0x1D7FF: value = 0x30 + (scalar.value - 0x1D7CE) % 10
    case 0x24B6...0x24E9: value = letters(scalar.value - 0x24B6)
    default: return scalar
    }
    return Unicode.Scalar(value) ?? scalar
  }

  /// Letters in Unicode's eyes that show nothing: the fillers of Hangul.
  private static let blanks: Set<Unicode.Scalar> = ["\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}"]

  /// What looks like a Latin letter: Cyrillic, Greek, Armenian and rarer Latin letters, and the digits 0 and 1; i counts as l,
  /// since I looks like that. A choice from Unicode's confusables (UTS #39), with the small form of each capital.
  private static let lookAlikes: KeyValuePairs<Unicode.Scalar, String> = [
    "a": "АаΑαɑ", "b": "ВвΒβЬьƄƅ", "c": "СсϹϲᴄ", "d": "ԁժ", "e": "ЕеЁёЄєΕεҽ", "f": "ք", "g": "ɡց", "h": "НнΗҺһհ",
    "j": "ЈјϳՅյ", "k": "КкΚκ", "l": "Ii1|ІіЇїΙιıɩӀӏǀ", "m": "МмΜ", "n": "ΝηпոռП", "o": "0ОоΟοσՕօᴏ",
    "p": "РрΡρ", "q": "Ԛԛգզ", "r": "гᴦ", "s": "Ѕѕꜱ", "t": "ТтΤτ", "u": "υμսᴜʋ", "v": "νѴѵᴠ", "w": "ԜԝωѡѠաᴡ",
    "x": "ХхΧχ", "y": "УуΥγҮүʏ", "z": "Ζζᴢ",
  ]

  private static let letters = Dictionary(
    lookAlikes.flatMap { letter, others in others.unicodeScalars.map { ($0, letter) } }
  ) { first, _ in first }
}

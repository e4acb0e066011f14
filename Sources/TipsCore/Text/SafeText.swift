/// Text from people, imports and files, made safe to print: it can neither steer a terminal nor hide or reorder what
/// is beside it.
///
/// Control characters, explicit bidi controls, line and paragraph separators and tag characters become visible, such as
/// `⟦U+202E⟧`. ZWNJ, ZWJ, LRM and RLM stay: Persian is not written rightly without them. Of an absurd pile of
/// combining marks the first eight stay and the rest is counted, `⟦+99992 marks⟧`.
package enum SafeText {
  /// Combining marks that one base letter may carry.
  static let marksShown = 8

  /// For output on one line: tabs and line ends become one space each.
  package static func line(_ text: String) -> String {
    isSafe(text, keepsLines: false) ? text : escaped(text, keepsLines: false)
  }

  /// For output on several lines: `\n` stays, a tab becomes a space, CR LF becomes `\n`.
  package static func block(_ text: String) -> String {
    isSafe(text, keepsLines: true) ? text : escaped(text, keepsLines: true)
  }

  /// Whether UTF-8 is plainly safe, on one line too, as most texts are: ASCII, and Persian letters and digits without marks.
  /// Of other text nothing is said.
  package static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < utf8.count {
      let byte = utf8[at]
      switch byte {
      case 0x20..<0x7F:
        at += 1
      // U+0600...U+06FF. Of the signs before U+0620, comma, semicolon and question mark; no marks: U+064B...U+065F, U+0670,
      // and U+06D6...U+06ED, among which they stand.
      case 0xD8...0xDB where at + 1 < utf8.count:
        switch (byte, utf8[at + 1]) {
        case (0xD8, 0x8C), (0xD8, 0x9B), (0xD8, 0x9F): break
        case (0xD8, ..<0xA0), (0xD9, 0x8B...0x9F), (0xD9, 0xB0), (0xDB, 0x96...0xAD): return false
        default: break
        }
        at += 2
      // ZWNJ.
      case 0xE2 where at + 2 < utf8.count && utf8[at + 1] == 0x80 && utf8[at + 2] == 0x8C:
        at += 3
      default: return false
      }
    }
    return true
  }

  /// Whether the scalar may be printed wherever it stands.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x2028...0x202E, 0x2066...0x206F: false
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    default: true
    }
  }

  private static func isSafe(_ text: String, keepsLines: Bool) -> Bool {
    var marks = MarkCount()
    for scalar in text.unicodeScalars {
      if !isPrintable(scalar), !(keepsLines && scalar == "\n") { return false }
      marks.take(scalar)
      if marks.count > marksShown { return false }
    }
    return true
  }

  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    var safe = String.UnicodeScalarView()
    var marks = MarkCount()
    var hidden = 0
    var afterCarriageReturn = false
    func showHidden() {
      guard hidden > 0 else { return }
      safe.append(contentsOf: "⟦+\(hidden) marks⟧".unicodeScalars)
      hidden = 0
    }
    func end(line: Unicode.Scalar) {
      safe.append(keepsLines ? "\n" : line)
    }
    for scalar in text.unicodeScalars {
      let isMark = marks.take(scalar)
      if isMark, marks.count > marksShown {
        hidden += 1
        continue
      }
      if marks.count == 0 { showHidden() }
      switch scalar {
      case "\n":
        if !afterCarriageReturn { end(line: " ") }
      case "\r":
        end(line: " ")
      case "\t":
        safe.append(" ")
      default:
        safe.append(contentsOf: (isPrintable(scalar) ? String(scalar) : visible(scalar)).unicodeScalars)
      }
      afterCarriageReturn = scalar == "\r"
    }
    showHidden()
    return String(safe)
  }

  /// `⟦U+001B⟧`: four hexadecimal digits or more.
  package static func visible(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟦U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟧"
  }
}

/// Counts the combining marks since the last base letter. Joiners and direction marks are no base.
private struct MarkCount {
  private(set) var count = 0

  /// Whether the scalar is a mark.
  @discardableResult
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if CombiningMark.contains(scalar) {
      count += 1
      return true
    }
    if !(0x200B...0x200F).contains(scalar.value), scalar.value != 0x2060, scalar.value != 0xFEFF { count = 0 }
    return false
  }
}

/// How many columns text takes on a terminal, and how to fit it into a table.
///
/// Widths are counted by scalar: marks, ZWNJ, ZWJ and direction marks take none, East Asian wide characters and emoji
/// two, everything else one. Pass text through ``SafeText`` first: control characters count as none here.
package enum DisplayWidth {
  /// The side of a cell on which padding stands.
  package enum Padding: Sendable, Equatable {
    /// Before the text: the text is flush right, as numbers are.
    case leading
    /// After the text: the text is flush left.
    case trailing
  }

  /// Terminal columns of a line of text.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text with spaces up to a width in columns; wider text is returned as it is.
  package static func padded(_ text: String, to width: Int, _ padding: Padding = .trailing) -> String {
    let missing = width - columns(of: text)
    guard missing > 0 else { return text }
    let spaces = String(repeating: " ", count: missing)
    return padding == .leading ? spaces + text : text + spaces
  }

  /// The text in at most `width` columns, its cut end shown by `…`. No letter is parted from its marks.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    var kept = text.startIndex
    var used = 0
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let columns = columns(of: scalar)
      if columns > 0, used + columns <= width - 1 { kept = text.unicodeScalars.index(after: index) }
      if columns == 0, used <= width - 1 { kept = text.unicodeScalars.index(after: index) }
      used += columns
      if used > width { return String(text.unicodeScalars[..<kept]) + "…" }
    }
    return text
  }

  /// Terminal columns of one scalar: 0, 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch value {
    case 0x20...0x7E, 0xA0...0x02FF, 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5: return 1
    case 0x00...0x9F, 0x1160...0x11FF: return 0
    default: break
    }
    if isInvisible(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    CombiningMark.contains(scalar) || scalar.properties.generalCategory == .format
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if value > wide[middle].1 {
        low = middle + 1
      } else if value < wide[middle].0 {
        high = middle
      } else {
        return true
      }
    }
    return false
  }

  /// Ranges of East_Asian_Width W and F, from EastAsianWidth.txt of Unicode 14.0; gaps of unassigned values are filled.
  private static let wide: [(UInt32, UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3),
    (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1),
    (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA),
    (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B),
    (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E),
    (0x3041, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAD9),
    (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FB), (0x1F004, 0x1F004),
    (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335),
    (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
    (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D),
    (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4),
    (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF),
    (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945),
    (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAF6), (0x20000, 0x3FFFD),
  ]
}

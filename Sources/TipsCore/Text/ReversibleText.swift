/// Text for a file that people look at and programs read again: what could hide or reorder what is beside it stands as
/// `⟦U+202E⟧`, and comes back as it was.
///
/// Tabs and line ends stay. Text that looks like such a mark itself gets `⟦U+27E6⟧` for its first bracket, so that nothing
/// comes back that was not there.
package enum ReversibleText {
  private static let bracket: Unicode.Scalar = "⟦"
  private static let opening = Array("⟦U+".utf8)

  /// The text with its marks.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) || $0 == bracket }) else { return text }
    var shown = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let isMarked = isHidden(scalar) || (scalar == bracket && scalars[index...].dropFirst().starts(with: ["U", "+"]))
      shown.append(contentsOf: isMarked ? Array(SafeText.visible(scalar).unicodeScalars) : [scalar])
    }
    return String(shown)
  }

  /// Whether the text may hold marks.
  package static func mayHaveMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = text.startIndex
    while index + opening.count < text.count {
      if text[index] == opening[0], text[index...].starts(with: opening) { return true }
      index += 1
    }
    return false
  }

  /// The text without its marks.
  package static func restored(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var restored: [UInt8] = []
    restored.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.first {
      guard byte == opening[0], let (scalar, length) = mark(rest) else {
        restored.append(byte)
        rest = rest.dropFirst()
        continue
      }
      restored.append(contentsOf: String(scalar).utf8)
      rest = rest.dropFirst(length)
    }
    return restored
  }

  /// The scalar for which a mark stands, and the mark's bytes; nil where ``shown(_:)`` would not write it so.
  private static func mark(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard text.starts(with: opening) else { return nil }
    let digits = text.dropFirst(opening.count).prefix(6).prefix { $0 < 0x80 }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value),
      isHidden(scalar) || scalar == bracket
    else { return nil }
    let mark = Array(SafeText.visible(scalar).utf8)
    return text.starts(with: mark) ? (scalar, mark.count) : nil
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    !SafeText.isPrintable(scalar) && scalar != "\n" && scalar != "\r" && scalar != "\t"
  }
}

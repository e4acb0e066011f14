import TipsText

/// What a person typed.
enum TypedText {
  /// The text's UTF-8 without spaces, tabs and line ends around it.
  static func trimmed(_ bytes: some Sequence<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    var bytes = Array(bytes)[...].drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  /// The text as it may stand in a message: in quotation marks, at most 40 scalars of it, what can't be printed shown as
  /// `⟦U+202E⟧`.
  static func quoted(_ text: String) -> Message {
    let shown = shown(text)
    return Message(en: "\"\(shown)\"", fa: "«\(shown)»")
  }

  private static func shown(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < 40 else {
        shown += "…"
        break
      }
      count += 1
      shown += isPrintable(scalar) ? String(scalar) : SafeText.visible(scalar)
    }
    return shown
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    // The joiners belong to Persian spelling.
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
    default: true
    }
  }
}

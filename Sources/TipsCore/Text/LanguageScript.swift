/// How a language is written.
extension Language {
  /// As HTML's `dir` has it.
  package var direction: String { self == .fa ? "rtl" : "ltr" }

  /// ASCII digits in the digits of the language, all else unchanged.
  package func digits(_ text: String) -> String {
    guard self == .fa, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
    return String(unsafeUninitializedCapacity: 2 * text.utf8.count) { persian in
      var count = 0
      for byte in text.utf8 {
        if (0x30...0x39).contains(byte) {
          // U+06F0...U+06F9 in UTF-8.
          persian[count] = 0xDB
          count += 1
          persian[count] = byte + 0x80
        } else {
          persian[count] = byte
        }
        count += 1
      }
      return count
    }
  }
}

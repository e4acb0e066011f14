extension PersianText {
  /// The words of a text that can tell one event from another: names, parts of number plates, numbers of houses.
  ///
  /// They are folded, and digits stand apart from letters: «۴۵ج۱۲۳» and «۴۵ ج ۱۲۳» have the same ones. Words of one or
  /// two letters and single digits are left out, since hardly any text is without them.
  package static func tellingWords(of text: String) -> Set<String> {
    var words: Set<String> = []
    for word in folded(text).utf8.split(separator: UInt8(ascii: " ")) {
      var start = word.startIndex
      while start < word.endIndex {
        let isNumber = isDigit(word[start])
        let end = word[start...].firstIndex { isDigit($0) != isNumber } ?? word.endIndex
        let part = word[start..<end]
        // Bytes that go on with a letter do not count as letters.
        if part.count(where: { $0 & 0xC0 != 0x80 }) >= (isNumber ? 2 : 3) {
          words.insert(String(decoding: part, as: UTF8.self))
        }
        start = end
      }
    }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

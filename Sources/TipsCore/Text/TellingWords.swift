/// Words that are looked for in many texts. They are compared byte by byte: to hash Persian words takes longer than to read
/// them.
package struct WantedWords {
  private let words: [(bytes: [UInt8], word: String)]

  package init(_ words: Set<String>) { self.words = words.map { (Array($0.utf8), $0) } }

  fileprivate func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    words.first { $0.bytes.count == bytes.count && $0.bytes.elementsEqual(bytes) }?.word
  }
}

extension PersianText {
  /// The words of a text that can tell one event from another: names, parts of number plates, numbers of houses.
  ///
  /// They are folded, and digits stand apart from letters: «۴۵ج۱۲۳» and «۴۵ ج ۱۲۳» have the same ones. Words of one or
  /// two letters and single digits are left out, since hardly any text is without them.
  ///
  /// - Parameter wanted: only these are looked for; nil for all.
  package static func tellingWords(of text: String, among wanted: WantedWords? = nil) -> Set<String> {
    var words: Set<String> = []
    var folded = folded(text)
    folded.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let kind = Kind(bytes[start])
        var end = start + 1
        while end < bytes.count, Kind(bytes[end]) == kind { end += 1 }
        let part = bytes[start..<end]
        start = end
        // Bytes that go on with a letter do not count as letters.
        guard part.count(where: { $0 & 0xC0 != 0x80 }) >= kind.fewest else { continue }
        guard let wanted else {
          words.insert(String(decoding: part, as: UTF8.self))
          continue
        }
        if let word = wanted.word(part) { words.insert(word) }
      }
    }
    return words
  }

  /// What a byte of a folded text belongs to.
  private enum Kind {
    case space, digit, letter

    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: " "): self = .space
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
      default: self = .letter
      }
    }

    /// How many of them make a word that tells something.
    var fewest: Int {
      switch self {
      case .space: .max
      case .digit: 2
      case .letter: 3
      }
    }
  }
}

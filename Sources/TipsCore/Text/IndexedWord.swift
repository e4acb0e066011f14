import CPersian

/// A word of a text as the search index counts it: a run of letters, or a run of digits.
struct IndexedWord {
  /// Folded letters, hamzas on their carriers kept; or ASCII digits.
  let text: String
  /// Folded, as the index has it.
  let folded: String
  /// The other ways to write its hamzas, folded.
  let spellings: [String]
  let isNumber: Bool
  /// Whether it is written on to the word before it, as digits are to letters.
  let isGlued: Bool
  /// Whether nothing but one space or ZWNJ is between it and the word before.
  let followsSpace: Bool
  /// Whether it ends with ۀ or هٔ.
  let endsWithHehHamza: Bool
  /// Where it begins in the text, in UTF-8 bytes.
  let start: Int
  /// Where it ends, in UTF-8 bytes.
  let end: Int
  /// What this word and those before it are together, such as a whole number or a plate.
  let wholes: [Whole]

  /// Several words as one.
  struct Whole: Equatable {
    let text: String
    /// How many words it stands for.
    let words: Int
    /// Whether it is the plate of a car: one word in digits that nobody types.
    var isPlate: Bool { text.utf8.first == 0xDF }
  }

  /// The words of a text, in order.
  static func words(in text: String) -> [IndexedWord] {
    var words: [IndexedWord] = []
    each(in: text) { word in
      words.append(word)
      return true
    }
    return words
  }

  /// Hands over the words of a text, in order, until `body` answers false.
  static func each(in text: String, _ body: (IndexedWord) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var reader = tips_word_reader()
        var word = tips_word()
        var trail = tips_word_trail()
        var wholes = tips_alternatives()
        tips_words_begin(&reader, characters.baseAddress, characters.count)
        while tips_words_next(&reader, &word) != 0 {
          tips_trail_add(&trail, &word, &wholes)
          guard body(IndexedWord(word, wholes)) else { return }
        }
      }
    }
  }

  private init(_ word: tips_word, _ wholes: tips_alternatives) {
    var word = word
    folded = withUnsafeBytes(of: word.bytes) { String(decoding: $0.prefix(Int(word.size)), as: UTF8.self) }
    text = word.hamzas == 0 ? folded : Self.withHamzas(folded, word.hamzas)
    isNumber = word.is_number != 0
    isGlued = word.gap.separators == 0
    followsSpace = word.gap.separators == 1 && word.gap.kinds == UInt8(TIPS_GAP_SPACE)
    endsWithHehHamza = word.heh_hamza != 0
    start = word.start
    end = word.end
    self.wholes = withUnsafeBytes(of: wholes.list) { list in
      list.bindMemory(to: tips_alternative.self).prefix(Int(wholes.count)).map { whole in
        let text = withUnsafeBytes(of: whole.bytes) { String(decoding: $0.prefix(Int(whole.size)), as: UTF8.self) }
        return Whole(text: text, words: Int(whole.words))
      }
    }
    spellings = (0..<(word.hamzas == 0 ? 0 : TIPS_HAMZA_SPELLINGS)).compactMap { option in
      let other = [UInt8](unsafeUninitializedCapacity: Int(TIPS_WORD_BYTES)) { buffer, count in
        count = Int(tips_hamza_spelling(&word, Int32(option), buffer.baseAddress))
      }
      return other.isEmpty ? nil : String(decoding: other, as: UTF8.self)
    }
  }

  /// The word with the hamzas that folding took: the index finds their other spellings only where it sees them.
  private static func withHamzas(_ folded: String, _ hamzas: UInt64) -> String {
    var scalars = String.UnicodeScalarView()
    var at = 0
    for scalar in folded.unicodeScalars {
      let isHamza = hamzas >> UInt64(at) & 1 == 1
      switch scalar {
      case "ا" where isHamza: scalars.append("أ")
      case "و" where isHamza: scalars.append("ؤ")
      case "ی" where isHamza: scalars.append("ئ")
      default: scalars.append(scalar)
      }
      at += UTF8.width(scalar)
    }
    return String(scalars)
  }
}

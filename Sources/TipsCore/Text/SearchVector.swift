import CPersian
import Glibc

/// The words of texts as PostgreSQL keeps them in a `tsvector`, in the binary form in which they travel.
///
/// They are the words and spellings of the search index of a store (tokenizer `persian`), so that a search finds the same
/// in both. One value serves any number of texts, and keeps its memory.
package struct SearchVector {
  /// The vector, ready to be sent.
  package private(set) var bytes: [UInt8] = []

  private struct Token {
    /// The first eight bytes, by which most words are told apart.
    var beginning: UInt64
    var start: Int32
    var size: Int32
    var position: UInt16
  }

  private var words: [UInt8] = []
  private var tokens: [Token] = []
  private var position = 0

  /// What PostgreSQL takes at most: the number of a position, and positions of one word.
  private static let lastPosition = 16_383
  private static let mostPositions = 255

  package init() {}

  /// The vector of a report's text and address, or of a note.
  package init(_ texts: String?...) {
    for text in texts { if let text { add(text) } }
    finish()
  }

  /// Begins a new vector.
  package mutating func begin() {
    words.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    position = 0
  }

  /// Adds the words of a text. No phrase reaches over from the text before.
  package mutating func add(_ text: UnsafeRawBufferPointer) {
    guard !text.isEmpty else { return }
    var reader = tips_word_reader()
    var word = tips_word()
    var trail = tips_word_trail()
    var wholes = tips_alternatives()
    tips_words_begin(&reader, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
    while tips_words_next(&reader, &word) != 0 {
      tips_trail_add(&trail, &word, &wholes)
      position += 1
      withUnsafeBytes(of: &word.bytes) { add($0, Int(word.size)) }
      if word.hamzas != 0 { addSpellings(&word) }
      if wholes.count > 0 {
        withUnsafeBytes(of: &wholes.list) { list in
          for whole in list.bindMemory(to: tips_alternative.self).prefix(Int(wholes.count)) {
            withUnsafeBytes(of: whole.bytes) { add($0, Int(whole.size)) }
          }
        }
      }
    }
    position += 1
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func addSpellings(_ word: inout tips_word) {
    for option in 0..<TIPS_HAMZA_SPELLINGS {
      withUnsafeTemporaryAllocation(byteCount: Int(TIPS_WORD_BYTES), alignment: 1) { buffer in
        let size = tips_hamza_spelling(&word, Int32(option), buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
        add(UnsafeRawBufferPointer(buffer), Int(size))
      }
    }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, _ size: Int) {
    guard size > 0 else { return }
    var beginning: UInt64 = 0
    for at in 0..<8 { beginning = beginning << 8 | (at < size ? UInt64(bytes[at]) : 0) }
    tokens.append(
      Token(
        beginning: beginning, start: Int32(words.count), size: Int32(size),
        position: UInt16(min(position, Self.lastPosition))))
    words.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<size]))
  }

  /// Puts ``bytes`` together: each word once, in the order in which PostgreSQL wants them, with its positions.
  package mutating func finish() {
    let words = words
    words.withUnsafeBytes { words in
      tokens.sort {
        $0.beginning == $1.beginning ? Self.compare($0, $1, words) < 0 : $0.beginning < $1.beginning
      }
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: [0, 0, 0, 0])
      var count: UInt32 = 0
      var index = 0
      while index < tokens.count {
        let token = tokens[index]
        count += 1
        bytes.append(contentsOf: words[Int(token.start)..<Int(token.start + token.size)])
        bytes.append(0)
        let countAt = bytes.count
        bytes.append(contentsOf: [0, 0])
        var positions: UInt16 = 0
        var last: UInt16 = 0
        while index < tokens.count, Self.isSameWord(tokens[index], token, words) {
          let position = tokens[index].position
          if position > last, positions < Self.mostPositions {
            bytes.append(UInt8(position >> 8))
            bytes.append(UInt8(truncatingIfNeeded: position))
            positions += 1
            last = position
          }
          index += 1
        }
        bytes[countAt] = UInt8(positions >> 8)
        bytes[countAt + 1] = UInt8(truncatingIfNeeded: positions)
      }
      withUnsafeBytes(of: count.bigEndian) { for (at, byte) in $0.enumerated() { bytes[at] = byte } }
    }
  }

  /// The order of words by bytes, a beginning before what is longer; then that of positions.
  private static func compare(_ one: Token, _ other: Token, _ words: UnsafeRawBufferPointer) -> Int {
    let shorter = Int(min(one.size, other.size))
    if let base = words.baseAddress {
      let order = memcmp(base + Int(one.start), base + Int(other.start), shorter)
      if order != 0 { return Int(order) }
    }
    return one.size != other.size ? Int(one.size - other.size) : Int(one.position) - Int(other.position)
  }

  private static func isSameWord(_ one: Token, _ other: Token, _ words: UnsafeRawBufferPointer) -> Bool {
    guard one.size == other.size, one.beginning == other.beginning, let base = words.baseAddress else { return false }
    return memcmp(base + Int(one.start), base + Int(other.start), Int(one.size)) == 0
  }
}

import CPersian

/// The words of a report as PostgreSQL's `tsvector`, made by the folding that the stations' own index uses: each word with
/// the places at which it stands, and its other spellings in the same places.
///
/// The server parses nothing, so it needs no configuration and no dictionary. It takes at most 2,046 bytes for a word,
/// which none here has, places up to 16,383 and 256 of them for a word; what stands behind is found without its place.
package struct SearchVector {
  /// A word or a spelling, as a range of ``bytes``, and its place.
  private struct Entry {
    let start: Int
    let end: Int
    let place: UInt16
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var nextPlace = 1

  private static let lastPlace = 16_383
  private static let mostPlaces = 256
  /// The texts of a row are apart, so that no phrase reaches from one into the next.
  private static let gap = 8

  package init() {}

  /// The vector of a report's text and address, or of a note.
  package init(_ texts: String?...) {
    for text in texts { if let text { add(text) } }
  }

  /// Adds a text of the row.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(utf8: $0) }
  }

  /// Adds a text of the row as UTF-8.
  package mutating func add(utf8 text: UnsafeBufferPointer<UInt8>) {
    var reader = tips_word_reader()
    var word = tips_word()
    var trail = tips_word_trail()
    var wholes = tips_alternatives()
    guard let base = text.baseAddress else { return }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) { tips_words_begin(&reader, $0, text.count) }
    while tips_words_next(&reader, &word) != 0 {
      tips_trail_add(&trail, &word, &wholes)
      withUnsafeBytes(of: &word.bytes) { add(UnsafeRawBufferPointer(rebasing: $0[..<Int(word.size)])) }
      if word.hamzas != 0 {
        for option in 0..<TIPS_HAMZA_SPELLINGS {
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(TIPS_WORD_BYTES)) { other in
            let size = Int(tips_hamza_spelling(&word, Int32(option), other.baseAddress))
            if size > 0 { add(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: other[..<size]))) }
          }
        }
      }
      withUnsafeBytes(of: wholes.list) { list in
        for whole in list.bindMemory(to: tips_alternative.self).prefix(Int(wholes.count)) {
          withUnsafeBytes(of: whole.bytes) { add(UnsafeRawBufferPointer(rebasing: $0[..<Int(whole.size)])) }
        }
      }
      nextPlace += 1
    }
    nextPlace += Self.gap
  }

  private mutating func add(_ word: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: word)
    entries.append(Entry(start: start, end: bytes.count, place: UInt16(min(nextPlace, Self.lastPlace))))
  }

  /// Each word once, in the order of its bytes, with its places in ascending order.
  private func words() -> [(bytes: ArraySlice<UInt8>, places: [UInt16])] {
    let sorted = bytes.withUnsafeBytes { all in
      entries.sorted { left, right in
        let count = min(left.end - left.start, right.end - right.start)
        let order = (0..<count).first { all[left.start + $0] != all[right.start + $0] }
        if let order { return all[left.start + order] < all[right.start + order] }
        let (own, other) = (left.end - left.start, right.end - right.start)
        return own == other ? left.place < right.place : own < other
      }
    }
    var words: [(bytes: ArraySlice<UInt8>, places: [UInt16])] = []
    for entry in sorted {
      let word = bytes[entry.start..<entry.end]
      if let last = words.last, last.bytes.elementsEqual(word) {
        let places = last.places
        if places.last != entry.place, places.count < Self.mostPlaces - 1 { words[words.count - 1].places.append(entry.place) }
      } else {
        words.append((word, [entry.place]))
      }
    }
    return words
  }

  /// The vector in the binary form that the server takes.
  package var binary: [UInt8] {
    let words = words()
    var out: [UInt8] = []
    out.reserveCapacity(4 + bytes.count + 5 * words.count)
    withUnsafeBytes(of: Int32(words.count).bigEndian) { out.append(contentsOf: $0) }
    for word in words {
      out.append(contentsOf: word.bytes)
      out.append(0)
      withUnsafeBytes(of: UInt16(word.places.count).bigEndian) { out.append(contentsOf: $0) }
      for place in word.places { withUnsafeBytes(of: place.bigEndian) { out.append(contentsOf: $0) } }
    }
    return out
  }

  /// The vector as a text that `::tsvector` reads. Words are letters and digits only, so no quotes can be inside.
  package var text: String {
    words().map { word in
      "'\(String(decoding: word.bytes, as: UTF8.self))':" + word.places.map(String.init).joined(separator: ",")
    }.joined(separator: " ")
  }
}

/// Finds words in a text however they are typed: letters, digits, spaces and invisible marks compare as in a search.
package enum PhraseSearch {
  /// Where a phrase stands in a text, as ranges of UTF-8 offsets from the left; none overlap.
  ///
  /// Where it stands as words of its own, only those places count; else every place does, as of a number that was typed
  /// without a space before it.
  package static func ranges(of phrase: String, in text: String) -> [Range<Int>] {
    let wanted = key(phrase)
    guard !wanted.isEmpty else { return [] }
    let scalars = folded(text)
    var found: [(range: Range<Int>, isWhole: Bool)] = []
    var index = 0
    while index < scalars.count {
      guard let end = match(wanted, scalars, at: index) else {
        index += 1
        continue
      }
      let isWhole = (index == 0 || !scalars[index - 1].isWord) && (end == scalars.count || !scalars[end].isWord)
      found.append((scalars[index].start..<scalars[end - 1].end, isWhole))
      index = end
    }
    let whole = found.filter(\.isWhole)
    return (whole.isEmpty ? found : whole).map(\.range)
  }

  /// How many letters and digits a phrase has.
  package static func length(of phrase: String) -> Int {
    String(decoding: key(phrase), as: UTF8.self).unicodeScalars.count
  }

  private struct Folded {
    let start: Int
    let end: Int
    let key: [UInt8]
    var isWord: Bool { !key.isEmpty }
  }

  private static func key(_ phrase: String) -> [UInt8] { folded(phrase).flatMap(\.key) }

  /// Each scalar with its key alone, so that every piece of a key has its place in the text.
  private static func folded(_ text: String) -> [Folded] {
    var start = 0
    return text.unicodeScalars.map { scalar in
      let end = start + UTF8.width(scalar)
      defer { start = end }
      return Folded(start: start, end: end, key: Array(PersianText.matchKey(String(scalar)).utf8))
    }
  }

  /// The index behind the phrase where it begins at a scalar that is part of it.
  private static func match(_ wanted: [UInt8], _ scalars: [Folded], at start: Int) -> Int? {
    guard scalars[start].isWord else { return nil }
    var rest = wanted[...]
    for index in start..<scalars.count {
      guard rest.starts(with: scalars[index].key) else { return nil }
      rest = rest.dropFirst(scalars[index].key.count)
      if rest.isEmpty { return index + 1 }
    }
    return nil
  }
}

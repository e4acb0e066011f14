/// Where the words of a search stand in texts, in whatever spelling.
package struct SearchHits {
  /// Folded, as the index has them.
  private let words: Set<String>
  private let beginnings: [String]

  package init(of query: SearchQuery) {
    let terms = query.terms
    let joined = zip(terms, terms.dropFirst()).compactMap { $0.joined(with: $1) }.flatMap(\.words)
    let sought =
      terms.flatMap { $0.words + $0.splits.flatMap(\.self) + $0.wholes.map(\.word) } + joined
      + query.nearWords.values.flatMap(\.self)
    words = Set(sought.flatMap { word in IndexedWord.words(in: word).flatMap { [$0.folded] + $0.spellings } })
    beginnings = terms.filter(\.isPrefix).compactMap { $0.words.last.map(PersianText.matchKey) }
  }

  /// Where the first of the words stands; nil where none does.
  package func first(in text: String) -> String.Index? { ranges(in: text, atMost: 1).first?.lowerBound }

  /// Where the words stand, from the left; none overlap.
  package func ranges(in text: String, atMost most: Int = .max) -> [Range<String.Index>] {
    var starts: [Int] = []
    var found: [Range<Int>] = []
    IndexedWord.each(in: text) { word in
      starts.append(word.start)
      if let whole = word.wholes.first(where: { words.contains($0.text) }) {
        let start = starts[starts.count - whole.words]
        while let last = found.last, last.upperBound > start { found.removeLast() }
        found.append(start..<word.end)
      } else if words.contains(word.folded) || word.spellings.contains(where: words.contains)
        || beginnings.contains(where: word.folded.hasPrefix)
      {
        found.append(word.start..<word.end)
      }
      return found.count < most
    }
    let index = { (offset: Int) in text.utf8.index(text.startIndex, offsetBy: offset) }
    return found.map { index($0.lowerBound)..<index($0.upperBound) }
  }
}

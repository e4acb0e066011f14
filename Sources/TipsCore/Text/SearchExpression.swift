/// What an index of texts is asked: of each group of forms, one must occur.
package struct SearchExpression: Sendable, Equatable {
  let groups: [[SearchForm]]

  init(all groups: [[SearchForm]]) { self.groups = groups }

  /// The right-hand side of FTS5's `match`.
  package var fts5: String {
    groups.map { "(" + $0.map(\.fts5).joined(separator: " OR ") + ")" }.joined(separator: " AND ")
  }

  /// The same as a `tsquery` of PostgreSQL, over vectors that ``SearchVector`` has made.
  package var tsquery: String {
    groups.map { "(" + $0.map(\.tsquery).joined(separator: " | ") + ")" }.joined(separator: " & ")
  }
}

/// Words that must occur in a row.
struct SearchForm: Sendable, Equatable {
  /// Letters and digits only.
  let words: [String]
  /// Whether the last word is only the beginning of one.
  let isPrefix: Bool

  init(_ words: [String], isPrefix: Bool = false) {
    self.words = words
    self.isPrefix = isPrefix
  }

  /// No quotes can be inside.
  var fts5: String { "\"" + words.joined(separator: " ") + "\"" + (isPrefix ? " *" : "") }

  /// The words as FTS5's tokenizer cuts them, each with the other spellings of its hamzas in the same place.
  var tsquery: String {
    let places = IndexedWord.words(in: words.joined(separator: " ")).map { [$0.folded] + $0.spellings }
    let steps = places.indices.map { index in
      let isBeginning = isPrefix && index == places.count - 1
      let spellings = places[index].map { "'\($0)'" + (isBeginning ? ":*" : "") }
      return spellings.count == 1 ? spellings[0] : "(" + spellings.joined(separator: "|") + ")"
    }
    return steps.count == 1 ? steps[0] : "(" + steps.joined(separator: "<->") + ")"
  }
}

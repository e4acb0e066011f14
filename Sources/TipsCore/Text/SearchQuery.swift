/// What someone typed into a search, as an FTS5 expression for the tokenizer `persian`.
///
/// All words must occur. A word is also found where it is written apart, and two neighbouring words where they are
/// written together, so that «خرده‌فروشی», «خرده فروشی» and «خردهفروشی» find each other; so are hamzas on any carrier,
/// numbers with and without separators, and number plates in any order. Text in quotes (`"…"`, `“…”`, `«…»`) must occur
/// as it stands, word by word. A `*` at the end of a word finds all that begin with it. Every other sign only separates
/// words: FTS5's own operators cannot be reached.
///
/// The table must be built with `detail=full`, since phrases are used.
public struct SearchQuery: Sendable, Equatable {
  /// The right-hand side of `match`: letters and digits in double quotes, joined by `AND`, `OR` and `*`.
  public let matchExpression: String
  /// The same for any index of texts.
  package let expression: SearchExpression
  /// What is searched for, for a person to read: as typed, or the words that are sought in place of others.
  package let words: String

  let terms: [SearchTerm]
  /// Words that are sought as well as a term, by the term's index.
  let nearWords: [Int: [String]]

  /// The most UTF-8 bytes that are taken.
  public static let longestTyped = 1024
  /// The most words, those in phrases included.
  public static let mostWords = 12

  /// Throws ``SearchQueryError`` where there is nothing to search for, or too much.
  public init(_ typed: String) throws {
    let bytes = typed.utf8.count
    guard bytes <= Self.longestTyped else {
      throw SearchQueryError.tooLong(bytes: bytes, limit: Self.longestTyped)
    }
    let terms = SearchTerm.terms(in: typed)
    let words = terms.reduce(0) { $0 + $1.words.count }
    guard words > 0 else { throw SearchQueryError.nothingSearchable }
    guard words <= Self.mostWords else { throw SearchQueryError.tooManyWords(words, limit: Self.mostWords) }
    if let short = terms.first(where: \.isPrefixTooShort)?.words.last {
      throw SearchQueryError.prefixTooShort(short)
    }
    self.init(terms, words: typed, nearWords: [:])
  }

  /// - Parameter nearWords: what is sought as well as the terms at these indices.
  init(_ terms: [SearchTerm], words: String, nearWords: [Int: [String]]) {
    self.terms = terms
    self.words = words
    self.nearWords = nearWords
    expression = SearchExpression(
      all: terms.indices.map { index in
        Self.alternatives(terms, at: index) + (nearWords[index] ?? []).map { SearchForm([$0]) }
      })
    matchExpression = expression.fts5
  }

  /// The forms of which one must occur for the term at `index`.
  ///
  /// A form that stands for several terms counts for each of them: `(a OR ab) AND (b OR ab)` is `(a AND b) OR ab`, and
  /// so the expression grows with the number of words and not with that of their groupings.
  private static func alternatives(_ terms: [SearchTerm], at index: Int) -> [SearchForm] {
    var forms = ownForms(of: terms[index])
    for first in [index - 1, index] where terms.indices.contains(first) && terms.indices.contains(first + 1) {
      if let joined = terms[first].joined(with: terms[first + 1]) {
        forms.append(SearchForm(joined.words, isPrefix: joined.isPrefix))
      }
    }
    return forms
  }

  private static func ownForms(of term: SearchTerm) -> [SearchForm] {
    [SearchForm(term.words, isPrefix: term.isPrefix)]
      + term.splits.map { SearchForm($0, isPrefix: term.isPrefix) }
      + term.wholes.map { SearchForm([$0.word], isPrefix: $0.isPrefix) }
  }
}

extension SearchQuery {
  /// So many near words are sought in place of one.
  private static let mostNear = 4

  /// What to search for where this finds nothing, likeliest first; none where no near spelling is in the index.
  ///
  /// A plate is first sought without its province, which witnesses may not have read.
  /// Words of the same sound come first, then those that are one letter off, where the word typed has five letters or
  /// more. Words that the index doesn't know are replaced; where it knows all of them, near ones are sought as well.
  /// Phrases, numbers and beginnings are sought as they are.
  ///
  /// - Parameter occurs: whether an expression matches anything at all.
  package func near(_ occurs: (SearchExpression) throws -> Bool) rethrows -> [SearchQuery] {
    var unknown: Set<Int> = []
    for index in terms.indices where terms[index].isOneWord {
      if try !occurs(SearchExpression(all: [Self.ownForms(of: terms[index])])) { unknown.insert(index) }
    }
    let open = unknown.isEmpty ? terms.indices.filter { terms[$0].isOneWord } : unknown.sorted()
    var sounds: [Int: [String]] = [:]
    var all: [Int: [String]] = [:]
    for index in open {
      let word = PersianText.matchKey(terms[index].words.joined())
      let alike = try Self.occurring(NearSpelling.alike(word), occurs)
      sounds[index] = alike
      // A word of the same sound is likelier than a slip.
      all[index] =
        unknown.contains(index) && !alike.isEmpty
        ? alike : alike + (try Self.occurring(NearSpelling.slips(word), occurs))
    }
    return withoutProvinces + [sounds, all].compactMap { near(by: $0, instead: unknown) }
  }

  private var withoutProvinces: [SearchQuery] {
    let rest = terms.filter { !$0.isProvince }
    guard rest.count < terms.count else { return [] }
    return [
      SearchQuery(rest, words: rest.map { $0.words.joined(separator: " ") }.joined(separator: " "), nearWords: [:])
    ]
  }

  /// The query with near words; nil where there are none for a word that the index doesn't know, or for all.
  private func near(by words: [Int: [String]], instead unknown: Set<Int>) -> SearchQuery? {
    let near = words.filter { !$0.value.isEmpty }
    guard !near.isEmpty, unknown.allSatisfy({ near[$0] != nil }) else { return nil }
    let shown = terms.indices.map { index in
      let typed = terms[index].words.joined(separator: " ")
      let own = unknown.contains(index) ? [] : [typed]
      return (own + (near[index] ?? [])).joined(separator: " / ")
    }
    return SearchQuery(terms, words: shown.joined(separator: " "), nearWords: near)
  }

  private static func occurring(
    _ words: [String], _ occurs: (SearchExpression) throws -> Bool
  ) rethrows -> [String] {
    var found: [String] = []
    for word in words where found.count < mostNear {
      if try occurs(SearchExpression(all: [[SearchForm([word])]])) { found.append(word) }
    }
    return found
  }
}

/// Why a search cannot be made.
public enum SearchQueryError: UserFacingError, Equatable {
  /// The text has no letter and no digit.
  case nothingSearchable
  /// The text is longer than `limit` UTF-8 bytes.
  case tooLong(bytes: Int, limit: Int)
  /// There are more words than `limit`.
  case tooManyWords(Int, limit: Int)
  /// One letter and `*` would match a large part of the store.
  case prefixTooShort(String)

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .nothingSearchable:
      Message(
        en: "the search has no letters or digits; type at least one word",
        fa: "عبارت جست‌وجو هیچ حرف یا رقمی ندارد؛ دست‌کم یک واژه بنویسید")
    case .tooLong(let bytes, let limit):
      Message(
        en: "the search has \(bytes) bytes, at most \(limit) are taken; use fewer words",
        fa: "عبارت جست‌وجو \(bytes) بایت دارد و حداکثر \(limit) بایت پذیرفته می‌شود؛ واژه‌های کمتری بنویسید")
    case .tooManyWords(let words, let limit):
      Message(
        en: "the search has \(words) words, at most \(limit) are taken; use the rarest ones",
        fa: "عبارت جست‌وجو \(words) واژه دارد و حداکثر \(limit) واژه پذیرفته می‌شود؛ کم‌کاربردترین‌ها را بنویسید")
    case .prefixTooShort(let word):
      Message(
        en: "'\(SafeText.line(word))*' in the search matches too much; type two letters or more before *",
        fa: "«\(SafeText.line(word))*» در جست‌وجو موارد بسیاری را در بر می‌گیرد؛ پیش از * دست‌کم دو حرف بنویسید")
    }
  }
}

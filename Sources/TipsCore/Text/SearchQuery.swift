/// What someone typed into a search, as an FTS5 expression for the tokenizer `persian`.
///
/// All words must occur. A word is also found where it is written apart, and two neighbouring words where they are
/// written together, so that «خرده‌فروشی», «خرده فروشی» and «خردهفروشی» find each other. Text in quotes (`"…"`, `“…”`,
/// `«…»`) must occur as it stands, word by word. A `*` at the end of a word finds all that begin with it. Every other
/// sign only separates words: FTS5's own operators cannot be reached.
///
/// The table must be built with `detail=full`, since phrases are used.
public struct SearchQuery: Sendable, Equatable {
  /// The right-hand side of `match`: folded letters and digits in double quotes, joined by `AND`, `OR` and `*`.
  public let matchExpression: String

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
    matchExpression = terms.indices
      .map { "(" + Self.alternatives(terms, at: $0).joined(separator: " OR ") + ")" }
      .joined(separator: " AND ")
  }

  /// The forms of which one must occur for the term at `index`.
  ///
  /// A neighbour's joined form counts for both of its words: `(a OR ab) AND (b OR ab)` is `(a AND b) OR ab`, and so the
  /// expression grows with the number of words and not with that of their groupings.
  private static func alternatives(_ terms: [SearchTerm], at index: Int) -> [String] {
    let term = terms[index]
    var forms = [quoted(term.words, isPrefix: term.isPrefix)]
    forms += term.splits.map { quoted($0, isPrefix: term.isPrefix) }
    for first in [index - 1, index] where terms.indices.contains(first) && terms.indices.contains(first + 1) {
      if let joined = terms[first].joined(with: terms[first + 1]) {
        forms.append(quoted(joined.words, isPrefix: joined.isPrefix))
      }
    }
    return forms
  }

  /// Words are letters and digits only, so no quotes can be inside.
  private static func quoted(_ words: [String], isPrefix: Bool) -> String {
    "\"" + words.joined(separator: " ") + "\"" + (isPrefix ? " *" : "")
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

  public var message: String {
    switch self {
    case .nothingSearchable:
      "the search has no letters or digits; type at least one word"
    case .tooLong(let bytes, let limit):
      "the search has \(bytes) bytes, at most \(limit) are taken; use fewer words"
    case .tooManyWords(let words, let limit):
      "the search has \(words) words, at most \(limit) are taken; use the rarest ones"
    case .prefixTooShort(let word):
      "'\(SafeText.line(word))*' in the search matches too much; type two letters or more before *"
    }
  }
}

import CPersian

/// One thing that a search asks for: a word, or a phrase in quotes.
struct SearchTerm: Equatable {
  /// Folded words, in order; exactly one unless it is a phrase.
  var words: [String]
  /// Whether the last word is only the beginning of one.
  var isPrefix = false
  /// Whether it was in quotes and must occur as it stands.
  var isPhrase = false

  /// Letters of a word that is also sought written apart, and of each of its parts.
  private static let splitLengths = 4...24
  private static let shortestPart = 2

  /// One-letter beginnings match a large part of any index.
  var isPrefixTooShort: Bool {
    isPrefix && (words.last ?? "").unicodeScalars.count < 2
  }

  /// The word written apart in two, every way that leaves two letters or more on each side. Numbers stay whole.
  var splits: [[String]] {
    guard !isPhrase, let word = words.first, !isNumber else { return [] }
    let scalars = Array(word.unicodeScalars)
    guard Self.splitLengths.contains(scalars.count) else { return [] }
    return (Self.shortestPart...(scalars.count - Self.shortestPart)).map { cut in
      [scalars[..<cut], scalars[cut...]].map { part in
        var word = String.UnicodeScalarView()
        word.append(contentsOf: part)
        return String(word)
      }
    }
  }

  /// This word and the next written together; nil for phrases, for two numbers and after a `*`.
  func joined(with next: SearchTerm) -> SearchTerm? {
    guard !isPhrase, !next.isPhrase, !isPrefix, !(isNumber && next.isNumber) else { return nil }
    return SearchTerm(words: [words.joined() + next.words.joined()], isPrefix: next.isPrefix)
  }

  private var isNumber: Bool {
    words.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}

extension SearchTerm {
  /// Reads the terms of a typed search. A quote without its partner is a separator.
  static func terms(in typed: String) -> [SearchTerm] {
    let scalars = Array(typed.unicodeScalars)
    var terms: [SearchTerm] = []
    var start = 0
    var at = 0
    func takeWords(isPrefix: Bool) {
      let words = folded(scalars[start..<at])
      terms += words.map { SearchTerm(words: [$0]) }
      if isPrefix, !words.isEmpty { terms[terms.count - 1].isPrefix = true }
    }
    while at < scalars.count {
      if let close = closingQuote(of: scalars, at: at) {
        takeWords(isPrefix: false)
        let words = folded(scalars[(at + 1)..<close])
        let isPrefix = isStar(scalars, at: close + 1)
        if !words.isEmpty { terms.append(SearchTerm(words: words, isPrefix: isPrefix, isPhrase: true)) }
        at = close + 1
        start = at
      } else if at > start, isStar(scalars, at: at), !separates(scalars[at - 1]) {
        takeWords(isPrefix: true)
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    takeWords(isPrefix: false)
    return terms
  }

  private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return PersianText.folded(String(text)).unicodeScalars.split(separator: " ").map { String($0) }
  }

  private static func closingQuote(of scalars: [Unicode.Scalar], at index: Int) -> Int? {
    let closing: Unicode.Scalar
    switch scalars[index] {
    case "\"": closing = "\""
    case "“": closing = "”"
    case "«": closing = "»"
    default: return nil
    }
    return scalars[(index + 1)...].firstIndex(of: closing)
  }

  /// Whether a `*` stands here and ends a word.
  private static func isStar(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index < scalars.count, scalars[index] == "*" else { return false }
    return index + 1 == scalars.count || separates(scalars[index + 1])
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    var out: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    return withUnsafeMutablePointer(to: &out) { tuple in
      tuple.withMemoryRebound(to: UInt32.self, capacity: Int(TIPS_FOLD_SCALARS)) { tips_fold_scalar(scalar.value, $0) }
    } == TIPS_FOLD_SEPARATOR
  }
}

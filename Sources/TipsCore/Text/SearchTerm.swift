import CPersian

/// One thing that a search asks for: a word, several that are written on to each other, or a phrase in quotes.
struct SearchTerm: Equatable {
  /// Words as ``IndexedWord/text`` has them, in order; one, unless it is a phrase or digits are written on to letters.
  var words: [String]
  /// Whether the last word is only the beginning of one.
  var isPrefix = false
  /// Whether it was in quotes and must occur as it stands.
  var isPhrase = false
  /// Whether it is one word of digits.
  var isNumber = false
  /// Whether it is the number of the province behind or before a plate.
  var isProvince = false
  /// What the term is found as too, alone or together with its neighbours: a number in one piece, a plate.
  var wholes: [SearchWhole] = []

  /// Letters of a word that is also sought written apart, and of each of its parts.
  private static let splitLengths = 4...24
  private static let shortestPart = 2

  /// One-letter beginnings match a large part of any index.
  var isPrefixTooShort: Bool {
    isPrefix && (words.last ?? "").unicodeScalars.count < 2 && (isPhrase || words.count == 1)
  }

  /// Whether it is a word of letters, all of it, for which near spellings are sought.
  var isOneWord: Bool { words.count == 1 && !isPhrase && !isNumber && !isPrefix }

  /// The word written apart in two, every way that leaves two letters or more on each side. Numbers stay whole.
  var splits: [[String]] {
    guard !isPhrase, !isNumber, words.count == 1, let word = words.first else { return [] }
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

  /// This word and the next written together; nil for phrases, for numbers and after a `*`.
  func joined(with next: SearchTerm) -> SearchTerm? {
    guard words.count == 1, next.words.count == 1, !isPhrase, !next.isPhrase, !isPrefix, !isNumber, !next.isNumber
    else { return nil }
    return SearchTerm(words: [words.joined() + next.words.joined()], isPrefix: next.isPrefix)
  }
}

/// Several words of a search as one word.
struct SearchWhole: Equatable {
  let word: String
  var isPrefix = false
}

extension SearchTerm {
  /// Reads the terms of a typed search. A quote without its partner is a separator.
  static func terms(in typed: String) -> [SearchTerm] {
    let scalars = Array(typed.unicodeScalars)
    var terms: [SearchTerm] = []
    var start = 0
    var at = 0
    func takeWords(isPrefix: Bool) { terms += Self.terms(of: words(scalars[start..<at]), isPrefix: isPrefix) }
    while at < scalars.count {
      if let close = closingQuote(of: scalars, at: at) {
        takeWords(isPrefix: false)
        let words = words(scalars[(at + 1)..<close]).map(\.text)
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

  /// The terms that words without quotes make.
  private static func terms(of words: [IndexedWord], isPrefix: Bool) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var termOf: [Int] = []
    let (needless, provinces) = parts(of: words, isPrefix: isPrefix)
    for (index, word) in words.enumerated() {
      if needless.contains(index) {
        // ه‌ی is another spelling of هٔ.
        if word.text == "ی", let last = terms.indices.last {
          terms[last].wholes.append(SearchWhole(word: words[index - 1].text + "ی"))
        }
      } else if word.isGlued, index > 0, !needless.contains(index - 1) {
        terms[terms.count - 1].words.append(word.text)
        terms[terms.count - 1].isNumber = false
      } else {
        terms.append(
          SearchTerm(words: [word.text], isNumber: word.isNumber, isProvince: provinces.contains(index)))
      }
      termOf.append(max(terms.count - 1, 0))
      if word.endsWithHehHamza, let last = terms.indices.last {
        terms[last].wholes.append(SearchWhole(word: word.text + "ی"))
      }
    }
    guard !terms.isEmpty else { return [] }
    for (index, word) in words.enumerated() {
      for whole in word.wholes {
        let isLast = isPrefix && index == words.count - 1 && !whole.isPlate
        for term in Set(termOf[(index - whole.words + 1)...index]) {
          terms[term].wholes.append(SearchWhole(word: whole.text, isPrefix: isLast))
        }
      }
    }
    if isPrefix { terms[terms.count - 1].isPrefix = true }
    return terms
  }

  /// Words that a text need not have, the ی of ه‌ی and «ایران» beside a plate; and the numbers of plates' provinces.
  private static func parts(of words: [IndexedWord], isPrefix: Bool) -> (needless: Set<Int>, provinces: Set<Int>) {
    var needless: Set<Int> = []
    var provinces: Set<Int> = []
    for (index, word) in words.enumerated().dropFirst() where word.text == "ی" && word.followsSpace {
      let isBeginning = isPrefix && index == words.count - 1
      if !isBeginning, !needless.contains(index - 1), words[index - 1].text.hasSuffix("ه") { needless.insert(index) }
    }
    func isProvince(_ index: Int) -> Bool {
      words.indices.contains(index) && words[index].isNumber && words[index].text.utf8.count == 2
    }
    for (index, word) in words.enumerated() {
      for plate in word.wholes where plate.isPlate {
        let first = index - plate.words + 1
        provinces.formUnion([first - 1, index + 1].filter(isProvince))
        for (country, number) in [
          (first - 1, first - 2), (first - 2, first - 1), (index + 1, index + 2), (index + 2, index + 1),
        ] where words.indices.contains(country) && words[country].text == "ایران" && isProvince(number) {
          needless.insert(country)
          provinces.insert(number)
        }
      }
    }
    return (needless, provinces)
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [IndexedWord] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return IndexedWord.words(in: String(text))
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

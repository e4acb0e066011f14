/// A statement in the words of the stores, as PostgreSQL understands it: all that is SQLite's alone in them is turned here.
///
/// - `indexed by name`, and the unary plus that keeps SQLite's planner from an index, are left out: this planner has
///   statistics.
/// - `is not $1` and `is $1`, where neither null nor a truth value stands, are `is distinct from` and its opposite.
/// - `max(a, b)` and `min(a, b)` are `greatest` and `least`, which pass over nulls.
/// - `limit -1` is `limit all`, `cross join … on` a plain join, `char(…)` is `chr(…)`, and the alias `leading` is quoted, for
///   it is a word of the language.
struct StatementTranslation {
  private let tokens: [Token]
  private var output = ""

  /// A piece of a statement.
  private struct Token {
    enum Kind { case word, number, parameter, space, sign, literal }
    let kind: Kind
    let text: Substring
  }

  /// The statement for PostgreSQL.
  static func text(_ sql: String) -> String {
    var translation = StatementTranslation(tokens: tokens(of: sql))
    translation.run(0..<translation.tokens.count)
    return translation.output
  }

  /// The statement with truth values in the place of `$1 is null`, where it holds such a question. The server does not learn
  /// the type of a parameter from it, and complains where it comes first; from the rest it does.
  static func textForTypes(_ sql: String) -> String? {
    var pieces: [Substring] = []
    let tokens = tokens(of: sql)
    var isOther = false
    var at = 0
    while at < tokens.count {
      // The parameter, "is", perhaps "not", "null", and the spaces between.
      let words = tokens[at...].prefix(7).map(\.text)
      let length = words.count > 4 && words[2] == "is" ? (words[4] == "null" ? 5 : words.last == "null" ? 7 : 0) : 0
      if tokens[at].kind == .parameter, length > 0 {
        pieces.append("true")
        isOther = true
        at += length
      } else {
        pieces.append(tokens[at].text)
        at += 1
      }
    }
    return isOther ? text(pieces.joined()) : nil
  }

  /// What the server is told of the parameters: it finds out by itself which types they have, and needs to be told one only
  /// where a number is passed over.
  static func parameterTypes(of sql: String) -> [UInt32] {
    let numbers = Set(tokens(of: sql).filter { $0.kind == .parameter }.compactMap { Int($0.text.dropFirst()) })
    guard let most = numbers.max(), most > 0 else { return [] }
    return (1...most).map { numbers.contains($0) ? 0 : PostgreSQLType.text }
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  // MARK: Pieces

  private static func tokens(of sql: String) -> [Token] {
    let bytes = sql.utf8
    var tokens: [Token] = []
    var at = bytes.startIndex
    func end(while condition: (UInt8) -> Bool) -> String.Index {
      var end = bytes.index(after: at)
      while end < bytes.endIndex, condition(bytes[end]) { end = bytes.index(after: end) }
      return end
    }
    while at < bytes.endIndex {
      let kind: Token.Kind
      let next: String.Index
      switch bytes[at] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let quote = bytes[at]
        let last = end { $0 != quote }
        (kind, next) = (.literal, last < bytes.endIndex ? bytes.index(after: last) : last)
      case UInt8(ascii: "$"): (kind, next) = (.parameter, end(while: isDigit))
      case let byte where isDigit(byte): (kind, next) = (.number, end { isDigit($0) || $0 == UInt8(ascii: ".") })
      case let byte where isLetter(byte): (kind, next) = (.word, end { isLetter($0) || isDigit($0) })
      case let byte where isSpace(byte): (kind, next) = (.space, end(while: isSpace))
      default: (kind, next) = (.sign, bytes.index(after: at))
      }
      tokens.append(Token(kind: kind, text: sql[at..<next]))
      at = next
    }
    return tokens
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  // MARK: Turning them

  private mutating func run(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound { at = step(at, range) }
  }

  /// Writes the token at a place, with what belongs to it, and tells where the next one begins.
  private mutating func step(_ at: Int, _ range: Range<Int>) -> Int {
    let token = tokens[at]
    switch token.kind {
    case .word: return word(at, range)
    case .sign where token.text == "+" && isUnary(at): return at + 1
    default: output += token.text
    }
    return at + 1
  }

  private mutating func word(_ at: Int, _ range: Range<Int>) -> Int {
    switch tokens[at].text {
    case "indexed" where text(after: at) == "by":
      // The word, "by", the name, and the spaces between.
      return at + 5
    case "is": return comparison(at)
    case "max", "min":
      guard isSign("(", at + 1), let close = closing(at + 1, range), hasComma(in: at + 2..<close) else { break }
      output += tokens[at].text == "max" ? "greatest" : "least"
      return at + 1
    case "limit" where isSign("-", at + 2):
      output += "limit all"
      return at + 4
    case "cross" where text(after: at) == "join" && hasCondition(at + 2, range): return at + 2
    case "char" where isSign("(", at + 1):
      output += "chr"
      return at + 1
    case "leading":
      output += "\"leading\""
      return at + 1
    default: break
    }
    output += tokens[at].text
    return at + 1
  }

  /// `is` and `is not` between two values.
  private mutating func comparison(_ at: Int) -> Int {
    let isNegated = text(after: at) == "not"
    let value = at + (isNegated ? 4 : 2)
    let plain: Set<Substring> = ["null", "true", "false", "distinct", "not", "unknown"]
    guard tokens.indices.contains(value), [.word, .parameter, .number].contains(tokens[value].kind),
      !plain.contains(tokens[value].text)
    else {
      output += "is"
      return at + 1
    }
    output += isNegated ? "is distinct from " : "is not distinct from "
    return value
  }

  /// The word behind the space that follows a place.
  private func text(after at: Int) -> Substring? {
    guard tokens.indices.contains(at + 2), tokens[at + 1].kind == .space else { return nil }
    return tokens[at + 2].text
  }

  private func isSign(_ sign: Substring, _ at: Int) -> Bool {
    tokens.indices.contains(at) && tokens[at].kind == .sign && tokens[at].text == sign
  }

  /// A plus right before a name, with a space, a bracket or the beginning before it.
  private func isUnary(_ at: Int) -> Bool {
    guard tokens.indices.contains(at + 1), tokens[at + 1].kind == .word else { return false }
    return at == 0 || tokens[at - 1].kind == .space || isSign("(", at - 1)
  }

  private func closing(_ open: Int, _ range: Range<Int>) -> Int? {
    var depth = 0
    for at in open..<range.upperBound {
      if isSign("(", at) { depth += 1 }
      if isSign(")", at) { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }

  private func hasComma(in range: Range<Int>) -> Bool {
    var depth = 0
    for at in range {
      if isSign("(", at) { depth += 1 }
      if isSign(")", at) { depth -= 1 }
      if depth == 0, isSign(",", at) { return true }
    }
    return false
  }

  /// Whether a join says on what, before the next join, condition or end.
  private func hasCondition(_ at: Int, _ range: Range<Int>) -> Bool {
    let ends: Set<Substring> = ["join", "where", "group", "order", "limit", "union"]
    for next in at + 1..<range.upperBound where tokens[next].kind == .word {
      if tokens[next].text == "on" { return true }
      if ends.contains(tokens[next].text) { return false }
    }
    return false
  }
}

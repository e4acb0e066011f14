/// What a field for a telephone number says: the number that tells a caller apart, and whether there is more.
///
/// People write a word before the number, an extension behind it, or two numbers; spreadsheets put an apostrophe before
/// it, or `.0` behind it. A number is only taken where there is no other way to read it: a wrong one would be another
/// person.
package struct PhoneReading: Sendable {
  /// The first number that can be called; nil where the field has none, or begins with something else.
  package let number: PhoneNumber?
  /// Whether the field holds more than the number itself: another number, or an extension.
  package let hasMore: Bool
  /// Whether it holds several numbers.
  package let isSeveral: Bool

  /// Reads a field.
  package init(_ typed: String) { self = Self.read(typed) }

  private static func read(_ typed: String) -> PhoneReading {
    guard typed.utf8.count <= PhoneNumber.longestTyped else { return PhoneReading(nil) }
    // Without a point nothing needs to be folded to see that there are no decimals.
    let isPlain = typed.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ".") }
    if isPlain, let number = PhoneNumber(dialled: typed) { return PhoneReading(number) }
    // Numbers on two lines are two numbers.
    let text = PersianText.comparisonKey(String(typed.map { $0.isNewline ? ";" : $0 })).lowercased()
    if !isPlain, !isDecimal(text), let number = PhoneNumber(dialled: typed) { return PhoneReading(number) }
    guard let bare = withoutDecimals(withoutLabels(text[...])) else { return PhoneReading(nil) }
    if let number = PhoneNumber(dialled: String(bare)) { return PhoneReading(number) }
    if let number = beforeExtension(bare).flatMap({ PhoneNumber(dialled: String($0)) }) {
      return PhoneReading(number, hasMore: true)
    }
    return PhoneReading(first(of: bare), hasMore: true, isSeveral: true)
  }

  private init(_ number: PhoneNumber?, hasMore: Bool = false, isSeveral: Bool = false) {
    self.number = number
    self.hasMore = number != nil && hasMore
    self.isSeveral = number != nil && isSeveral
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  // MARK: Before and behind

  /// What people write before a number, in the form of ``PersianText/comparisonKey(_:)`` and in lower case.
  private static let labels: Set<Substring> = [
    "tel", "telephone", "phone", "mobile", "mob", "cell", "call", "callto", "number", "no", "whatsapp", "تلفن", "تلفنی",
    "تل", "موبایل", "همراه", "شماره", "تماس", "ثابت", "منزل", "خانه", "خط", "مستقیم", "واتساپ",
  ]

  /// The text without the words, apostrophes and colons before a number.
  private static func withoutLabels(_ text: Substring) -> Substring {
    var rest = text
    while let first = rest.first {
      if " '’‘`\":.=".contains(first) {
        rest.removeFirst()
        continue
      }
      let word = rest.prefix { $0.isLetter }
      guard labels.contains(word) else { break }
      rest = rest.dropFirst(word.count)
    }
    while let last = rest.last, " '’\"".contains(last) { rest.removeLast() }
    return rest
  }

  /// Whether it looks like a decimal number whose fraction is nothing, as a spreadsheet makes it of a number.
  private static func isDecimal(_ text: some StringProtocol) -> Bool { text.hasSuffix(".0") || text.hasSuffix(".00") }

  /// The digits before `.0`; nil where they are no more than a group of a number.
  private static func withoutDecimals(_ text: Substring) -> Substring? {
    guard isDecimal(text), let point = text.lastIndex(of: ".") else { return text }
    let whole = text[..<point]
    let isWhole = whole.drop { $0 == "+" }.utf8.allSatisfy(isDigit) && whole.utf8.count >= 7
    return isWhole ? whole : nil
  }

  private static let extensions = ["داخلی", "extension", "ext", "int", "x", "#"]

  /// What stands before an extension of at most six digits; nil where there is none.
  private static func beforeExtension(_ text: Substring) -> Substring? {
    let digits = text.utf8.reversed().prefix(while: isDigit).count
    guard (1...6).contains(digits) else { return nil }
    var rest = text.dropLast(digits)
    func drop(_ signs: String) { while let last = rest.last, signs.contains(last) { rest.removeLast() } }
    drop(" .:=-")
    guard let word = extensions.first(where: rest.hasSuffix) else { return nil }
    rest = rest.dropLast(word.count)
    drop(" ;,(-")
    return rest
  }

  // MARK: Several numbers

  private static let conjunctions: Set<Substring> = ["و", "یا", "or", "and"]

  /// The first of several numbers, each of them one that can be called, or the first behind which stands, after a slash
  /// or a comma, what is not a whole number.
  private static func first(of text: Substring) -> PhoneNumber? {
    let text = text.split(separator: " ").map { conjunctions.contains($0) ? ";" : $0 }.joined(separator: " ")
    var splits: [PhoneNumber] = []
    for index in text.indices where " -/,،;|".contains(text[index]) {
      guard let first = PhoneNumber(dialled: trimmed(text[..<index])) else { continue }
      let rest = PhoneReading(trimmed(text[text.index(after: index)...]))
      if rest.number != nil { splits.append(first) }
    }
    if let first = splits.first { return Set(splits).count == 1 ? first : nil }
    let parts = text.split { "/,،;|".contains($0) }.map { trimmed($0) }
    guard parts.count > 1, let first = PhoneNumber(dialled: parts[0]),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    return first
  }

  private static func trimmed(_ text: Substring) -> String {
    func isBetween(_ character: Character) -> Bool { " -/,،;|".contains(character) }
    var text = text.drop(while: isBetween)
    while let last = text.last, isBetween(last) { text.removeLast() }
    return String(text)
  }
}

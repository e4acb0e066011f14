import Testing
import TipsText

@Suite struct SearchQueryTests {
  private static let spellings = ["خرده‌فروشی", "خرده فروشی", "خردهفروشی"]

  @Test(arguments: spellings)
  func compoundsAreFoundHoweverTheyAreWritten(typed: String) throws {
    let index = try PersianIndex(Self.spellings.map { "\($0) مواد در پارک" } + ["فروشی بزرگ"])
    #expect(try index.rows(searching: typed) == [3, 2, 1])
  }

  @Test(arguments: ["مواد خرده فروشی", "خردهفروشی پارک", "پارک خرده‌فروشی مواد"])
  func compoundsAreFoundAmongOtherWords(typed: String) throws {
    let index = try PersianIndex(Self.spellings.map { "\($0) مواد در پارک" } + ["مواد در پارک"])
    #expect(try index.rows(searching: typed) == [3, 2, 1])
  }

  @Test func allWordsMustOccur() throws {
    let index = try PersianIndex(["سرقت موتور", "سرقت خودرو", "موتور"])
    #expect(try index.rows(searching: "موتور سرقت") == [1])
  }

  @Test func aJoinedWordStandsForItsTwoPartsOnly() throws {
    let index = try PersianIndex(["خردهفروشی", "خردهفروشی مواد"])
    #expect(try index.rows(searching: "خرده فروشی مواد") == [2])
  }

  @Test(arguments: ["\"موتور مشکی\"", "«موتور مشکی»", "“موتور، مشکی”"])
  func phrasesKeepTheirOrder(typed: String) throws {
    let index = try PersianIndex(["موتور مشکی", "مشکی موتور", "موتور بزرگ مشکی"])
    #expect(try index.rows(searching: typed) == [1])
  }

  @Test func quotedWordsAreNotSoughtApart() throws {
    #expect(try PersianIndex(["خرده فروشی"]).rows(searching: "\"خردهفروشی\"").isEmpty)
  }

  @Test(arguments: [("فرو*", [3, 2]), ("خرده فرو*", [2]), ("\"خرده فرو\"*", [2]), ("فرو", []), ("خردهفرو*", [2])])
  func starsFindBeginnings(typed: String, rows: [Int]) throws {
    #expect(try PersianIndex(["خرده", "خرده فروشی", "فروشگاه"]).rows(searching: typed) == rows)
  }

  @Test(arguments: ["آستانۀ اشرفيه", "استانه اشرفیه", "آستانه‌اشرفیه"])
  func spellingDoesNotMatter(typed: String) throws {
    #expect(try PersianIndex(["آستانه اشرفیه"]).rows(searching: typed) == [1])
  }

  @Test(arguments: [("۱۰۴۸۲۷", [1]), ("10 4827", []), ("206 sd", [2]), ("206sd", [2])])
  func numbersStayWhole(typed: String, rows: [Int]) throws {
    #expect(try PersianIndex(["گزارش 104827", "پژو 206SD"]).rows(searching: typed) == rows)
  }

  @Test(arguments: ["text:پارک", "NEAR(پارک", "-پارک", "^پارک", "پارک\"", "{text} : پارک", "پارک;--", "پارک'"])
  func operatorsAreOnlySeparators(typed: String) throws {
    let index = try PersianIndex(["text near پارک"])
    #expect(try index.rows(searching: typed) == [1])
  }

  @Test func booleanWordsAreWords() throws {
    #expect(try PersianIndex(["a or b", "a", "b"]).rows(searching: "a OR b") == [1])
  }

  @Test(arguments: ["", "  ", "!?*", "\"\"", "\u{200C}", "😀", "«»"])
  func nothingSearchableIsAnError(typed: String) {
    #expect(throws: SearchQueryError.nothingSearchable) { try SearchQuery(typed) }
  }

  @Test func limitsAreErrors() {
    let words = Array(repeating: "کلمه", count: 13).joined(separator: " ")
    #expect(throws: SearchQueryError.tooManyWords(13, limit: 12)) { try SearchQuery(words) }
    let long = String(repeating: "a", count: 1025)
    #expect(throws: SearchQueryError.tooLong(bytes: 1025, limit: 1024)) { try SearchQuery(long) }
    #expect(throws: SearchQueryError.prefixTooShort("س")) { try SearchQuery("پارک س*") }
  }

  @Test func whateverIsTypedIsAValidExpression() throws {
    var generator = TextGenerator(seed: 10)
    let index = try PersianIndex(["خرده فروشی"])
    let signs = ["\"", "*", "«", "»", "(", ")", ":", "-", "^", " ", "AND", "NOT", "NEAR", "سر", "ab", "cdefg"]
    for _ in 0..<1_000 {
      var typed = generator.text(upTo: 4)
      for _ in 0..<Int.random(in: 0...10, using: &generator) {
        typed += signs[Int.random(in: signs.indices, using: &generator)]
      }
      guard let query = try? SearchQuery(typed) else { continue }
      #expect(throws: Never.self) { try index.rows(matching: query.matchExpression) }
    }
  }

  @Test func aTextIsFoundByItsOwnWords() throws {
    var generator = TextGenerator(seed: 11)
    for _ in 0..<200 {
      let text = generator.text(upTo: 12)
      guard let query = try? SearchQuery(PersianText.folded(text)) else { continue }
      #expect(try PersianIndex([text]).rows(matching: query.matchExpression) == [1])
    }
  }
}

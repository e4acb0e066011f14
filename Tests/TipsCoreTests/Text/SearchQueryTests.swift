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

  /// A word with its hamza typed in several ways, and without it.
  struct Hamza {
    let typed: [String]
    let without: [String]
  }

  @Test(
    "Every spelling with hamza finds every other, and every one without it those with it",
    arguments: [
      Hamza(typed: ["مسئله", "مسأله", "مسي\u{654}له"], without: ["مساله", "مسیله"]),
      Hamza(typed: ["مسئول", "مسؤول", "مسی\u{654}ول"], without: ["مسوول", "مسول", "مسیول"]),
      Hamza(typed: ["هیئت", "هیأت", "هيأت"], without: ["هیات"]), Hamza(typed: ["جرئت", "جرأت"], without: ["جرات"]),
      Hamza(typed: ["سؤال", "سو\u{654}ال"], without: ["سوال"]), Hamza(typed: ["سئوال"], without: ["سوال"]),
      Hamza(typed: ["رئیس", "رئيس"], without: ["رییس"]), Hamza(typed: ["قرائت", "قراءت"], without: ["قرایت"]),
      Hamza(typed: ["جزء"], without: ["جز"]), Hamza(typed: ["شئ"], without: ["شی"]),
      Hamza(typed: ["شیء"], without: ["شی"]),
      Hamza(typed: ["مؤمن"], without: ["مومن"]), Hamza(typed: ["تأثیر"], without: ["تاثیر"]),
      Hamza(typed: ["شئون", "شؤون"], without: ["شون"]),
      Hamza(typed: ["خانهٔ ما", "خانۀ ما", "خانه‌ی ما", "خانهء ما"], without: ["خانه ی ما"]),
    ])
  func hamzas(word: Hamza) throws {
    let index = try PersianIndex(word.typed + word.without)
    let all = Set(1...(word.typed.count + word.without.count))
    for typed in word.typed { #expect(try Set(index.rows(searching: typed)) == all, "\(typed)") }
    for typed in word.without {
      #expect(try Set(index.rows(searching: typed)).isSuperset(of: 1...word.typed.count), "\(typed)")
    }
  }

  @Test(
    "A word with hamza is not every word that looks like it",
    arguments: [("سال", "سؤال"), ("سیال", "سؤال"), ("میمور", "مأمور")])
  func hamzaStays(typed: String, text: String) throws {
    #expect(try PersianIndex([text]).rows(searching: typed).isEmpty)
  }

  @Test(arguments: [
    ["50,000 تومان", "50000 تومان", "۵۰٬۰۰۰ تومان", "۵۰،۰۰۰تومان", "50 000 تومان", "50.000 تومان"],
    ["1,250,000", "1250000", "۱٬۲۵۰٬۰۰۰"],
    [
      "09110000001", "0911 000 0001", "۰۹۱۱-۰۰۰-۰۰۰۱", "0911 000 00 01", "(0911) 000 0001", "+98 911 000 0001",
      "989110000001",
    ],
    ["6037 9900 0000 0001", "6037990000000001", "6037-9900-0000-0001"],
    ["خیابان۱۷شهریور", "خیابان 17 شهریور", "خیابان 17شهریور"], ["بلوک۳واحد۵", "بلوک 3، واحد 5"],
    ["206SD", "206 sd", "۲۰۶-SD"],
  ])
  func numbersAreFoundHoweverTheyAreWritten(spellings: [String]) throws {
    let index = try PersianIndex(spellings + ["7"])
    for typed in spellings {
      #expect(try index.rows(searching: typed) == (1...spellings.count).reversed(), "\(typed)")
    }
  }

  private static let plates = [
    "۱۲ط۳۴۵", "۱۲ ط ۳۴۵ ایران ۴۶", "12 ط 345", "ایران۴۶-۳۴۵ط۱۲", "۱۲ط۳۴۵-۴۶", "ایران ۴۶ ۳۴۵ ط ۱۲", "۱۲ طا ۳۴۵",
    "12-ط-345/46",
    "۱۲ط۳۴۵۴۶", "۴۶۳۴۵ط۱۲", "پراید، ۱۲ ط ۳۴۵، ایران ۴۶", "12ط345ایران46", "۴۶ ایران ۳۴۵ط۱۲",
  ]

  @Test(
    "Plates of cars are found in any order, spaced or not",
    arguments: ["۱۲ط۳۴۵", "12 ط 345", "345ط12", "۱۲ طا ۳۴۵", "12-ط-345"])
  func plates(typed: String) throws {
    let index = try PersianIndex(Self.plates + ["۱۲ ط ۳۴۶", "۱۳ط۳۴۵", "۱۲ ص ۳۴۵", "ط ۱۲۳۴۵"])
    #expect(try index.rows(searching: typed) == (1...Self.plates.count).reversed())
  }

  @Test(
    "The province is part of a plate, however it is written",
    arguments: ["۱۲ط۳۴۵-۴۶", "ایران ۴۶ ۳۴۵ ط ۱۲", "12ط345 ایران46"])
  func provinces(typed: String) throws {
    let index = try PersianIndex([
      "۱۲ط۳۴۵-۴۶", "ایران ۴۶ ۳۴۵ ط ۱۲", "پلاک ۱۲ ط ۳۴۵ ایران ۴۶", "۱۲ط۳۴۵۴۶", "۱۲ط۳۴۵ ایران ۵۶",
    ])
    #expect(try index.rows(searching: typed) == [4, 3, 2, 1])
  }

  @Test(arguments: [["12 الف 345", "۱۲الف۳۴۵", "345 ا 12"], ["12 D 345", "345d12"], ["12 هـ 345", "۱۲ه۳۴۵"]])
  func lettersOfPlates(spellings: [String]) throws {
    let index = try PersianIndex(spellings)
    for typed in spellings {
      #expect(try index.rows(searching: typed) == (1...spellings.count).reversed(), "\(typed)")
    }
  }

  @Test(
    "Plates of motorcycles, three digits over five",
    arguments: ["123 45678", "12345678", "45678-123", "۱۲۳-۴۵۶۷۸", "۱۲۳/۴۵۶۷۸"])
  func motorcycles(typed: String) throws {
    let index = try PersianIndex(["123-45678", "موتور ۴۵۶۷۸ ۱۲۳", "12345678", "123 45679"])
    #expect(try index.rows(searching: typed) == [3, 2, 1])
  }

  @Test(arguments: [
    ("اتاق", "اطاق", "اطاق"), ("طوس", "توس", "توس"), ("ثادقی", "صادقی", "صادقی"), ("دیلمام", "دیلمان", "دیلمان"),
    ("قلام", "غلام", "غلام"), ("زربه", "ضربه", "ضربه"), ("حمسایه", "همسایه", "همسایه"), ("دیملان", "دیلمان", "دیلمان"),
    ("دیلما", "دیلمان", "دیلمان"), ("دیلممان", "دیلمان", "دیلمان"), ("آقای ثادقی", "آقای صادقی", "اقای صادقی"),
    ("golsarr", "Golsar", "golsar"),
  ])
  func nearSpellings(typed: String, text: String, words: String) throws {
    let index = try PersianIndex([text])
    let near = try SearchQuery(typed).near { try !index.rows(matching: $0.fts5).isEmpty }
    let found = try #require(near.first { (try? index.rows(matching: $0.matchExpression)) == [1] })
    #expect(found.words == words)
  }

  @Test("A plate is sought without its province where nothing has both", arguments: ["۱۲ط۳۴۵-۴۶", "ایران ۴۶ ۳۴۵ ط ۱۲"])
  func plateWithoutProvince(typed: String) throws {
    let index = try PersianIndex(["پلاک ۱۲ ط ۳۴۵"])
    #expect(try index.rows(searching: typed).isEmpty)
    let near = try SearchQuery(typed).near { try !index.rows(matching: $0.fts5).isEmpty }
    #expect(try index.rows(matching: try #require(near.first).matchExpression) == [1])
  }

  @Test("A word that the index knows is sought beside its near spellings")
  func nearSpellingsOfKnownWords() throws {
    let index = try PersianIndex(["خیابان توس", "میدان طوس"])
    let near = try SearchQuery("خیابان طوس").near { try !index.rows(matching: $0.fts5).isEmpty }
    #expect(near.first?.words == "خیابان طوس / توس")
    #expect(try index.rows(matching: try #require(near.first).matchExpression) == [1])
  }

  @Test(
    "Short words, numbers, phrases and beginnings have no slips",
    arguments: ["گلسر", "12346", "«دیلمام»", "دیلمام*", "پرادو"])
  func noNearSpelling(typed: String) throws {
    let index = try PersianIndex(["گلسا 12345 دیلمان"])
    #expect(try SearchQuery(typed).near { try !index.rows(matching: $0.fts5).isEmpty }.isEmpty)
  }

  @Test("Of a search without end the index is asked a bounded number of times")
  func nearSpellingsAreBounded() throws {
    var asked = 0
    let words = Array(repeating: "صضظذزسثطتغقحهصضظذزسثطتغق", count: 12).joined(separator: " ")
    _ = try SearchQuery(words).near { _ in
      asked += 1
      return false
    }
    #expect(asked < 12 * 2_000)
  }

  @Test(arguments: [
    ("مسئول", "آمد مسؤول", "مسؤول"), ("09110000001", "زنگ زد ۰۹۱۱ ۰۰۰ ۰۰۰۱ بود", "۰۹۱۱ ۰۰۰ ۰۰۰۱ بود"),
    ("۱۲ط۳۴۵", "پلاک ایران ۴۶ ۳۴۵ ط ۱۲", "۳۴۵ ط ۱۲"), ("خرده فروشی", "یک خردهفروشی", "خردهفروشی"),
    ("فرو*", "خرده فروشی", "فروشی"),
  ])
  func firstHit(typed: String, text: String, rest: String) throws {
    let hit = try #require(SearchHits(of: try SearchQuery(typed)).first(in: text))
    #expect(text[hit...] == rest)
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

import Testing
import TipsText

@Suite struct PersianTokenizerTests {
  @Test(arguments: [
    ("خرده‌فروشی در پارک", ["خرده", "فروشی", "در", "پارک"]),
    ("پژو 206SD، رنگ‌سفید", ["پژو", "206", "sd", "رنگ", "سفید"]),
    ("لَنگَـرود", ["لنگرود"]), ("a-b_c", ["a", "b", "c"]), ("\u{200F}\u{64E}", []), ("", []),
  ])
  func cutsIntoWords(text: String, tokens: [String]) throws {
    #expect(try PersianIndex([text]).tokens(ofRow: 1) == tokens)
  }

  @Test func agreesWithFoldedText() throws {
    var generator = TextGenerator(seed: 8)
    let texts = (0..<1_000).map { _ in generator.text(upTo: 40) }
    let index = try PersianIndex()
    try index.run("begin")
    for text in texts { try index.add(text) }
    try index.run("commit")
    for (row, text) in texts.enumerated() {
      var key = PersianText.matchKey(text).utf8[...]
      for place in try index.places(ofRow: row + 1) {
        let word = place.filter { key.starts(with: $0.utf8) }.max { $0.utf8.count < $1.utf8.count }
        key = key.dropFirst(try #require(word, "\(text)").utf8.count)
      }
      #expect(key.isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ("مسئول", [["مسول", "مسوول", "مسیول"]]), ("هیأت", [["هیات", "هییت"]]), ("جزء", [["جز", "جزء"]]),
    ("رئیس مأمور أحمد", [["رییس"], ["مامور"], ["احمد"]]), ("مسی\u{654}له", [["مساله", "مسیله"]]),
    ("50,000", [["50"], ["000", "50000"]]), ("17 20", [["17"], ["20"]]), ("1404/07/12", [["1404"], ["07"], ["12"]]),
    ("989110000001", [["09110000001", "989110000001"]]),
    ("۱۲ط۳۴۵", [["12"], ["ط"], ["345", "\u{7C1}\u{7C2}ط\u{7C3}\u{7C4}\u{7C5}"]]),
  ])
  func otherSpellingsAreInTheSamePlace(text: String, places: [[String]]) throws {
    #expect(try PersianIndex([text]).places(ofRow: 1) == places)
  }

  @Test func longWordsAreCutBetweenScalarsAndFound() throws {
    let word = "x" + String(repeating: "ر", count: 100)
    let index = try PersianIndex([word, "ر"])
    let tokens = try index.tokens(ofRow: 1)
    #expect(tokens.allSatisfy { $0.utf8.count <= 64 && !$0.unicodeScalars.contains("\u{FFFD}") })
    #expect(tokens.joined() == word)
    #expect(try index.rows(searching: word) == [1])
  }

  @Test(arguments: 55...66)
  func longWordsWithLigaturesAreCutWhereTheirLettersAre(length: Int) throws {
    let letters = String(repeating: "b", count: length)
    // U+FBEF is one sign for two letters.
    let typed = letters + "\u{FBEF}\u{FBEF}"
    let index = try PersianIndex([typed, "b"])
    #expect(try index.rows(searching: typed) == [1])
    #expect(try index.rows(searching: PersianText.folded(typed)) == [1])
  }

  @Test func aLigatureThatIsCutLiesInTheSecondTokenAlone() throws {
    let letters = String(repeating: "b", count: 61)
    let index = try PersianIndex([letters + "\u{FC3F}\u{FC3F}"])
    let tokens = try index.tokens(ofRow: 1)
    #expect(tokens.map(\.utf8.count) == [63, 6])
    #expect(try index.highlighted("\"\(tokens[0])\"") == "[\(letters)]\u{FC3F}\u{FC3F}")
    #expect(try index.highlighted("\"\(tokens[1])\"") == "\(letters)[\u{FC3F}\u{FC3F}]")
  }

  @Test func bytesThatAreNotUTF8SeparateWords() throws {
    let index = try PersianIndex()
    try index.add(bytes: [0x61, 0x62, 0xFF, 0x63, 0x64, 0xC0, 0xAF, 0x65, 0x66, 0xED, 0xA0, 0x80])
    #expect(try index.tokens(ofRow: 1) == ["ab", "cd", "ef"])
  }

  @Test func anyBytesAreTaken() throws {
    var generator = TextGenerator(seed: 9)
    let index = try PersianIndex()
    try index.run("begin")
    for _ in 0..<1_000 { try index.add(bytes: generator.bytes(upTo: 200)) }
    try index.run("commit")
    #expect(throws: Never.self) { try index.run("insert into entry (entry) values ('integrity-check')") }
  }

  @Test func offsetsCoverTheWordAsTyped() throws {
    let index = try PersianIndex(["در لَنگَرودِ زیبا"])
    #expect(try index.highlighted("\"لنگرود\"") == "در [لَنگَرودِ] زیبا")
  }

  @Test func takesNoOptions() throws {
    let index = try PersianIndex()
    #expect(throws: PersianIndex.Failure.self) {
      try index.run("create virtual table other using fts5(text, tokenize = 'persian strict')")
    }
  }
}

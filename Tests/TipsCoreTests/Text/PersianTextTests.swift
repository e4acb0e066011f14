import Testing
import TipsText

@Suite struct PersianTextTests {
  @Test(
    .enabled(if: TextVectors.has(TextVectors.characters), "no test data beside the repository"),
    arguments: TextVectors.rows(TextVectors.characters))
  func characterVariantsFoldAlike(row: [String: String]) throws {
    let codepoint = try #require(row["codepoint"])
    let scalar = try #require(UInt32(codepoint.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init))
    let target = try #require(row["fold_to"])
    let separates = codepoint == "U+200C"
    #expect(PersianText.folded("ب\(scalar)ب") == PersianText.folded("ب\(separates ? " " : target)ب"), "\(codepoint)")
  }

  @Test(
    .enabled(if: TextVectors.has(TextVectors.gilanNames), "no test data beside the repository"),
    arguments: TextVectors.rows(TextVectors.gilanNames))
  func gilanSpellingsHaveTheCountysKey(row: [String: String]) throws {
    let county = try #require(row["county_as_listed"])
    let variant = try #require(row["variant"])
    let isSameName = row["kind"] != "alias"
    #expect((PersianText.matchKey(county) == PersianText.matchKey(variant)) == isSameName)
  }

  @Test(arguments: [
    ("كتاب‌خانه‌ي علي", "کتاب خانه ی علی"), ("  آب،  اِعلام!  ", "اب اعلام"), ("مسئله", "مسیله"), ("مؤمن", "مومن"),
    ("ﻻهیجان", "لاهیجان"), ("۱۲٣4", "1234"), ("206SD", "206sd"), ("Çelebi Łódź straße", "celebi lodz strasse"),
    ("Cafe\u{301}", "cafe"), ("a\u{0}b\u{7}c", "a b c"), ("Москва", "Москва"), ("١٫٥", "1 5"), ("😀", ""), ("", ""),
    ("ＡＢ１２", "ab12"), ("۱۰۰﷼", "100ریال"), ("\u{202E}abc\u{202C}", "abc"), ("نام\u{AD}خانوادگی", "نامخانوادگی"),
  ])
  func folds(text: String, expected: String) {
    #expect(PersianText.folded(text) == expected)
  }

  @Test(arguments: [["صومعه‌سرا", "صومعه سرا", "صومعهسرا"], ["Somee Sara", "somee-sara", "SOMEESARA"]])
  func spellingsShareOneKey(spellings: [String]) {
    #expect(Set(spellings.map(PersianText.matchKey)).count == 1)
  }

  @Test(arguments: [("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩", "0123456789 0123456789"), ("Ⅷ ½ ４ ي ك", "Ⅷ ½ ４ ي ك"), ("", "")])
  func asciiDigitsMapsTwoSetsOnly(text: String, expected: String) {
    #expect(PersianText.asciiDigits(text) == expected)
  }

  @Test(
    "Digits are spelled as in another text",
    arguments: [
      ("104826", "۱۰", "۱۰۴۸۲۶"), ("OP-7", "٣", "OP-٧"), ("104", "10", "104"), ("۱a", "۲", "۱a"),
    ])
  func digitsOfAnotherText(text: String, other: String, spelled: String) {
    #expect(PersianText.spelled(text, withDigitsOf: other) == spelled)
  }

  @Test(arguments: [
    (
      "5501",
      [
        "5501 ", "5501\u{200F}", "\u{FEFF}5501", "\u{A0}۵۵۰۱", "٥٥٠١", "５５０１", "55\u{200C}01\r\n",
        "\u{202B}5501\u{202C}",
      ]
    ),
    ("دستگیری", ["دستگيري", "دستگیری\u{200F}", "دستگیـــری", "دَستگیری"]),
    ("کد 12/ا", ["كد\u{A0}۱۲/ا", "کد  １２／آ", " کد\t۱۲/أ"]),
    ("1,234.5", ["۱٬۲۳۴٫۵", "１，２３４．５"]), ("A-5 é", ["Ａ-５ é"]), ("", ["", " ", "\u{200E}\u{FEFF}", "\u{A0}\u{3000}"]),
  ])
  func comparisonKeyIsOneForAllWaysToTypeAValue(key: String, typed: [String]) {
    #expect(typed.map(PersianText.comparisonKey) == typed.map { _ in key })
  }

  @Test(arguments: [("5501-A", "5501A"), ("5501-A", "5501-a"), ("cafe", "café"), ("55 01", "5501"), ("a.b", "a,b")])
  func comparisonKeyKeepsWhatTellsValuesApart(one: String, other: String) {
    #expect(PersianText.comparisonKey(one) != PersianText.comparisonKey(other))
  }

  @Test func comparisonKeyOfAKeyIsTheKey() {
    var generator = TextGenerator(seed: 4)
    for _ in 0..<2_000 {
      let key = PersianText.comparisonKey(generator.text(upTo: 40))
      #expect(PersianText.comparisonKey(key) == key)
    }
  }

  @Test func foldingTwiceChangesNothing() {
    var generator = TextGenerator(seed: 1)
    for _ in 0..<2_000 {
      let folded = PersianText.folded(generator.text(upTo: 40))
      #expect(PersianText.folded(folded) == folded)
    }
  }

  @Test func keyIsFoldedTextWithoutSpaces() {
    var generator = TextGenerator(seed: 2)
    for _ in 0..<2_000 {
      let text = generator.text(upTo: 40)
      let letters = PersianText.folded(text).unicodeScalars.filter { $0 != " " }
      #expect(PersianText.matchKey(text).unicodeScalars.elementsEqual(letters))
    }
  }

  @Test func foldingInTwoPiecesAddsUp() {
    var generator = TextGenerator(seed: 3)
    for _ in 0..<2_000 {
      let (a, b) = (generator.text(upTo: 20), generator.text(upTo: 20))
      #expect(PersianText.matchKey(a + b) == PersianText.matchKey(a) + PersianText.matchKey(b))
    }
  }
}

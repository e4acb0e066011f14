import Testing

@testable import TipsText

@Suite("Words that tell events apart")
struct TellingWordsTests {
  @Test(
    "Digits stand apart from letters, and short words are left out",
    arguments: [
      ("وانت پلاک ۴۵ج۱۲۳", ["وانت", "پلاک", "45", "123"]), ("پلاك ٤٥ ج ١٢٣", ["پلاک", "45", "123"]),
      ("دو نفر در ۵ خیابان", ["نفر", "خیابان"]), ("Peugeot 206", ["peugeot", "206"]), ("", []), ("؟! ۱ ب", []),
    ])
  func words(text: String, expected: [String]) {
    #expect(PersianText.tellingWords(of: text) == Set(expected))
  }

  @Test("Only what is looked for is found")
  func wanted() {
    #expect(PersianText.tellingWords(of: "وانت سفید ۱۲۳", among: WantedWords(["123", "سیاه"])) == ["123"])
  }
}

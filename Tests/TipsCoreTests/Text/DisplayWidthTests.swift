import Testing
import TipsText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("رشت", 3), ("می‌خواهم", 7), ("رَشْت", 3), ("\u{200E}a\u{200F}", 1), ("漢字", 4), ("😀", 2),
    ("e\u{301}", 1), ("ﻻ", 1), ("۱۲۳", 3), ("한", 2), ("…", 1), ("↑", 1), ("ـ", 1), ("▂█", 2),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func padsOnEitherSide() {
    #expect(DisplayWidth.padded("می‌خ", to: 5) == "می‌خ  ")
    #expect(DisplayWidth.padded("12", to: 4, .leading) == "  12")
    #expect(DisplayWidth.padded("12345", to: 4) == "12345")
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("漢字漢", 4, "漢…"), ("abc", 0, ""), ("abc", 1, "…"), ("", 3, ""),
    ("رَشت لاهیجان", 4, "رَشت…"), ("abcde\u{301}", 5, "abcde\u{301}"), ("abe\u{301}cd", 4, "abe\u{301}…"),
  ])
  func truncates(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.truncated(text, to: width) == expected)
  }

  @Test func truncatedTextFits() {
    var generator = TextGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = SafeText.line(generator.text(upTo: 30))
      let width = Int.random(in: 1...20, using: &generator)
      let cut = DisplayWidth.truncated(text, to: width)
      #expect(DisplayWidth.columns(of: cut) <= width)
      #expect(DisplayWidth.columns(of: DisplayWidth.padded(cut, to: width)) == width)
    }
  }
}

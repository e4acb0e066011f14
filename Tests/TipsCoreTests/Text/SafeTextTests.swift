import Testing
import TipsText

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "⟦U+001B⟧[31mred"), ("a\u{202E}b", "a⟦U+202E⟧b"), ("a\u{2066}b\u{2069}", "a⟦U+2066⟧b⟦U+2069⟧"),
    ("a\u{9B}b", "a⟦U+009B⟧b"), ("a\u{7F}", "a⟦U+007F⟧"), ("a\u{0}b", "a⟦U+0000⟧b"), ("\u{E0041}", "⟦U+E0041⟧"),
    ("a\u{2028}b", "a⟦U+2028⟧b"), ("a\tb\nc", "a b c"), ("a\r\nb", "a b"), ("a\rb", "a b"),
  ])
  func linesShowWhatIsHidden(text: String, shown: String) {
    #expect(SafeText.line(text) == shown)
  }

  @Test(arguments: [("a\nb", "a\nb"), ("a\r\nb\tc", "a\nb c"), ("a\rb", "a\nb"), ("a\n\u{1B}c\n", "a\n⟦U+001B⟧c\n")])
  func blocksKeepLines(text: String, shown: String) {
    #expect(SafeText.block(text) == shown)
  }

  @Test(arguments: ["", "می‌خواهم", "کَتَبَ", "\u{200E}+98\u{200F}", "a\u{200D}b", "👨‍👩‍👧", "بِسْمِ ٱللَّهِ", "é e\u{301}"])
  func ordinaryTextStays(text: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func pilesOfMarksAreCounted() {
    let pile = "a" + String(repeating: "\u{301}", count: 100_000) + "b"
    #expect(SafeText.line(pile) == "a" + String(repeating: "\u{301}", count: 8) + "⟦+99992 marks⟧b")
  }

  @Test func joinersDoNotRestartAPile() {
    let half = String(repeating: "\u{301}", count: 8)
    #expect(SafeText.line("a" + half + "\u{200C}" + half) == "a" + half + "\u{200C}⟦+8 marks⟧")
  }

  @Test func noControlIsLeft() {
    var generator = TextGenerator(seed: 5)
    for _ in 0..<2_000 {
      let text = generator.text(upTo: 40)
      #expect(!SafeText.line(text).unicodeScalars.contains(where: isControl))
      #expect(!SafeText.block(text).unicodeScalars.contains { $0 != "\n" && isControl($0) })
    }
  }

  @Test func safeTextStaysSafe() {
    var generator = TextGenerator(seed: 6)
    for _ in 0..<2_000 {
      let safe = SafeText.line(generator.text(upTo: 40))
      #expect(SafeText.line(safe).unicodeScalars.elementsEqual(safe.unicodeScalars))
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    let hidden: ClosedRange<UInt32> = 0x202A...0x202E
    return category == .control || category == .lineSeparator || category == .paragraphSeparator
      || hidden.contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || (0xE0000...0xE007F).contains(scalar.value)
  }
}

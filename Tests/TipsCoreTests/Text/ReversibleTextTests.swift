import Testing

@testable import TipsText

@Suite("Text that is shown and read again")
struct ReversibleTextTests {
  @Test(arguments: [
    ("متن\u{200C}ها", "متن\u{200C}ها"), ("a\u{202E}b", "a⟦U+202E⟧b"), ("\u{E0041}", "⟦U+E0041⟧"),
    ("a\tb\r\nc", "a\tb\r\nc"),
    ("⟦U+202E⟧", "⟦U+27E6⟧U+202E⟧"), ("⟦a⟧", "⟦a⟧"), ("⟦", "⟦"), ("⟦U+", "⟦U+27E6⟧U+"), ("\u{0}", "⟦U+0000⟧"),
    ("⟦\u{202E}", "⟦⟦U+202E⟧"), ("⟦U+27E6⟧", "⟦U+27E6⟧U+27E6⟧"),
  ])
  func marks(text: String, shown: String) {
    #expect(ReversibleText.shown(text) == shown)
    #expect(restored(shown) == text)
  }

  @Test(
    "What is no mark stays",
    arguments: ["⟦U+0041⟧", "⟦U+202e⟧", "⟦U+0202E⟧", "⟦U+202E", "⟦U+D800⟧", "⟦U+FFFFFFF⟧", "⟦U+⟧"])
  func others(text: String) {
    #expect(restored(text) == text)
  }

  @Test("Whatever is shown comes back", arguments: 1...100)
  func roundTrip(turn: Int) {
    var random = SystemRandomNumberGenerator()
    let parts = ["⟦", "⟧", "U+", "202E", "27E6", "\u{202E}", "\u{2028}", "\u{0}", "\u{E007F}", "a", "گ", "\n"]
    let text = (0..<20).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    let shown = ReversibleText.shown(text)
    #expect(restored(shown) == text)
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isPrintable($0) })
  }

  private func restored(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: ReversibleText.restored($0), as: UTF8.self) }
  }
}

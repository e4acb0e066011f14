import Testing
import TipsHTML

struct HTMLTests {
  /// Texts that would steer a browser, a terminal or a reader's eye.
  static let hostile = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "&lt;b&gt;",
    "</textarea><img src=x>",
    "a\u{202E}b", "\u{0}", "]]>", "<!--",
  ]

  @Test(arguments: hostile)
  func `text from people adds no markup`(text: String) {
    let markup = p { text }.markup
    #expect(markup.dropFirst(3).dropLast(4).allSatisfy { !"<>\"'".contains($0) })
    #expect(!markup.unicodeScalars.contains("\u{202E}"))
    #expect(!markup.unicodeScalars.contains("\u{0}"))
  }

  @Test(arguments: hostile)
  func `a value from people ends no attribute`(text: String) {
    let markup = input(.value(text)).markup
    #expect(markup.hasPrefix("<input value=\"") && markup.hasSuffix("\">"))
    #expect(markup.dropFirst(14).dropLast(2).allSatisfy { !"<>\"".contains($0) })
  }

  @Test
  func `an ampersand is written once`() { #expect(p { "a & b" }.markup == "<p>a &amp; b</p>") }

  @Test
  func `pieces come in their order`() {
    let list = ul {
      for word in ["یک", "دو"] { li { word } }
      if isLong(false) { li { "سه" } } else { li { "پایان" } }
    }
    #expect(list.markup == "<ul><li>یک</li><li>دو</li><li>پایان</li></ul>")
  }

  private func isLong(_ flag: Bool) -> Bool { flag }

  @Test
  func `an attribute that doesn't hold is not there`() {
    #expect(input(.required, .checked(false), .autofocus.when(false)).markup == "<input required>")
  }

  @Test
  func `a link stays within the program's pages`() {
    #expect(Link(["/evil.example", "javascript:alert(1)"]).text == "/%2Fevil.example/javascript%3Aalert%281%29")
    #expect(Link(query: [("q", "a&b=ج"), ("none", nil)]).text == "/?q=a%26b%3D%D8%AC")
  }
}

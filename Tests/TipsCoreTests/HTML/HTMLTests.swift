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

  // MARK: Templates

  private static let greeting = Template {
    p(Attribute("title", Blank(0))) { HTML(Blank(0)) }
    a(Attribute("href", Blank(1), end: "/note")) { "&" }
    HTML(Blank(2))
  }

  @Test
  func `a template is filled in wherever its blanks are`() {
    let markup = Self.greeting.filled([HTML(text: "سارا"), HTML(text: "/reports/12"), b { "خوش" }]).markup
    #expect(markup == "<p title=\"سارا\">سارا</p><a href=\"/reports/12/note\">&amp;</a><b>خوش</b>")
  }

  @Test(arguments: hostile)
  func `what a template is filled with adds no markup`(text: String) {
    let filled = Self.greeting.filled([HTML(text: text), HTML(text: text), HTML(text: text)]).markup
    let plain = HTML {
      p(.title(text)) { text }
      a(Attribute("href", text + "/note")) { "&" }
      text
    }
    #expect(filled == plain.markup)
  }

  @Test
  func `an attribute takes no markup`() {
    let filled = Self.greeting.filled([b { "x" }, HTML(), HTML()]).markup
    #expect(filled == "<p title=\"\"><b>x</b></p><a href=\"/note\">&amp;</a>")
  }

  @Test
  func `what is laid out is the same markup`() {
    let piece = p { "a < b" }
    #expect(piece.laidOut.markup == piece.markup)
    #expect(div { piece.laidOut }.markup == div { piece }.markup)
  }
}

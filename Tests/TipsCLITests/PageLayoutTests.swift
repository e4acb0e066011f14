import Foundation
import Testing

@testable import TipsCore

@Suite("The layout program")
struct PageLayoutTests {
  private func html(_ template: String, _ data: [String: PageValue]) throws -> String {
    try #require(PageSampleTests.layout).html(.object(data), template: template)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a\"b'c&d", "a&quot;b&#39;c&amp;d"),
    ("x\u{202E}y\u{2066}z", "x⟦U+202E⟧y⟦U+2066⟧z"), ("{{t}}{{{svg}}}", "{{t}}{{{svg}}}"), ("م\u{200C}ن", "م\u{200C}ن"),
  ])
  func namesAreText(_ name: String, shown: String) throws {
    #expect(try html("<b title=\"{{n}}\">{{n}}</b>", ["n": .text(name)]) == "<b title=\"\(shown)\">\(shown)</b>")
  }

  @Test func sectionsFollowTheData() throws {
    let template = "{{#rows}}[{{a}}]{{/rows}}{{#no}}x{{/no}}{{^no}}y{{/no}}{{#text}}{{.}}{{/text}}{{{svg}}}"
    let data: [String: PageValue] = [
      "rows": .list([.object(["a": .text("1")]), .object(["a": .text("2")])]), "no": .flag(false), "text": .text("t"),
      "svg": .text("<svg/>"),
    ]
    #expect(try html(template, data) == "[1][2]yt<svg/>")
  }

  @Test(arguments: [
    ("a\n{{{name}}}", "line 2, only {{{svg}}} may be unescaped; write {{name}} with two braces"),
    ("{{& name }}", "line 1, only {{{svg}}} may be unescaped; write {{name}} with two braces"),
    ("{{=<% %>=}}", "line 1, tags that begin with = are not used here: no other delimiters, no settings, no partials"),
    (
      "{{% CONTENT_TYPE:TEXT}}",
      "line 1, tags that begin with % are not used here: no other delimiters, no settings, no partials"
    ),
    ("{{> other}}", "line 1, tags that begin with > are not used here: no other delimiters, no settings, no partials"),
  ])
  func templatesThatCouldLeakMarkupAreRefused(_ template: String, why: String) throws {
    #expect {
      try html(template, ["name": .text("x")])
    } throws: { error in
      guard case .refused(let reason)? = error as? PageTemplateError else { return false }
      return reason.en == why && reason.fa.hasPrefix("سطر ")
    }
  }

  @Test func aBrokenTemplateIsTold() throws {
    do {
      _ = try html("ok\n{{#open}}", [:])
      Issue.record("it was taken")
    } catch let error as PageTemplateError {
      #expect(error.message.en.hasPrefix("the template can't be used: line "))
      #expect(error.category == .badData)
    }
  }

  @Test func aMissingProgramIsToldWithTheWayOut() {
    let layout = PageLayout(program: "/nowhere/tips-pages")
    #expect(throws: PageLayoutError.missing(program: "/nowhere/tips-pages")) {
      try layout.html(.object([:]), template: "")
    }
    #expect(PageLayoutError.missing(program: "/nowhere/tips-pages").category == .unavailable)
  }

  @Test(arguments: ["/bin/false", "/bin/true"])
  func aProgramThatGivesNoPageIsTold(_ program: String) {
    #expect(throws: PageLayoutError.self) { try PageLayout(program: program).html(.object([:]), template: "x") }
  }
}

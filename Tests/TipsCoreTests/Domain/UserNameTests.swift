import Testing

@testable import TipsDomain

@Suite("Names to log in with")
struct UserNameTests {
  @Test(
    "Letters and digits of any script, dots, dashes and underscores",
    arguments: [
      "sara", "s.ahmadi", "op-3", "A_1", "سارا", "سارا.احمدی", "علی\u{200C}رضا", "۱۲",
      String(repeating: "ا", count: 64),
    ])
  func fit(typed: String) throws {
    #expect(try UserName(typed: typed).text == typed)
  }

  @Test("Blanks around it are dropped")
  func blanks() throws { #expect(try UserName(typed: "  sara\n").text == "sara") }

  @Test(
    "All else is none",
    arguments: [
      "", " ", "...", "sara ahmadi", "sara@work", "a\u{0}b", "a\u{202E}b", "\u{200C}sara", "a/b", "😀", "s\u{301}ara",
      String(repeating: "a", count: 65), String(repeating: "ﷺ", count: 64),
    ])
  func malformed(typed: String) {
    #expect(throws: UserNameError.malformed) { try UserName(typed: typed) }
  }

  @Test(
    "Names that look alike are one",
    arguments: [
      ("sara", "SARA"), ("sara", "ѕаrа"), ("علی", "علي"), ("op-1", "op-۱"), ("op-1", "op-l"), ("op-1", "op1"),
      ("علی\u{200C}رضا", "علیرضا"), ("o.k", "0.k"),
    ])
  func alike(one: String, other: String) throws {
    #expect(try UserName(typed: one).key == UserName(typed: other).key)
    #expect(try UserName(typed: one).looksLike(other))
  }

  @Test("Others are not", arguments: [("sara", "sarah"), ("op-1", "op-2"), ("علی", "ولی")])
  func different(one: String, other: String) throws {
    #expect(try UserName(typed: one).key != UserName(typed: other).key)
    #expect(try !UserName(typed: one).looksLike(other))
  }
}

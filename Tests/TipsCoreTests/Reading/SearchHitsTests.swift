import TestSupport
import Testing
import TipsText

@testable import TipsReading

@Suite("What a search found in a text")
struct SearchHitsTests {
  @Test(
    "Every word that was searched for is marked where it stands, in whatever spelling",
    arguments: [
      ("موتور", "موتور دزدید، با موتور رفت", ["موتور", "موتور"]),
      ("كتاب", "کتاب‌فروشی و کتاب", ["کتاب", "کتاب"]),
      ("\"دو نفر\"", "دو نفر آمدند", ["دو", "نفر"]),
      ("09121", "شمارهٔ ۰۹۱۲۱ بود", ["۰۹۱۲۱"]),
      ("نیست", "اینجا هست", []),
    ])
  func hits(_ typed: String, _ text: String, _ found: [String]) throws {
    #expect(SearchHits(of: try SearchQuery(typed)).ranges(in: text).map { String(text[$0]) } == found)
  }
}

import Testing
import TipsCore

@Suite("Dates in Persian sentences")
struct PersianDatesTests {
  @Test(
    "A date that stands alone has slashes; parts of names, what was typed, and other calendars stay",
    arguments: [
      ("ثبت شد، 1404-07-11 21:40", "ثبت شد، 1404/07/11 21:40"),
      ("1404-07-01 تا 1404-07-30", "1404/07/01 تا 1404/07/30"),
      ("(1399-12-30)", "(1399/12/30)"), ("«1404-13-01 10:00» زمان نیست", "«1404-13-01 10:00» زمان نیست"),
      ("tips-1404-07-11.db", "tips-1404-07-11.db"), ("safe/1404-07-12.txt", "safe/1404-07-12.txt"),
      ("2025-10-03", "2025-10-03"), ("1404-07", "1404-07"), ("1404-07-111", "1404-07-111"), ("", ""),
    ])
  func slashed(_ text: String, _ shown: String) { #expect(PersianDates.slashed(text) == shown) }
}

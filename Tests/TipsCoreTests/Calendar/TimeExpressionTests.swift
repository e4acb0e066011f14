import Testing

@testable import TipsCalendar

@Suite("Time expressions")
struct TimeExpressionTests {
  /// 1404-07-11 22:00 in Tehran.
  static let now = Instant(epochSeconds: 1_759_516_200)

  private func parse(_ text: String) throws -> Instant {
    try TimeExpression.parse(text, now: Self.now, zone: .tehran)
  }

  @Test(
    "Forms",
    arguments: [
      ("now", "2025-10-03T22:00:00+03:30"), ("NOW", "2025-10-03T22:00:00+03:30"),
      ("21:40", "2025-10-03T21:40:00+03:30"), ("2:15", "2025-10-03T02:15:00+03:30"),
      ("23:59:59", "2025-10-03T23:59:59+03:30"), ("today 02:15", "2025-10-03T02:15:00+03:30"),
      ("yesterday 21:40", "2025-10-02T21:40:00+03:30"), ("امروز 02:15", "2025-10-03T02:15:00+03:30"),
      ("دیروز ۲۱:۴۰", "2025-10-02T21:40:00+03:30"), ("ديروز ٢١:٤٠", "2025-10-02T21:40:00+03:30"),
      ("1404-07-11 21:40", "2025-10-03T21:40:00+03:30"), ("1404-07-11 21:40:05", "2025-10-03T21:40:05+03:30"),
      ("1404/07/11 21:40", "2025-10-03T21:40:00+03:30"), ("1404/7/1  9:05", "2025-09-23T09:05:00+03:30"),
      ("\u{200F}1404/07/11\u{A0}21:40\u{200E}", "2025-10-03T21:40:00+03:30"),
      ("۱۴۰۴/۰۷/۱۱ ۲۱:۴۰", "2025-10-03T21:40:00+03:30"), ("1404-07-11T21:40", "2025-10-03T21:40:00+03:30"),
      ("2025-10-03 21:40", "2025-10-03T21:40:00+03:30"), ("2025-10-03T21:40:00.5", "2025-10-03T21:40:00+03:30"),
      ("2025-10-03T18:10:00Z", "2025-10-03T21:40:00+03:30"), ("2025-10-03T14:10-04:00", "2025-10-03T21:40:00+03:30"),
      ("21:40 دیروز", "2025-10-02T21:40:00+03:30"), ("21:40 today", "2025-10-03T21:40:00+03:30"),
      ("۱۰ دقیقه پیش", "2025-10-03T21:50:00+03:30"), ("2 ساعت قبل", "2025-10-03T20:00:00+03:30"),
      ("10 minutes ago", "2025-10-03T21:50:00+03:30"),
      ("-10m", "2025-10-03T21:50:00+03:30"), ("-2h", "2025-10-03T20:00:00+03:30"),
      ("-۲h", "2025-10-03T20:00:00+03:30"), (" 21:40 ", "2025-10-03T21:40:00+03:30"),
    ])
  func forms(text: String, iso: String) throws {
    #expect(StationZone.tehran.iso8601(try parse(text)) == iso)
  }

  @Test("A date without a time asks for the time", arguments: ["1404-07-11", "2025/10/03", "today", "دیروز"])
  func timeMissing(text: String) {
    #expect(throws: TimeExpressionError.timeMissing(typed: text)) { try parse(text) }
  }

  @Test(
    "A date that does not exist is refused with its reason",
    arguments: [
      ("1404-12-30 10:00", "Esfand 1404 has 29 days"), ("1404-12-30", "Esfand 1404 has 29 days"),
      ("2025-02-29 10:00", "February 2025 has 28 days"), ("1404-13-01 10:00", "no month 13"),
    ])
  func impossibleDate(text: String, reason: String) {
    let error = #expect(throws: TimeExpressionError.self) { try parse(text) }
    #expect(error?.message.en.contains(reason) == true)
  }

  @Test("A time that no clock shows is refused", arguments: ["24:00", "12:60", "1404-07-11 12:00:60", "today 25:00"])
  func impossibleTime(text: String) {
    #expect(throws: TimeExpressionError.impossibleTime(typed: text)) { try parse(text) }
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "", "nowx", "noon", "21", "21:4", "21:400", "today21:40", "today 21:40 x", "tomorrow 10:00", "-10", "-m", "-10d",
      "-10mm", "-9999999m", "+10m", "1404-07-11  ", "21:40Z", "1404-07/11 10:00", "1404-07-11x21:40",
      "2025-10-03T21:40+3:30", "1404-07-11 21:40 +03:30", String(repeating: "9", count: 1_000),
    ])
  func malformed(text: String) {
    let error = #expect(throws: TimeExpressionError.self) { try parse(text) }
    let isExpected = error == .malformed(typed: text) || error == .timeMissing(typed: text)
    #expect(isExpected)
  }

  @Test("A time that the clocks skipped is refused")
  func gap() {
    #expect(throws: SkippedTimeError.self) { try parse("1401/01/02 00:30") }
  }

  @Test("With its own offset a skipped or doubled time is plain")
  func offsetSettlesFold() throws {
    #expect(try parse("2022-09-21T23:30+03:30") == Instant(iso8601: "2022-09-21T20:00:00Z"))
    #expect(try parse("1401-06-30 23:30") == Instant(iso8601: "2022-09-21T19:00:00Z"))
  }
}

import Testing

@testable import TipsCalendar

@Suite("Spans between two times")
struct ClockSpanTests {
  private func span(_ text: String) throws -> String? {
    try ClockSpan(text, now: TimeExpressionTests.now, zone: .tehran)?.description(in: .tehran)
  }

  @Test(
    "Both ends are times",
    arguments: [
      ("yesterday 22:00..today 06:00", "1404-07-10 22:00 to 1404-07-11 06:00"),
      ("دیروز ۲۲:۰۰ .. امروز ۰۶:۰۰", "1404-07-10 22:00 to 1404-07-11 06:00"),
      ("1404-07-01 08:00..1404-07-01 16:00", "1404-07-01 08:00 to 1404-07-01 16:00"),
      ("-8h..now", "1404-07-11 14:00 to 1404-07-11 22:00"), ("06:00..14:00", "1404-07-11 06:00 to 1404-07-11 14:00"),
    ])
  func forms(typed: String, expected: String) throws {
    #expect(try span(typed) == expected)
  }

  @Test("Days alone are a period", arguments: ["1404-07", "1404-01..1404-06", "today", "yesterday..today"])
  func periods(typed: String) throws {
    #expect(try span(typed) == nil)
  }

  @Test("It ends after it begins", arguments: ["06:00..06:00", "22:00..06:00"])
  func reversed(typed: String) {
    #expect(throws: PeriodError.reversedRange(typed: typed)) { try span(typed) }
  }

  @Test("A day beside a time asks for its time", arguments: ["yesterday..today 06:00"])
  func timeMissing(typed: String) {
    #expect(throws: TimeExpressionError.self) { try span(typed) }
  }
}

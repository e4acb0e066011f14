import Testing

@testable import TipsCalendar
@testable import TipsText

@Suite("Periods and times in Persian")
struct PersianTimeErrorTests {
  private static let today = SolarHijriDate(year: 1404, month: 7, day: 11)?.localDay ?? LocalDay(number: 0)

  @Test(
    "A period that there is not is refused in Persian",
    arguments: [
      ("soon", "«soon» دوره نیست؛ چنین بنویسید: 1404-07، "),
      ("1404-12-30", "«1404-12-30» دوره نیست: اسفند 1404 تنها 29 روز دارد؛ چنین بنویسید: "),
      ("1404-13", "«1404-13» دوره نیست: ماه‌های سال 1 تا 12 است و ماه 13 ندارد؛ "),
      ("1404-W60", "«1404-W60» دوره نیست: سال 1404 هفته‌های W01 تا W52 را دارد؛ "),
      ("1404-06..1404-01", "«1404-06..1404-01» دوره نیست: پیش از آغاز خود پایان می‌یابد؛ "),
    ])
  func period(typed: String, beginning: String) throws {
    let error = try #require(throws: PeriodError.self) { try Period(typed, today: Self.today) }
    #expect(error.message.fa.hasPrefix(beginning), "\(error.message.fa)")
  }

  @Test(
    "A time that there is not is refused in Persian",
    arguments: [
      ("noon", "«noon» زمان نیست؛ چنین بنویسید: اکنون، 21:40، امروز 21:40، "),
      ("1404-07-11", "«1404-07-11» روز را بی‌ساعت می‌گوید؛ "),
      ("24:10", "«24:10» زمان نیست: ساعت از 00:00 تا 23:59 است؛ ساعت را بررسی کنید"),
    ])
  func time(typed: String, beginning: String) throws {
    let error = try #require(throws: TimeExpressionError.self) {
      try TimeExpression.parse(typed, now: TimeExpressionTests.now, zone: .tehran)
    }
    #expect(error.message.fa.hasPrefix(beginning), "\(error.message.fa)")
  }

  @Test("What the Persian forms name is understood", arguments: ["امروز", "دیروز", "1404-W28", "last-month"])
  func forms(typed: String) {
    #expect(throws: Never.self) { try Period(typed, today: Self.today) }
  }

  @Test(
    "The days of a period are told in Persian",
    arguments: [("1404-07", "1404-07-01 تا 1404-07-30 (30 روز)"), ("1404-07-11", "1404-07-11 (1 روز)")])
  func days(typed: String, words: String) throws {
    #expect(try Period(typed, today: Self.today).spanWords.fa == words)
  }
}

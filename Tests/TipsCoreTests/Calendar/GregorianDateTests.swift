import Testing

@testable import TipsCalendar

@Suite("Gregorian dates")
struct GregorianDateTests {
  @Test(
    "Day numbers",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2025, 10, 3, 20_364), (1700, 1, 1, -98_615),
      (9999, 12, 31, 2_932_896),
    ])
  func dayNumber(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(GregorianDate(year: year, month: month, day: day))
    #expect(date.localDay.number == number)
    #expect(GregorianDate(LocalDay(number: number)) == date)
  }

  @Test(
    "A date that does not exist is refused",
    arguments: [(2023, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 1, 0), (1699, 1, 1), (10_000, 1, 1)])
  func invalid(year: Int, month: Int, day: Int) {
    #expect(GregorianDate(year: year, month: month, day: day) == nil)
  }

  @Test("Days and dates follow one another without gap through nine centuries")
  func consecutive() throws {
    var day = try #require(GregorianDate(year: 1_700, month: 1, day: 1)).localDay
    for year in 1_700...2_600 {
      for month in 1...12 {
        for monthDay in 1...GregorianDate.length(ofMonth: month, year: year) {
          let date = GregorianDate(day)
          guard date.year == year, date.month == month, date.day == monthDay, date.localDay == day else {
            Issue.record("day \(day.number) is \(date), not \(year)-\(month)-\(monthDay)")
            return
          }
          day = day.advanced(by: 1)
        }
      }
    }
  }

  @Test("Weekdays count from Saturday", arguments: [(20_363, 5), (20_364, 6), (20_365, 0), (0, 5), (-1, 4), (-6, 6)])
  func weekday(number: Int, weekday: Int) {
    #expect(LocalDay(number: number).weekday == weekday)
  }
}

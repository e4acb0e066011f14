import Testing

@testable import TipsCalendar

@Suite("Solar Hijri dates")
struct SolarHijriDateTests {
  @Test(
    "A date and its Gregorian day",
    arguments: [
      ("1404-07-11", "2025-10-03"), ("1403-12-30", "2025-03-20"), ("1404-01-01", "2025-03-21"),
      ("1399-12-30", "2021-03-20"), ("1357-11-22", "1979-02-11"), ("1348-10-11", "1970-01-01"),
    ])
  func pair(solarHijri: String, gregorian: String) throws {
    let date = try #require(solarHijriDate(solarHijri))
    #expect(GregorianDate(date.localDay).description == gregorian)
    #expect(SolarHijriDate(date.localDay) == date)
  }

  @Test(
    "A date that does not exist is refused",
    arguments: [
      (1404, 12, 30), (1402, 12, 30), (1407, 12, 30), (1403, 7, 31), (1403, 13, 1), (1403, 0, 10), (1403, 1, 0),
      (1403, 1, 32), (1403, -1, 1), (0, 1, 1), (1700, 1, 1), (2024, 2, 30), (.max, 1, 1), (.min, 1, 1),
    ])
  func invalid(year: Int, month: Int, day: Int) {
    #expect(SolarHijriDate(year: year, month: month, day: day) == nil)
  }

  @Test("Known leap years", arguments: [1387, 1391, 1395, 1399, 1403, 1408])
  func leap(year: Int) {
    #expect(SolarHijriDate.isLeap(year))
    #expect(SolarHijriDate(year: year, month: 12, day: 30) != nil)
  }

  @Test("Days and dates follow one another without gap through all years")
  func consecutive() throws {
    let first = try #require(SolarHijriDate(year: 1, month: 1, day: 1)).localDay
    var day = first
    for year in SolarHijriDate.years {
      for month in 1...12 {
        for monthDay in 1...SolarHijriDate.length(ofMonth: month, year: year) {
          let date = SolarHijriDate(day)
          guard date.year == year, date.month == month, date.day == monthDay, date.localDay == day else {
            Issue.record("day \(day.number) is \(date), not \(year)-\(month)-\(monthDay)")
            return
          }
          day = day.advanced(by: 1)
        }
      }
    }
    #expect(SolarHijriDate(day).year == 1_700)
  }

  @Test("Names of months and weekdays")
  func names() throws {
    let date = try #require(solarHijriDate("1404-07-11"))
    #expect(SolarHijriDate.monthNames[date.month - 1] == CalendarName(fa: "مهر", latin: "Mehr"))
    #expect(date.localDay.weekday == 6)
    #expect(LocalDay.weekdayNames[date.localDay.weekday].latin == "Friday")
  }
}

@Suite("Solar Hijri dates against the official tables")
struct SolarHijriVectorTests {
  static let nowruz = "jalali-vectors/official_nowruz_1206_1498.csv"
  static let bounds = "jalali-vectors/month_bounds_1380_1420.csv"
  static let pairs = "jalali-vectors/pairs.csv"
  static let validity = "jalali-vectors/validity.csv"
  static let names = "jalali-vectors/names_fa.csv"

  @Test(
    "Nowruz, leap year and weekday of 1206–1498",
    .enabled(if: CalendarVectors.isPresent(nowruz), "no test data beside the repository"))
  func officialNowruz() throws {
    let rows = CalendarVectors.rows(Self.nowruz)
    #expect(rows.count == 293)
    for row in rows {
      let year = try #require(Int(row[0]))
      let date = try #require(SolarHijriDate(year: year, month: 1, day: 1))
      #expect(GregorianDate(date.localDay).description == row[2])
      #expect(SolarHijriDate.isLeap(year) == (row[1] == "1"))
      #expect(LocalDay.weekdayNames[date.localDay.weekday].latin.hasPrefix(row[3]))
    }
  }

  @Test(
    "First and last day of each month of 1380–1420",
    .enabled(if: CalendarVectors.isPresent(bounds), "no test data beside the repository"))
  func monthBounds() throws {
    let rows = CalendarVectors.rows(Self.bounds)
    #expect(rows.count == 492)
    for row in rows {
      let (year, month, length) = (try #require(Int(row[0])), try #require(Int(row[1])), try #require(Int(row[3])))
      let first = try #require(SolarHijriDate(year: year, month: month, day: 1))
      let last = try #require(SolarHijriDate(year: year, month: month, day: length))
      #expect(SolarHijriDate.monthNames[first.month - 1].fa == row[2])
      #expect(SolarHijriDate.length(ofMonth: month, year: year) == length)
      #expect(GregorianDate(first.localDay).description == row[4])
      #expect(GregorianDate(last.localDay).description == row[5])
    }
  }

  @Test(
    "Pairs of dates within the official years",
    .enabled(if: CalendarVectors.isPresent(pairs), "no test data beside the repository"))
  func datePairs() throws {
    let rows = CalendarVectors.rows(Self.pairs).filter { $0[2] == "official" }
    #expect(!rows.isEmpty)
    for row in rows {
      let date = try #require(solarHijriDate(row[0]), "\(row)")
      #expect(GregorianDate(date.localDay).description == row[1])
      #expect(SolarHijriDate(date.localDay).description == row[0])
    }
  }

  @Test(
    "Dates that do and do not exist",
    .enabled(if: CalendarVectors.isPresent(validity), "no test data beside the repository"))
  func existence() {
    for row in CalendarVectors.rows(Self.validity) {
      #expect((solarHijriDate(row[0]) != nil) == (row[1] == "valid"), "\(row[0])")
    }
  }

  @Test("Persian names", .enabled(if: CalendarVectors.isPresent(names), "no test data beside the repository"))
  func persianNames() throws {
    for row in CalendarVectors.rows(Self.names) {
      let index = try #require(Int(row[1])) - 1
      let name = row[0] == "month" ? SolarHijriDate.monthNames[index] : LocalDay.weekdayNames[index]
      #expect(name.fa == row[2])
    }
  }
}

private func solarHijriDate(_ text: some StringProtocol) -> SolarHijriDate? {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3 else { return nil }
  return SolarHijriDate(year: parts[0], month: parts[1], day: parts[2])
}

import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsStatistics
@testable import TipsStore

@Suite("What a period is compared with") struct ComparedSpanTests {
  private static let today = TemporaryStore.today

  private func compared(_ text: String, _ choice: ComparisonChoice = .lastYear, today: LocalDay = today) throws
    -> String?
  {
    let period = try Period(text, today: today)
    return ComparedSpan.compared(period, with: choice, today: today)?.description
  }

  @Test(
    "The same period of the year before, leap days included",
    arguments: [
      ("1404-H1", "1403-01-01 to 1403-06-31 (186 days)"), ("1404", "1403-01-01 to 1403-12-30 (366 days)"),
      ("1403", "1402-01-01 to 1402-12-29 (365 days)"), ("1404-12", "1403-12-01 to 1403-12-30 (30 days)"),
      ("1403-12", "1402-12-01 to 1402-12-29 (29 days)"), ("1403-12-30", "1402-12-29 (1 day)"),
      ("1404-12-29", "1403-12-29 (1 day)"), ("1404-01..1404-06", "1403-01-01 to 1403-06-31 (186 days)"),
      ("2024-02-29", "2023-02-28 (1 day)"), ("2025-10", "2024-10-01 to 2024-10-31 (31 days)"),
    ])
  func lastYear(text: String, expected: String) throws {
    // Long after all of them, so that none is running.
    #expect(try compared(text, today: LocalDay(number: 30_000)) == expected)
  }

  @Test("A week is compared with the week of the same number, a 53rd with the last")
  func weeks() throws {
    let today = LocalDay(number: 30_000)
    for year in 1390...1410 {
      let last = CalendarSystem.solarHijri.weekCount(of: year)
      let period = try Period("\(year)-W\(last)", today: today)
      let earlier = min(last, CalendarSystem.solarHijri.weekCount(of: year - 1))
      #expect(period.yearBefore?.label == "\(year - 1)-W\(earlier)")
    }
  }

  @Test("A running period is compared with as many days")
  func running() throws {
    #expect(try compared("1404-07") == "1403-07-01 to 1403-07-12 (12 days)")
    #expect(try compared("1404-07", .previous) == "1404-06-01 to 1404-06-12 (12 days)")
    #expect(try compared("1404-06", .previous) == "1404-05-01 to 1404-05-31 (31 days)")
  }

  @Test("Another period is taken as it is when the first one is over")
  func other() throws {
    let other = try Period("1402-05", today: Self.today)
    #expect(try compared("1404-05", .period(other)) == "1402-05-01 to 1402-05-31 (31 days)")
  }
}

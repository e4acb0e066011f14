import Testing

@testable import TipsCalendar

@Suite("Periods tile time")
struct PeriodTilingTests {
  static let today = PeriodTests.today

  private func period(_ text: String) throws -> Period {
    try Period(text, today: Self.today)
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  @Test("The months of a year, its halves and the year agree", arguments: [1399, 1403, 1404, 1408, 2023, 2024])
  func monthsAndHalves(year: Int) throws {
    let whole = try period("\(year)")
    var day = whole.from
    for month in 1...12 {
      let next = try period("\(year)-\(twoDigits(month))")
      #expect(next.from == day)
      day = next.to
    }
    #expect(day == whole.to)
    let (first, second) = (try period("\(year)-H1"), try period("\(year)-H2"))
    #expect(first.from == whole.from)
    #expect(first.to == second.from)
    #expect(second.to == whole.to)
  }

  @Test("Weeks follow one another over the years, each in one year only", arguments: [1300...1500, 1950...2150])
  func weeks(years: ClosedRange<Int>) throws {
    var day = try period("\(years.lowerBound)-W01").from
    for year in years {
      let calendar = CalendarSystem(ofYear: year)
      let count = calendar.weekCount(of: year)
      #expect(52...53 ~= count)
      for week in 1...count {
        let label = "\(year)-W\(twoDigits(week))"
        let next = try period(label)
        guard next.from == day, next.label == label, next.dayCount == 7 else {
          Issue.record("\(label) begins on \(calendar.text(next.from)), not on \(calendar.text(day))")
          return
        }
        day = next.to
      }
    }
  }

  @Test("Solar Hijri weeks begin on Saturday, the first one in the first seven days of the year")
  func firstWeek() throws {
    for year in 1300...1500 {
      let week = try period("\(year)-W01")
      #expect(week.from.weekday == 0)
      #expect(0..<7 ~= (try period("\(year)").from).distance(to: week.from))
    }
  }

  @Test("ISO weeks begin on Monday and the first one holds 4 January")
  func firstISOWeek() throws {
    for year in 1950...2150 {
      let week = try period("\(year)-W01")
      #expect(LocalDay.weekdayNames[week.from.weekday].latin == "Monday")
      #expect(week.contains(try period("\(year)-01-04").from))
    }
  }

  @Test("A label read on another day is the same period")
  func labelsAreCanonical() throws {
    var generator = CalendarGenerator(state: 28)
    for _ in 0..<500 {
      let today = LocalDay(number: .random(in: 10_000...30_000, using: &generator))
      for text in ["today", "this-week", "last-week", "this-month", "last-month", "this-year", "last-year"] {
        let period = try Period(text, today: today)
        #expect(try Period(period.label, today: Self.today) == period)
        #expect(text.hasPrefix("last") ? period.to <= today : period.contains(today))
      }
    }
  }
}

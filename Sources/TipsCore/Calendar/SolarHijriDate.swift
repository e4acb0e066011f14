/// A date of the Solar Hijri (Jalali) calendar, Iran's official one.
///
/// Leap years follow the arithmetic 33-year cycle. It agrees with the University of Tehran's official table for all
/// of its years, 1206–1498; outside them it is the cycle's extension and not an astronomical statement.
public struct SolarHijriDate: Hashable, Comparable, Sendable {
  /// The years that can be written: later ones would be taken for Gregorian.
  public static let years = 1...1_699

  /// The year; 1404 began in March 2025.
  public let year: Int
  /// The month, 1 (Farvardin) to 12 (Esfand).
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The date, or nil where the calendar has none such: 1404-12-30, month 13, a year outside ``years``.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The Solar Hijri name of a day. Far from our time the year may lie outside ``years``.
  public init(_ day: LocalDay) {
    let sinceFirst = day.number - Self.firstDayOfYearOne
    // The largest year whose first day is not after this one; see `firstDay(ofYear:)`.
    let year = (33 * sinceFirst + 12_056).flooredQuotient(12_053)
    let dayOfYear = day.number - Self.firstDay(ofYear: year).number
    self.year = year
    if dayOfYear < 186 {
      self.month = dayOfYear / 31 + 1
      self.day = dayOfYear % 31 + 1
    } else {
      self.month = (dayOfYear - 186) / 30 + 7
      self.day = (dayOfYear - 186) % 30 + 1
    }
  }

  /// The day that this date names.
  public var localDay: LocalDay {
    Self.firstDay(ofYear: year).advanced(by: Self.daysBefore(month: month) + day - 1)
  }

  /// Whether Esfand of the year has 30 days: `(25 · year + 11) mod 33 < 8`.
  public static func isLeap(_ year: Int) -> Bool {
    (25 * year + 11).flooredRemainder(33) < 8
  }

  /// The days of a month, 1–12: 31 in the first six, 30 in the next five, 29 or 30 in the last.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    if month <= 6 { return 31 }
    if month <= 11 { return 30 }
    return isLeap(year) ? 30 : 29
  }

  public static func < (left: SolarHijriDate, right: SolarHijriDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 1 Farvardin of any year, also outside ``years``.
  ///
  /// Of the years before `year`, (8 · year + 21) / 33 (rounded down) are leap: 25 is −8 modulo 33, so the quotient
  /// grows by one exactly after a year for which ``isLeap(_:)`` holds.
  static func firstDay(ofYear year: Int) -> LocalDay {
    LocalDay(number: firstDayOfYearOne + 365 * (year - 1) + (8 * year + 21).flooredQuotient(33))
  }

  /// Days of a year before a month, 1–12.
  static func daysBefore(month: Int) -> Int {
    month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  }

  /// 0001-01-01, so placed that 1404-01-01 is 2025-03-21.
  private static let firstDayOfYearOne = -492_268
}

extension SolarHijriDate: CustomStringConvertible {
  /// `1404-07-11`.
  public var description: String { DateText.date(year, month, day) }
}

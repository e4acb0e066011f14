/// A date of the Gregorian calendar, carried backwards before 1582 as ISO 8601 does.
public struct GregorianDate: Hashable, Comparable, Sendable {
  /// The years that can be written: earlier ones would be taken for Solar Hijri.
  public static let years = 1_700...9_999

  /// The year.
  public let year: Int
  /// The month, 1 (January) to 12 (December).
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The date, or nil where the calendar has none such: 30 February, month 13, a year outside ``years``.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The Gregorian name of a day. Far from our time the year may lie outside ``years``.
  public init(_ day: LocalDay) {
    // Counted from 1 March of year 0, so that a leap day ends its year; the calendar repeats after 400 years.
    let sinceMarch = day.number + Self.marchOfYearZeroToEpoch
    let cycle = sinceMarch.flooredQuotient(146_097)
    let dayOfCycle = sinceMarch.flooredRemainder(146_097)
    // The last century of a cycle and the last year of four may be a day longer than the others.
    let century = min(dayOfCycle / 36_524, 3)
    let dayOfCentury = dayOfCycle - century * 36_524
    let dayOfFourYears = dayOfCentury % 1_461
    let yearOfCycle = century * 100 + dayOfCentury / 1_461 * 4 + min(dayOfFourYears / 365, 3)
    let dayOfYear = dayOfCycle - Self.days(inYears: yearOfCycle)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    self.month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.year = cycle * 400 + yearOfCycle + (monthFromMarch < 10 ? 0 : 1)
    self.day = dayOfYear - Self.daysFromMarch(monthFromMarch) + 1
  }

  /// The day that this date names.
  public var localDay: LocalDay {
    Self.day(year: year, month: month, day: day)
  }

  /// Whether February of the year has 29 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month, 1–12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: GregorianDate, right: GregorianDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day of any year, also outside ``years``; month 1–12.
  static func day(year: Int, month: Int, day: Int) -> LocalDay {
    let monthFromMarch = (month + 9) % 12
    let marchYear = month <= 2 ? year - 1 : year
    return LocalDay(
      number: days(inYears: marchYear) + daysFromMarch(monthFromMarch) + day - 1 - marchOfYearZeroToEpoch)
  }

  /// Days from 1 March of year 0 to 1 March of a year.
  private static func days(inYears year: Int) -> Int {
    365 * year + year.flooredQuotient(4) - year.flooredQuotient(100) + year.flooredQuotient(400)
  }

  /// Days from 1 March to the first of the month `months` later: five months from March or August make 153 days.
  private static func daysFromMarch(_ months: Int) -> Int {
    (153 * months + 2) / 5
  }

  /// Days from 0000-03-01 to 1970-01-01.
  private static let marchOfYearZeroToEpoch = 719_468
}

extension GregorianDate: CustomStringConvertible {
  /// `2025-10-03`.
  public var description: String { DateText.date(year, month, day) }
}

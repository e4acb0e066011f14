import TipsText

/// Which of the two calendars a date or a period is written in.
public enum CalendarSystem: Hashable, Sendable {
  /// Iran's official calendar.
  case solarHijri
  /// The international calendar.
  case gregorian

  /// The calendar that a written year belongs to: below 1700 it is Solar Hijri.
  public init(ofYear year: Int) {
    self = year < GregorianDate.years.lowerBound ? .solarHijri : .gregorian
  }

  /// The years that can be written.
  var years: ClosedRange<Int> {
    switch self {
    case .solarHijri: SolarHijriDate.years
    case .gregorian: GregorianDate.years
    }
  }

  /// The first day of a month, 1–12, of any year.
  func firstDay(ofMonth month: Int, year: Int) -> LocalDay {
    switch self {
    case .solarHijri: SolarHijriDate.firstDay(ofYear: year).advanced(by: SolarHijriDate.daysBefore(month: month))
    case .gregorian: GregorianDate.day(year: year, month: month, day: 1)
    }
  }

  /// The days of a month, 1–12.
  package func length(ofMonth month: Int, year: Int) -> Int {
    switch self {
    case .solarHijri: SolarHijriDate.length(ofMonth: month, year: year)
    case .gregorian: GregorianDate.length(ofMonth: month, year: year)
    }
  }

  /// Year, month and day of the month; far from our time the year may not be one that can be written.
  package func date(of day: LocalDay) -> (year: Int, month: Int, day: Int) {
    switch self {
    case .solarHijri:
      let date = SolarHijriDate(day)
      return (date.year, date.month, date.day)
    case .gregorian:
      let date = GregorianDate(day)
      return (date.year, date.month, date.day)
    }
  }

  /// The day as a date of this calendar: `1404-07-11`, `2025-10-03`.
  package func text(_ day: LocalDay) -> String {
    switch self {
    case .solarHijri: SolarHijriDate(day).description
    case .gregorian: GregorianDate(day).description
    }
  }

  /// First day, last day and length of the days of [from, to): `1404-07-01 to 1404-07-30 (30 days)`.
  package func span(from: LocalDay, to: LocalDay) -> Message {
    let (first, last) = (text(from), text(to.advanced(by: -1)))
    let count = to.number - from.number
    guard count > 1 else { return Message(en: "\(first) (1 day)", fa: "\(first) (1 روز)") }
    return Message(en: "\(first) to \(last) (\(count) days)", fa: "\(first) تا \(last) (\(count) روز)")
  }

  /// The day of a written date, in the calendar of its year.
  @inline(__always)
  static func day(year: Int, month: Int, day: Int) -> LocalDay? {
    year < GregorianDate.years.lowerBound
      ? SolarHijriDate(year: year, month: month, day: day)?.localDay
      : GregorianDate(year: year, month: month, day: day)?.localDay
  }
}

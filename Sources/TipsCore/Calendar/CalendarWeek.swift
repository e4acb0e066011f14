/// The weeks of a year, numbered so that every week belongs to exactly one year.
///
/// A week belongs to the year in which its deciding day lies. Solar Hijri weeks run from Saturday to Friday and their
/// first day decides: week 1 begins on the first Saturday of the year, and days of Farvardin before it belong to the
/// last week of the year before. Gregorian weeks are those of ISO 8601: Monday to Sunday, and the Thursday decides.
extension CalendarSystem {
  /// The week that holds the day, counted from the one that holds 1970-01-01.
  func weekSerial(holding day: LocalDay) -> Int {
    (day.number + daysOfWeekBeforeEpoch).flooredQuotient(7)
  }

  /// The first day of a week.
  func firstDay(ofWeek serial: Int) -> LocalDay {
    LocalDay(number: serial * 7 - daysOfWeekBeforeEpoch)
  }

  /// The year to which a week belongs, and its number there, from 1.
  package func yearAndWeek(_ serial: Int) -> (year: Int, week: Int) {
    let deciding = firstDay(ofWeek: serial).advanced(by: decidingDay)
    let year = date(of: deciding).year
    return (year, serial - firstWeek(of: year) + 1)
  }

  /// The first week of a year.
  func firstWeek(of year: Int) -> Int {
    // The first week whose deciding day is not before the year's first day.
    weekSerial(holding: firstDay(ofMonth: 1, year: year).advanced(by: 6 - decidingDay))
  }

  /// The number of weeks of a year: 52 or 53.
  func weekCount(of year: Int) -> Int {
    firstWeek(of: year + 1) - firstWeek(of: year)
  }

  /// 1970-01-01 was a Thursday: five days after a Saturday, three after a Monday.
  private var daysOfWeekBeforeEpoch: Int { self == .solarHijri ? 5 : 3 }

  /// How many days into the week the deciding day is.
  private var decidingDay: Int { self == .solarHijri ? 0 : 3 }
}

import TipsCalendar

extension Period {
  /// A day on the calendar in which the period was written: `1404-07-11`, `2025-10-03`.
  package func date(_ day: LocalDay) -> String {
    switch calendar {
    case .solarHijri: SolarHijriDate(day).description
    case .gregorian: GregorianDate(day).description
    }
  }
}

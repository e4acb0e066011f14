/// Why a written date names no day.
public enum DateProblem: Hashable, Sendable {
  /// The year can't be written in either calendar.
  case noSuchYear(Int)
  /// The month is not 1–12.
  case noSuchMonth(Int)
  /// The month, given with its Latin name, has fewer days, or the day is 0.
  case noSuchDay(monthName: String, year: Int, length: Int)

  /// What is the matter with the date, or nil where it names a day.
  package init?(year: Int, month: Int, day: Int) {
    let calendar = CalendarSystem(ofYear: year)
    guard calendar.years ~= year else {
      self = .noSuchYear(year)
      return
    }
    guard 1...12 ~= month else {
      self = .noSuchMonth(month)
      return
    }
    let length = calendar.length(ofMonth: month, year: year)
    guard day < 1 || day > length else { return nil }
    self = .noSuchDay(monthName: calendar.monthNames[month - 1].latin, year: year, length: length)
  }

  /// The reason as part of a sentence: "Esfand 1404 has 29 days".
  package var explanation: String {
    switch self {
    case .noSuchYear(let year):
      "there is no year \(year) here, only \(SolarHijriDate.years.lowerBound)–\(GregorianDate.years.upperBound)"
    case .noSuchMonth(let month): "a year has months 1 to 12 and no month \(month)"
    case .noSuchDay(let name, let year, let length): "\(name) \(year) has \(length) days"
    }
  }
}

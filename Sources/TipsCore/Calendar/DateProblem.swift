import TipsText

/// Why a written date names no day.
public enum DateProblem: Hashable, Sendable {
  /// The year can't be written in either calendar.
  case noSuchYear(Int)
  /// The month is not 1–12.
  case noSuchMonth(Int)
  /// The month, given with its name, has fewer days, or the day is 0.
  case noSuchDay(month: Message, year: Int, length: Int)

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
    let name = calendar.monthNames[month - 1]
    self = .noSuchDay(month: Message(en: name.latin, fa: name.fa), year: year, length: length)
  }

  /// The reason as part of a sentence: "Esfand 1404 has 29 days".
  package var explanation: Message {
    switch self {
    case .noSuchYear(let year):
      let (first, last) = (SolarHijriDate.years.lowerBound, GregorianDate.years.upperBound)
      return Message(
        en: "there is no year \(year) here, only \(first)–\(last)",
        fa: "سال \(year) در این سامانه نیست؛ سال‌ها از \(first) تا \(last) است")
    case .noSuchMonth(let month):
      return Message(
        en: "a year has months 1 to 12 and no month \(month)", fa: "ماه‌های سال 1 تا 12 است و ماه \(month) ندارد")
    case .noSuchDay(let month, let year, let length):
      return Message(
        en: "\(month.en) \(year) has \(length) days", fa: "\(month.fa) \(year) تنها \(length) روز دارد")
    }
  }
}

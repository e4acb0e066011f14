/// A name in Persian and in Latin letters.
package struct CalendarName: Hashable, Sendable {
  /// In Persian.
  package let fa: String
  /// In Latin letters, without diacritics.
  package let latin: String
}

extension SolarHijriDate {
  /// The names of the months: Farvardin at 0, Esfand at 11.
  package static let monthNames = [
    CalendarName(fa: "فروردین", latin: "Farvardin"),
    CalendarName(fa: "اردیبهشت", latin: "Ordibehesht"),
    CalendarName(fa: "خرداد", latin: "Khordad"),
    CalendarName(fa: "تیر", latin: "Tir"),
    CalendarName(fa: "مرداد", latin: "Mordad"),
    CalendarName(fa: "شهریور", latin: "Shahrivar"),
    CalendarName(fa: "مهر", latin: "Mehr"),
    CalendarName(fa: "آبان", latin: "Aban"),
    CalendarName(fa: "آذر", latin: "Azar"),
    CalendarName(fa: "دی", latin: "Dey"),
    CalendarName(fa: "بهمن", latin: "Bahman"),
    CalendarName(fa: "اسفند", latin: "Esfand"),
  ]
}

extension GregorianDate {
  /// The names of the months: January at 0, December at 11; in Persian as Iran writes them, after the French.
  package static let monthNames = [
    CalendarName(fa: "ژانویه", latin: "January"),
    CalendarName(fa: "فوریه", latin: "February"),
    CalendarName(fa: "مارس", latin: "March"),
    CalendarName(fa: "آوریل", latin: "April"),
    CalendarName(fa: "مه", latin: "May"),
    CalendarName(fa: "ژوئن", latin: "June"),
    CalendarName(fa: "ژوئیه", latin: "July"),
    CalendarName(fa: "اوت", latin: "August"),
    CalendarName(fa: "سپتامبر", latin: "September"),
    CalendarName(fa: "اکتبر", latin: "October"),
    CalendarName(fa: "نوامبر", latin: "November"),
    CalendarName(fa: "دسامبر", latin: "December"),
  ]
}

extension LocalDay {
  /// The names of the days of the week: Saturday at 0, Friday at 6, as ``weekday`` counts.
  package static let weekdayNames = [
    CalendarName(fa: "شنبه", latin: "Saturday"),
    CalendarName(fa: "یکشنبه", latin: "Sunday"),
    CalendarName(fa: "دوشنبه", latin: "Monday"),
    CalendarName(fa: "سه\u{200C}شنبه", latin: "Tuesday"),
    CalendarName(fa: "چهارشنبه", latin: "Wednesday"),
    CalendarName(fa: "پنجشنبه", latin: "Thursday"),
    CalendarName(fa: "جمعه", latin: "Friday"),
  ]
}

extension CalendarSystem {
  /// The names of the months, in their order.
  package var monthNames: [CalendarName] {
    switch self {
    case .solarHijri: SolarHijriDate.monthNames
    case .gregorian: GregorianDate.monthNames
    }
  }
}

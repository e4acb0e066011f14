import TipsCalendar
import TipsText

/// Dates and spans in words, as they are read out.
extension Language {
  /// A day: `25 Khordad 1404`, «۲۵ خرداد ۱۴۰۴».
  package func date(_ day: LocalDay, in calendar: CalendarSystem) -> String {
    dayAndMonth(day, in: calendar) + " " + digits(String(calendar.date(of: day).year))
  }

  /// A day without its year: `25 Khordad`.
  func dayAndMonth(_ day: LocalDay, in calendar: CalendarSystem) -> String {
    let date = calendar.date(of: day)
    return digits(String(date.day)) + "\u{00A0}" + name(calendar.monthNames[date.month - 1])
  }

  /// A month: `Khordad 1404`; without the year where it is plain.
  func month(of day: LocalDay, in calendar: CalendarSystem, withYear: Bool = true) -> String {
    let date = calendar.date(of: day)
    let name = name(calendar.monthNames[date.month - 1])
    return withYear ? name + " " + digits(String(date.year)) : name
  }

  /// First and last day: `1 Farvardin to 31 Shahrivar 1404`.
  func span(from first: LocalDay, through last: LocalDay, in calendar: CalendarSystem) -> String {
    if first == last { return date(first, in: calendar) }
    let isOneYear = calendar.date(of: first).year == calendar.date(of: last).year
    let start = isOneYear ? dayAndMonth(first, in: calendar) : date(first, in: calendar)
    return start + (self == .fa ? " تا " : " to ") + date(last, in: calendar)
  }

  /// A moment on the station's clock: `12 Mehr 1404, 09:00`.
  func moment(_ instant: Instant, zone: StationZone, in calendar: CalendarSystem) -> String {
    let local = zone.localDateTime(at: instant)
    let clock = [local.hour, local.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return date(local.day, in: calendar) + (self == .fa ? "، ساعت\u{00A0}" : ", ") + digits(clock)
  }

  /// What a period is called: `Mehr 1404`, «نیمهٔ نخست ۱۴۰۴», `week 28 of 1404`, `Farvardin to Shahrivar 1404`.
  package func name(of period: Period) -> String {
    guard period.first != period.last else { return name(of: period.first) }
    if period.first.sort == .month || period.first.sort == .year {
      return name(of: period.first) + (self == .fa ? " تا " : " to ") + name(of: period.last)
    }
    return span(from: period.from, through: period.lastDay, in: period.calendar)
  }

  private func name(of unit: PeriodUnit) -> String {
    let year = digits(String(unit.year))
    switch unit.sort {
    case .year: return self == .fa ? "سال " + year : year
    case .half:
      let isFirst = unit.serial.flooredRemainder(2) == 0
      return self == .fa
        ? (isFirst ? "نیمهٔ نخست " : "نیمهٔ دوم ") + year : (isFirst ? "First half of " : "Second half of ") + year
    case .month: return month(of: unit.start, in: unit.calendar)
    case .week:
      let week = digits(String(unit.calendar.yearAndWeek(unit.serial).week))
      return self == .fa ? "هفتهٔ \(week) سال \(year)" : "Week \(week) of \(year)"
    case .day: return date(unit.start, in: unit.calendar)
    }
  }

  private func name(_ name: CalendarName) -> String { self == .fa ? name.fa : name.latin }
}

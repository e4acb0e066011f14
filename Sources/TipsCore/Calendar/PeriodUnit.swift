/// One year, half-year, month, week or day of a calendar: what a period is made of.
///
/// Units of one sort and calendar are numbered without gaps, so that the one before and the ones between are plain
/// arithmetic.
package struct PeriodUnit: Hashable, Sendable {
  package enum Sort: Hashable, Sendable {
    case year, half, month, week, day
  }

  package let calendar: CalendarSystem
  package let sort: Sort
  /// The year; year · 2 + half − 1; year · 12 + month − 1; the week's number since 1970; the day's number.
  package let serial: Int

  init(_ calendar: CalendarSystem, _ sort: Sort, serial: Int) {
    (self.calendar, self.sort, self.serial) = (calendar, sort, serial)
  }

  /// The unit that holds a day.
  package init(_ calendar: CalendarSystem, _ sort: Sort, holding day: LocalDay) {
    let (year, month, _) = calendar.date(of: day)
    let serial =
      switch sort {
      case .year: year
      case .half: year * 2 + (month - 1) / 6
      case .month: year * 12 + month - 1
      case .week: calendar.weekSerial(holding: day)
      case .day: day.number
      }
    self.init(calendar, sort, serial: serial)
  }

  /// Its first day.
  package var start: LocalDay {
    switch sort {
    case .year: calendar.firstDay(ofMonth: 1, year: serial)
    case .half: calendar.firstDay(ofMonth: serial.flooredRemainder(2) * 6 + 1, year: serial.flooredQuotient(2))
    case .month: calendar.firstDay(ofMonth: serial.flooredRemainder(12) + 1, year: serial.flooredQuotient(12))
    case .week: calendar.firstDay(ofWeek: serial)
    case .day: LocalDay(number: serial)
    }
  }

  /// The year to which it belongs; a week belongs to one year only.
  package var year: Int {
    switch sort {
    case .year: serial
    case .half: serial.flooredQuotient(2)
    case .month: serial.flooredQuotient(12)
    case .week: calendar.yearAndWeek(serial).year
    case .day: calendar.date(of: start).year
    }
  }

  /// The unit so many places later.
  func advanced(by places: Int) -> PeriodUnit {
    PeriodUnit(calendar, sort, serial: serial + places)
  }

  /// The one way in which the unit is written: `1404`, `1404-H1`, `1404-07`, `1404-W28`, `1404-07-11`.
  package var label: String {
    guard sort != .day else { return calendar.text(start) }
    var bytes: [UInt8] = []
    DateText.append(year, digits: 4, to: &bytes)
    switch sort {
    case .year, .day: break
    case .half:
      bytes += "-H".utf8
      DateText.append(serial.flooredRemainder(2) + 1, digits: 1, to: &bytes)
    case .month:
      bytes.append(UInt8(ascii: "-"))
      DateText.append(serial.flooredRemainder(12) + 1, digits: 2, to: &bytes)
    case .week:
      bytes += "-W".utf8
      DateText.append(calendar.yearAndWeek(serial).week, digits: 2, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

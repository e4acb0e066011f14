extension Period {
  /// The same period of the year before, in its own calendar: of `1404-H1` it is `1403-H1`, of `1404-12` the whole of
  /// Esfand 1403 with its leap day. A leap day becomes the last day of its month, a 53rd week the last of the year. Nil
  /// where it would leave the years that can be written.
  public var yearBefore: Period? {
    let (first, last) = (first.yearBefore, last.yearBefore)
    return calendar.years ~= first.year ? Period(from: first, through: last) : nil
  }
}

extension PeriodUnit {
  /// The unit with the same name in the year before.
  var yearBefore: PeriodUnit {
    switch sort {
    case .year: return advanced(by: -1)
    case .half: return advanced(by: -2)
    case .month: return advanced(by: -12)
    case .week:
      let (year, week) = calendar.yearAndWeek(serial)
      let earlier = calendar.firstWeek(of: year - 1) + min(week, calendar.weekCount(of: year - 1)) - 1
      return PeriodUnit(calendar, .week, serial: earlier)
    case .day:
      let (year, month, day) = calendar.date(of: start)
      let first = calendar.firstDay(ofMonth: month, year: year - 1)
      let place = min(day, calendar.length(ofMonth: month, year: year - 1))
      return PeriodUnit(calendar, .day, serial: first.advanced(by: place - 1).number)
    }
  }
}

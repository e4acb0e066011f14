/// The rule by which clocks change every year, as POSIX writes it: `EST5EDT,M3.2.0,M11.1.0`.
struct YearlyClockRule {
  /// A day of the year and a time on it, in seconds since 00:00 of the clock that is changed; the time may lie days off.
  struct Change {
    enum Day {
      /// `J60`: 1–365, 29 February never counted.
      case ofCommonYear(Int)
      /// `59`: 0–365, 29 February counted.
      case ofYear(Int)
      /// `M3.2.0`: month, week (5 is the last) and day of the week (0 is Sunday).
      case ofMonth(Int, week: Int, weekday: Int)
    }

    let day: Day
    let time: Int

    /// The change in a year, in seconds since 1970 of the local clock.
    func localSeconds(in year: Int) -> Int {
      let firstDay = GregorianDate.day(year: year, month: 1, day: 1)
      let number =
        switch day {
        case .ofCommonYear(let day): firstDay.number + day - (GregorianDate.isLeap(year) && day >= 60 ? 0 : 1)
        case .ofYear(let day): firstDay.number + day
        case .ofMonth(let month, let week, let weekday): Self.dayNumber(year, month, week, weekday)
        }
      return number * 86_400 + time
    }

    private static func dayNumber(_ year: Int, _ month: Int, _ week: Int, _ weekday: Int) -> Int {
      let first = GregorianDate.day(year: year, month: month, day: 1)
      // A Sunday is day 1 of a week that begins on Saturday.
      let ahead = (weekday + 1 - first.weekday).flooredRemainder(7)
      let day = ahead + (week - 1) * 7
      return first.number + (day < GregorianDate.length(ofMonth: month, year: year) ? day : day - 7)
    }
  }

  /// Seconds ahead of UTC outside the changed part of the year.
  let standardOffset: Int
  /// The other part of the year, or nil where clocks no longer change.
  let summer: (offset: Int, begin: Change, end: Change)?

  /// The spans with those of the rule behind them, and the instant from which the last 400 years repeat.
  func extending(_ spans: [OffsetSpan]) -> (spans: [OffsetSpan], repeatsFrom: Int) {
    guard let summer, let last = spans.last else { return (spans, .max) }
    var spans = spans
    let firstYear =
      last.start == .min ? 1_900 : GregorianDate(LocalDay(number: last.start.flooredQuotient(86_400))).year
    // Two years more than the cycle: one to begin in, one to look ahead into.
    for year in firstYear...(firstYear + 402) {
      let begin = OffsetSpan(start: summer.begin.localSeconds(in: year) - standardOffset, offset: summer.offset)
      let end = OffsetSpan(start: summer.end.localSeconds(in: year) - summer.offset, offset: standardOffset)
      for change in begin.start < end.start ? [begin, end] : [end, begin] where change.start > last.start {
        // Where summer lasts all year, one change falls on the other.
        if change.start == spans[spans.count - 1].start { spans.removeLast() }
        if change.offset != spans[spans.count - 1].offset { spans.append(change) }
      }
    }
    return (spans, GregorianDate.day(year: firstYear + 401, month: 1, day: 1).number * 86_400)
  }
}

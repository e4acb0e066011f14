@testable import TipsCalendar

/// Periods: a label is read as the period that it names, spans are ordered, units tile them.
enum PeriodFuzz {
  private static let today = LocalDay(number: 20_364)

  static func run(_ input: [UInt8]) {
    let typed = String(decoding: input, as: UTF8.self)
    let period: Period
    do {
      period = try Period(typed, today: today)
    } catch let error as PeriodError {
      return requireShown(error.message)
    } catch {
      return require(false, "another error: \(error)")
    }
    require(period.from < period.to, "\(period.label) has no day")
    require(period.dayCount == period.to.number - period.from.number, "days of \(period.label)")
    require(period.contains(period.from) && period.contains(period.lastDay), "\(period.label) without its ends")
    require(!period.contains(period.to) && !period.contains(period.from.advanced(by: -1)), "\(period.label) too wide")
    for day in [today, LocalDay(number: -100_000)] {
      require((try? Period(period.label, today: day)) == period, "the label \(period.label) is another period")
    }
    if let previous = period.previous {
      require(previous.to == period.from, "before \(period.label) there is a gap")
      require((try? Period(previous.label, today: today)) == previous, "the label \(previous.label) is another period")
    }
    requireTiles(period)
    let zone = StationZone.tehran
    require(zone.startOfDay(period.from) < zone.startOfDay(period.to), "\(period.label) takes no time")
    requireShown(period.spanWords)
  }

  private static func requireTiles(_ period: Period) {
    var unit = period.first
    for _ in 0..<400 where unit != period.last {
      let next = unit.advanced(by: 1)
      require(unit.start < next.start, "\(unit.label) has no day")
      require(
        unit == PeriodUnit(unit.calendar, unit.sort, holding: unit.start), "\(unit.label) does not hold its first day")
      let last = next.start.advanced(by: -1)
      require(unit == PeriodUnit(unit.calendar, unit.sort, holding: last), "\(unit.label) does not hold its last day")
      unit = next
    }
  }
}

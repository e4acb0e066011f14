import TipsCore

/// The period that another is compared with.
struct ComparedPeriod {
  let period: Period

  /// Reads `last-year`, `previous` or a period. A period that is running is compared with as many days as have begun.
  init(typed: String, to other: Period, today: LocalDay) throws {
    let found =
      switch typed {
      case "last-year": try? Period(Self.yearBefore(other.label), today: today)
      case "previous": other.previous
      default: try Period(typed, today: today)
      }
    guard let found else {
      throw UsageError("\(other.label) has no such period before it; name one with --compare PERIOD")
    }
    guard other.contains(today), today < other.lastDay else {
      period = found
      return
    }
    let days = min(found.dayCount, other.from.distance(to: today) + 1)
    let last = found.from.advanced(by: days - 1)
    period = try Period(Self.text(found.from, found) + ".." + Self.text(last, found), today: today)
  }

  /// A label with each of its years one less.
  private static func yearBefore(_ label: String) -> String {
    label.split(separator: ".", omittingEmptySubsequences: false).map { part in
      guard let year = Int(part.prefix(4)) else { return String(part) }
      return String(year - 1) + part.dropFirst(4)
    }.joined(separator: ".")
  }

  private static func text(_ day: LocalDay, _ period: Period) -> String {
    switch period.calendar {
    case .solarHijri: SolarHijriDate(day).description
    case .gregorian: GregorianDate(day).description
    }
  }
}

import TipsCalendar

/// With what a period is compared.
public enum ComparisonChoice: Sendable {
  /// The same period of the year before, by the calendar in which the period is written.
  case lastYear
  /// The period of the same length just before.
  case previous
  /// Another period.
  case period(Period)
}

/// The days that figures are about, and the days that they are compared with.
public struct ComparedSpan: Sendable {
  /// The first day.
  public let from: LocalDay
  /// The day after the last.
  public let to: LocalDay
  /// The period to which they belong.
  public let period: Period

  /// All days of a period.
  public init(_ period: Period) { self.init(from: period.from, to: period.to, period: period) }

  private init(from: LocalDay, to: LocalDay, period: Period) {
    self.from = from
    self.to = to
    self.period = period
  }

  /// The number of days.
  public var dayCount: Int { from.distance(to: to) }

  /// Whether days of the period are left out.
  public var isCut: Bool { to != period.to }

  /// First and last day with the number of days, in the period's calendar.
  public var description: String {
    let calendar = period.calendar
    guard dayCount > 1 else { return "\(calendar.text(from)) (1 day)" }
    return "\(calendar.text(from)) to \(calendar.text(to.advanced(by: -1))) (\(dayCount) days)"
  }

  /// Whether a day lies in both. Of such spans the reports of the other days can be computed from figures of both.
  public func overlaps(_ other: ComparedSpan) -> Bool { from < other.to && other.from < to }

  /// What the period is compared with: a period that is running today with the same number of days.
  ///
  /// - Returns: nil where the calendar has no such period.
  public static func compared(_ period: Period, with choice: ComparisonChoice, today: LocalDay) -> ComparedSpan? {
    let other: Period?
    switch choice {
    case .lastYear: other = period.yearBefore
    case .previous: other = period.previous
    case .period(let chosen): other = chosen
    }
    guard let other else { return nil }
    guard period.contains(today), today < period.lastDay else { return ComparedSpan(other) }
    let elapsed = period.from.distance(to: today) + 1
    return ComparedSpan(from: other.from, to: min(other.to, other.from.advanced(by: elapsed)), period: other)
  }
}

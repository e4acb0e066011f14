import TipsText

/// A span of whole local days that has a name: a month, a week, a half-year, a year, a day, or a run of one of these.
public struct Period: Hashable, Sendable {
  /// The one way in which the period is written, however it was typed: `1404-07`, `1404-01..1404-06`. Reading a label
  /// yields the same period on any day.
  public let label: String
  /// The first day.
  public let from: LocalDay
  /// The day after the last.
  public let to: LocalDay

  package let first: PeriodUnit
  package let last: PeriodUnit

  /// Reads a period.
  ///
  /// A year below 1700 is Solar Hijri, any other Gregorian. Digits may be Persian or Arabic.
  /// - `1404`, `1404-H1`, `1404-07`, `1404-W28`, `1404-07-11`; `2025`, `2025-H1`, `2025-10`, `2025-W40`, `2025-10-04`.
  ///   Solar Hijri weeks run from Saturday to Friday, and week 1 begins on the first Saturday of the year; Gregorian
  ///   weeks are those of ISO 8601.
  /// - `Mehr 1404`, «مهر ۱۴۰۴», `October 2025`; without a year the newest such month that has begun.
  /// - Two of one sort and calendar with `..` between: `1404-01..1404-06`, both included.
  /// - `today`, `yesterday`, `this-week`, `last-week`, `this-month`, `last-month`, `this-year`, `last-year`: always
  ///   Solar Hijri; in Persian «این هفته», «ماه گذشته», «پارسال» and the like.
  /// - Parameter today: the station's day, from which the words count.
  /// - Throws: ``PeriodError``.
  public init(_ text: String, today: LocalDay) throws {
    let (first, last) = try PeriodReader(typed: text, today: today).units()
    self.init(from: first, through: last)
  }

  init(from first: PeriodUnit, through last: PeriodUnit) {
    self.first = first
    self.last = last
    label = first == last ? first.label : first.label + ".." + last.label
    from = first.start
    to = last.advanced(by: 1).start
  }

  /// The number of days.
  public var dayCount: Int { from.distance(to: to) }

  /// The last day.
  public var lastDay: LocalDay { to.advanced(by: -1) }

  /// Whether the day lies in the period.
  public func contains(_ day: LocalDay) -> Bool {
    from <= day && day < to
  }

  /// The calendar in which the period is written and shown.
  public var calendar: CalendarSystem { first.calendar }

  /// First day, last day and length, in the period's own calendar: `1404-07-01 to 1404-07-30 (30 days)`.
  public var spanWords: Message { calendar.span(from: from, to: to) }

  /// The period of as many units that ends where this one begins: of `1404-07` it is `1404-06`, of `1404-01..1404-06`
  /// it is `1403-07..1403-12`. Nil where it would leave the years that can be written.
  public var previous: Period? {
    let places = last.serial - first.serial + 1
    let earlier = Period(from: first.advanced(by: -places), through: last.advanced(by: -places))
    return calendar.years ~= earlier.first.year ? earlier : nil
  }
}

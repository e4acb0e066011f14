/// What a calendar and a clock on the wall show. It becomes an ``Instant`` only through a ``StationZone`` or an offset.
public struct LocalDateTime: Hashable, Comparable, Sendable {
  /// The day on the calendar.
  public let day: LocalDay
  /// Seconds that the clock shows since 00:00: 0 ..< 86,400.
  public let secondOfDay: Int

  /// The time that a clock shows so many seconds past 00:00, which may be 0 ..< 86,400.
  public init(day: LocalDay, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// The time of a clock, or nil where no clock shows it (24:00, 12:60, a leap second).
  public init?(day: LocalDay, hour: Int, minute: Int, second: Int = 0) {
    guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second else { return nil }
    self.init(day: day, secondOfDay: hour * 3_600 + minute * 60 + second)
  }

  /// The hour that the clock shows, 0–23.
  public var hour: Int { secondOfDay / 3_600 }
  /// The minute that the clock shows, 0–59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second that the clock shows, 0–59.
  public var second: Int { secondOfDay % 60 }

  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    (left.day, left.secondOfDay) < (right.day, right.secondOfDay)
  }

  /// The time read as if it were UTC, in seconds since 1970.
  var secondsAsUTC: Int { day.number * 86_400 + secondOfDay }

  /// The inverse of ``secondsAsUTC``.
  init(secondsAsUTC seconds: Int) {
    self.init(day: LocalDay(number: seconds.flooredQuotient(86_400)), secondOfDay: seconds.flooredRemainder(86_400))
  }
}

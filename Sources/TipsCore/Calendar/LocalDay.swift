/// A day of the calendar without a clock or a place: the number of days since 1970-01-01.
///
/// The Solar Hijri and the Gregorian calendar are two ways of naming it.
public struct LocalDay: Hashable, Comparable, Strideable, Sendable {
  /// Days since 1970-01-01; below zero before it.
  public let number: Int

  /// The day so many days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The day of the Iranian week: 0 is Saturday, 6 is Friday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday, the sixth day of a week that begins on Saturday.
    (number + 5).flooredRemainder(7)
  }

  /// The day so many days later, or earlier where `days` is below zero.
  public func advanced(by days: Int) -> LocalDay {
    LocalDay(number: number + days)
  }

  /// How many days later `other` is.
  public func distance(to other: LocalDay) -> Int {
    other.number - number
  }

  public static func < (left: LocalDay, right: LocalDay) -> Bool {
    left.number < right.number
  }
}

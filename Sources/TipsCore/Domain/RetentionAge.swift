import TipsCalendar
import TipsText

/// How old reports get before their texts are removed: so many days, or Solar Hijri months or years.
public struct RetentionAge: Sendable, Equatable, CustomStringConvertible {
  /// What is counted.
  public enum Unit: Character, Sendable { case days = "d", months = "m", years = "y" }

  /// How many; 1 or more.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Reads `5y`, `18m` or `90d`, in any of the three digit sets.
  ///
  /// - Throws: ``RetentionError/age(_:)``.
  public init(_ typed: String) throws {
    let text = PersianText.comparisonKey(typed).lowercased()
    guard let last = text.last, let unit = Unit(rawValue: last), let count = Int(text.dropLast()),
      text.dropLast().utf8.allSatisfy({ (48...57).contains($0) }), (1...9_999).contains(count)
    else { throw RetentionError.age(SafeText.line(String(typed.prefix(32)))) }
    self.count = count
    self.unit = unit
  }

  /// As it is typed: `5y`.
  public var description: String { "\(count)\(unit.rawValue)" }

  /// The day that lies so far before another. Where its month is shorter, its last day.
  public func day(before day: LocalDay) -> LocalDay {
    let months: Int
    switch unit {
    case .days: return day.advanced(by: -count)
    case .months: months = count
    case .years: months = 12 * count
    }
    let date = SolarHijriDate(day)
    let month = 12 * date.year + date.month - 1 - months
    let (year, index) = (month.flooredQuotient(12), month.flooredRemainder(12))
    let length = SolarHijriDate.length(ofMonth: index + 1, year: year)
    // Before the first year of the calendar no report was received.
    return SolarHijriDate(year: year, month: index + 1, day: min(date.day, length))?.localDay
      ?? LocalDay(number: -1_000_000)
  }
}

/// Why an age can't be read.
public enum RetentionError: UserFacingError, Equatable {
  case age(String)

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .age(let typed):
      Message(
        en: "'\(typed)' is no age: write years, months or days, such as 5y, 18m or 90d",
        fa: "«\(typed)» مدت نیست: سال، ماه یا روز بنویسید، مانند 5y یا 18m یا 90d")
    }
  }
}

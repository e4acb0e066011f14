import TipsText

/// Why a typed text names no ``Period``.
public enum PeriodError: UserFacingError, Hashable {
  /// The text has none of the forms.
  case malformed(typed: String)
  /// A date in the text does not exist.
  case impossible(typed: String, DateProblem)
  /// The year has fewer weeks, or the week is 0.
  case noSuchWeek(typed: String, year: Int, weeks: Int)
  /// A year has two halves.
  case noSuchHalf(typed: String)
  /// The two ends of a range are of different sorts or calendars.
  case mixedRange(typed: String)
  /// The range ends before it begins.
  case reversedRange(typed: String)

  public var category: ErrorCategory { .usage }

  public var message: Message {
    switch self {
    case .malformed(let typed): Self.message(typed, "is not a period")
    case .impossible(let typed, let problem): Self.message(typed, "is not a period: \(problem.explanation)")
    case .noSuchWeek(let typed, let year, let weeks):
      Self.message(typed, "is not a period: \(year) has weeks W01 to W\(weeks)")
    case .noSuchHalf(let typed): Self.message(typed, "is not a period: a year has the halves H1 and H2")
    case .mixedRange(let typed):
      Self.message(typed, "is not a period: both ends of a range must be of the same sort and calendar")
    case .reversedRange(let typed): Self.message(typed, "is not a period: it ends before it begins")
    }
  }

  private static func message(_ typed: String, _ problem: String) -> Message {
    "\(TypedText.quoted(typed)) \(problem); write \(acceptedForms)"
  }

  /// The forms that ``Period/init(_:today:)`` understands, for messages and help.
  package static let acceptedForms =
    "1404-07, 1404-W28, 1404-H1, 1404, 1404-07-11, a range such as 1404-01..1404-06, today, yesterday, this-week, "
    + "last-week, this-month, last-month, this-year, last-year, or Gregorian 2025-10, 2025-W40, 2025-H1, 2025, "
    + "2025-10-04"
}

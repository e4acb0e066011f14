import TipsText

/// Why a typed text names no instant.
package enum TimeExpressionError: UserFacingError, Hashable {
  /// The text has none of the forms.
  case malformed(typed: String)
  /// A day without a time of day.
  case timeMissing(typed: String)
  /// The date does not exist.
  case impossibleDate(typed: String, DateProblem)
  /// No clock shows the time.
  case impossibleTime(typed: String)

  package var category: ErrorCategory { .usage }

  package var message: Message {
    switch self {
    case .malformed(let typed): "\(TypedText.quoted(typed)) is not a time; write \(Self.acceptedForms)"
    case .timeMissing(let typed):
      "\(TypedText.quoted(typed)) names a day without a time; add the time, as in 1404-07-11 21:40"
    case .impossibleDate(let typed, let problem):
      "\(TypedText.quoted(typed)) is not a time: \(problem.explanation); check the date"
    case .impossibleTime(let typed):
      "\(TypedText.quoted(typed)) is not a time: clocks run from 00:00 to 23:59; check the time"
    }
  }

  /// The forms that ``TimeExpression/parse(_:now:zone:)`` understands, for messages and help.
  package static let acceptedForms =
    "now, 21:40, today 21:40, yesterday 21:40, 1404-07-11 21:40, 2025-10-03 21:40, 2025-10-03T21:40:00+03:30, -10m "
    + "or -2h"
}

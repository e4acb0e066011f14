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
    case .malformed(let typed):
      Self.message(
        typed, en: "is not a time; write \(Self.acceptedForms.en)",
        fa: "زمان نیست؛ چنین بنویسید: \(Self.acceptedForms.fa)")
    case .timeMissing(let typed):
      Self.message(
        typed, en: "names a day without a time; add the time, as in 1404-07-11 21:40",
        fa: "روز را بی‌ساعت می‌گوید؛ ساعت را هم بنویسید، مانند 1404-07-11 21:40")
    case .impossibleDate(let typed, let problem):
      Self.message(
        typed, en: "is not a time: \(problem.explanation.en); check the date",
        fa: "زمان نیست: \(problem.explanation.fa)؛ تاریخ را بررسی کنید")
    case .impossibleTime(let typed):
      Self.message(
        typed, en: "is not a time: clocks run from 00:00 to 23:59; check the time",
        fa: "زمان نیست: ساعت از 00:00 تا 23:59 است؛ ساعت را بررسی کنید")
    }
  }

  private static func message(_ typed: String, en: String, fa: String) -> Message {
    let typed = TypedText.quoted(typed)
    return Message(en: "\(typed.en) \(en)", fa: "\(typed.fa) \(fa)")
  }

  /// The forms that ``TimeExpression/parse(_:now:zone:)`` understands, for messages and help.
  package static let acceptedForms = Message(
    en: "now, 21:40, today 21:40, yesterday 21:40, 1404-07-11 21:40, 2025-10-03 21:40, 2025-10-03T21:40:00+03:30, "
      + "-10m, -2h or 10 minutes ago",
    fa: "اکنون، 21:40، امروز 21:40، دیروز 21:40، 1404-07-11 21:40، 2025-10-03 21:40، 2025-10-03T21:40:00+03:30، "
      + "-10m، -2h یا 10 دقیقه پیش")
}

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
    case .malformed(let typed): Self.message(typed)
    case .impossible(let typed, let problem): Self.message(typed, problem.explanation)
    case .noSuchWeek(let typed, let year, let weeks):
      Self.message(
        typed, Message(en: "\(year) has weeks W01 to W\(weeks)", fa: "سال \(year) هفته‌های W01 تا W\(weeks) را دارد"))
    case .noSuchHalf(let typed):
      Self.message(typed, Message(en: "a year has the halves H1 and H2", fa: "نیمه‌های سال H1 و H2 است"))
    case .mixedRange(let typed):
      Self.message(
        typed,
        Message(
          en: "both ends of a range must be of the same sort and calendar",
          fa: "دو سر بازه باید از یک گونه و یک تقویم باشد"))
    case .reversedRange(let typed):
      Self.message(typed, Message(en: "it ends before it begins", fa: "پیش از آغاز خود پایان می‌یابد"))
    }
  }

  private static func message(_ typed: String, _ problem: Message? = nil) -> Message {
    let (typed, forms) = (TypedText.quoted(typed), acceptedForms)
    return Message(
      en: "\(typed.en) is not a period\(problem.map { ": " + $0.en } ?? ""); write \(forms.en)",
      fa: "\(typed.fa) دوره نیست\(problem.map { ": " + $0.fa } ?? "")؛ چنین بنویسید: \(forms.fa)")
  }

  /// The forms that ``Period/init(_:today:)`` understands, for messages and help.
  package static let acceptedForms = Message(
    en:
      "1404-07, Mehr 1404, 1404-W28, 1404-H1, 1404, 1404-07-11, a range such as 1404-01..1404-06, today, yesterday, this-week, "
      + "last-week, this-month, last-month, this-year, last-year, or Gregorian 2025-10, 2025-W40, 2025-H1, 2025, "
      + "2025-10-04",
    fa: "1404-07، مهر 1404، 1404-W28، 1404-H1، 1404، 1404-07-11، بازه‌ای مانند 1404-01..1404-06، امروز، دیروز، "
      + "این هفته، هفتهٔ گذشته، این ماه، ماه گذشته، امسال، پارسال، یا میلادی: 2025-10، 2025-W40، 2025-H1، 2025، "
      + "2025-10-04")
}

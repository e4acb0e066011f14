import TipsCalendar
import TipsDomain
import TipsText

/// Why a period isn't compared with what was typed.
package enum ComparisonError: UserFacingError {
  /// There is none before it.
  case nothingBefore(String)
  /// Both are published and have days in common.
  case overlaps(String, String)
  /// The text is no period, but near to words that are.
  case unknown(typed: String, nearest: [String])
  /// The text is no period.
  case noPeriod(PeriodError)

  package var category: ErrorCategory { .usage }

  package var message: Message {
    switch self {
    case .nothingBefore(let label):
      Message(
        en: "there is no period before \(label) that could be written",
        fa: "پیش از \(label) دوره‌ای نیست که بتوان نوشت")
    case .overlaps(let then, let label):
      Message(
        en: "\(then) and \(label) have days in common: figures of both give hidden counts away; compare with another "
          + "period",
        fa: "\(then) و \(label) روز مشترک دارند: آمار هر دو عددهای پنهان را آشکار می‌کند؛ با دورهٔ دیگری مقایسه کنید")
    case .unknown(let typed, let nearest):
      Message(
        en: "no period '\(typed)' to compare with; nearest: " + nearest.joined(separator: ", "),
        fa: "برای مقایسه دوره‌ای به نام «\(typed)» نیست؛ نزدیک‌ترین‌ها: " + nearest.joined(separator: "، "))
    case .noPeriod(let error):
      Message(
        en: error.message.en.replacing("; write ", with: "; write last-year, previous, or a period: "),
        fa: error.message.fa.replacing("؛ چنین بنویسید: ", with: "؛ last-year، previous یا یک دوره بنویسید: "))
    }
  }
}

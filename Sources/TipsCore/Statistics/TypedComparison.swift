import TipsCalendar
import TipsText

extension ComparedSpan {
  /// The days that somebody names to compare a period with: `last-year`, `previous`, the same in Persian, or a period.
  ///
  /// - Parameters:
  ///   - typed: nil where nothing is compared.
  ///   - isPublished: whether figures of both are published; then no day may lie in both.
  /// - Throws: ``ComparisonError``, ``PeriodError``.
  package static func typed(
    _ typed: String?, with period: Period, today: LocalDay, isPublished: Bool
  ) throws -> ComparedSpan? {
    guard let typed else { return nil }
    let choice: ComparisonChoice
    switch PersianText.comparisonKey(typed).lowercased() {
    case let key where yearsBefore.contains(key): choice = .lastYear
    case let key where periodsBefore.contains(key): choice = .previous
    default: choice = .period(try comparable(typed, today: today))
    }
    guard let span = compared(period, with: choice, today: today) else {
      throw ComparisonError.nothingBefore(period.label)
    }
    if isPublished, span.overlaps(ComparedSpan(period)) {
      throw ComparisonError.overlaps(span.period.label, period.label)
    }
    return span
  }

  /// A period to compare with; of a word that is none the words that come near are named.
  private static func comparable(_ typed: String, today: LocalDay) throws -> Period {
    do {
      return try Period(typed, today: today)
    } catch let error as PeriodError {
      guard case .malformed = error else { throw error }
      let near = PersianText.nearest(to: typed, among: words, limit: 3)
      guard near.isEmpty else {
        throw ComparisonError.unknown(typed: SafeText.line(String(typed.prefix(40))), nearest: near)
      }
      throw ComparisonError.noPeriod(error)
    }
  }

  private static let yearsBefore = ["last-year", "پارسال", "سال پیش", "سال گذشته", "سال قبل"].map(
    PersianText.comparisonKey)
  private static let periodsBefore = ["previous", "دورهٔ پیش", "دوره قبل", "دوره گذشته", "پیشین"].map(
    PersianText.comparisonKey)

  private static let words = [
    "last-year", "previous", "last-month", "last-week", "this-year", "this-month", "this-week", "today", "yesterday",
  ]
}

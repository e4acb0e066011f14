import TipsCore

extension Invocation {
  /// The days that `--compare` names: `last-year`, `previous` or a period; nil where nothing was typed.
  ///
  /// - Parameter isPublished: whether figures of both are published; then no day may lie in both.
  func compared(
    _ typed: String?, with period: Period, in store: Store, isPublished: Bool
  ) throws -> ComparedSpan? {
    guard let typed else { return nil }
    let choice: ComparisonChoice
    switch PersianText.comparisonKey(typed).lowercased() {
    case let key where Self.yearsBefore.contains(key): choice = .lastYear
    case let key where Self.periodsBefore.contains(key): choice = .previous
    default: choice = .period(try comparable(typed, store))
    }
    guard let span = ComparedSpan.compared(period, with: choice, today: store.zone.day(of: now)) else {
      throw UsageError(StatsWords.nothingBefore(period.label))
    }
    if isPublished, span.overlaps(ComparedSpan(period)) {
      throw UsageError(StatsWords.overlaps(span.period.label, period.label))
    }
    return span
  }

  /// A period to compare with; of a word that is none the words that come near are named.
  private func comparable(_ typed: String, _ store: Store) throws -> Period {
    do {
      return try Period(typed, today: store.zone.day(of: now))
    } catch let error as PeriodError {
      let near = PersianText.nearest(to: typed, among: Self.comparisons, limit: 3)
      guard case .malformed = error, !near.isEmpty else {
        guard case .malformed = error else { throw error }
        throw UsageError(StatsWords.comparable(error.message))
      }
      throw UsageError(StatsWords.notComparable(SafeText.line(String(typed.prefix(40))), nearest: near))
    }
  }

  private static let yearsBefore = ["last-year", "پارسال", "سال پیش", "سال گذشته", "سال قبل"].map(
    PersianText.comparisonKey)
  private static let periodsBefore = ["previous", "دورهٔ پیش", "دوره قبل", "دوره گذشته", "پیشین"].map(
    PersianText.comparisonKey)

  private static let comparisons = [
    "last-year", "previous", "last-month", "last-week", "this-year", "this-month", "this-week", "today", "yesterday",
  ]
}

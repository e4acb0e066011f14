import TipsCore

extension Invocation {
  /// The days that `--compare` names: `last-year`, `previous` or a period; nil where nothing was typed.
  ///
  /// - Parameter isPublished: whether figures of both are published; then no day may lie in both.
  func compared(
    _ typed: String?, with period: Period, in store: Store, isPublished: Bool
  ) throws -> ComparedSpan? {
    try ComparedSpan.typed(typed, with: period, today: store.zone.day(of: now), isPublished: isPublished)
  }
}

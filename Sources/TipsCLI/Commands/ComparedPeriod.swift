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
    switch typed.lowercased() {
    case "last-year": choice = .lastYear
    case "previous": choice = .previous
    default: choice = .period(try Period(typed, today: store.zone.day(of: now)))
    }
    guard let span = ComparedSpan.compared(period, with: choice, today: store.zone.day(of: now)) else {
      throw UsageError("there is no period before \(period.label) that could be written")
    }
    if isPublished, span.overlaps(ComparedSpan(period)) {
      throw UsageError(
        "\(span.period.label) and \(period.label) have days in common: figures of both give hidden counts away; "
          + "compare with another period")
    }
    return span
  }
}

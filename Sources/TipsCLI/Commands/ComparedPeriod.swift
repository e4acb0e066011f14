import TipsCore

extension Invocation {
  /// The days that `--compare` names: `last-year`, `previous` or a period; nil where nothing was typed.
  func compared(_ typed: String?, with period: Period, in store: Store) throws -> ComparedSpan? {
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
    return span
  }
}

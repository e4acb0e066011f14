/// What a ranking asks about its candidates: which of their incidents count, and for what.
struct StandingQuestion: Sendable {
  /// Everybody who was honoured lately; see ``CandidateStore/honoured(after:)``.
  let honoured: Set<Int64>
  private let window: Range<Instant>
  private let eligible: [Int64: Bool]
  /// What each disposition counts for, by its raw value.
  private let counts: [Count]

  struct Count {
    fileprivate(set) var isAssessed = false
    fileprivate(set) var founded = 0
    fileprivate(set) var assessed = 0
    fileprivate(set) var isFalse = false
  }

  /// - Parameters:
  ///   - window: When an incident must have been confirmed to be counted.
  ///   - eligible: Whether a category is one that earns recognition, by its id.
  init(policy: Policy, eligible: [Int64: Bool], window: Range<Instant>, honoured: Set<Int64>) {
    self.eligible = eligible
    self.window = window
    self.honoured = honoured
    var counts = [Count](repeating: Count(), count: (Disposition.allCases.map(\.rawValue).max() ?? 0) + 1)
    for disposition in Disposition.allCases {
      counts[disposition.rawValue] = Count(
        isAssessed: disposition.isAssessed, founded: policy.credit(of: disposition) > 0 ? 1 : 0,
        assessed: policy.assesses(disposition) ? 1 : 0, isFalse: disposition == .falseReport)
    }
    self.counts = counts
  }

  /// What a row counts for: its disposition, the time of its outcome and its category. Nil where it does not count.
  @inline(__always)
  func count(_ row: Statement) -> Count? {
    let disposition = row.int(0)
    guard counts.indices.contains(disposition), counts[disposition].isAssessed, window.contains(row.instant(1)),
      eligible[row.int64(2)] == true
    else { return nil }
    return counts[disposition]
  }
}

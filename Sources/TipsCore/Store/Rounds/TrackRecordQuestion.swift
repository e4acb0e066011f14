import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// What a track record asks about a reporter's incidents: which of them count, and for what.
struct TrackRecordQuestion: Sendable {
  private let window: Range<Instant>
  private let eligible: [Int64: Bool]
  /// What each disposition counts for, by its raw value.
  private let counts: [Count]

  struct Count: Sendable {
    fileprivate(set) var isAssessed = false
    fileprivate(set) var founded = 0
    fileprivate(set) var assessed = 0
  }

  /// - Parameters:
  ///   - window: When an incident must have been confirmed to be counted.
  ///   - eligible: Whether a category is one that earns recognition, by its id.
  init(policy: Policy, eligible: [Int64: Bool], window: Range<Instant>) {
    self.eligible = eligible
    self.window = window
    var counts = [Count](repeating: Count(), count: (Disposition.allCases.map(\.rawValue).max() ?? 0) + 1)
    for disposition in Disposition.allCases {
      counts[disposition.rawValue] = Count(
        isAssessed: disposition.isAssessed, founded: policy.credit(of: disposition) > 0 ? 1 : 0,
        assessed: policy.assesses(disposition) ? 1 : 0)
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

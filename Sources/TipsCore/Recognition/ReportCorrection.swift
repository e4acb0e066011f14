import TipsCalendar
import TipsDomain

/// A change of a report, by which an incident may have come to earn something.
package struct ReportCorrection: Sendable {
  /// The columns on which a score or a seat depends.
  package enum Field: String, Sendable, CaseIterable {
    case kind, category, place
    case receivedAt = "received_at"
  }

  package let field: Field
  /// The column as it was and as it became: an id, or seconds since 1970.
  package let before: Int64?
  package let after: Int64?
  package let operatorName: String
  package let recordedAt: Instant

  package init(
    _ field: Field, before: Int64?, after: Int64?, operatorName: String, recordedAt: Instant
  ) {
    self.field = field
    self.before = before
    self.after = after
    self.operatorName = operatorName
    self.recordedAt = recordedAt
  }

  /// Whether an incident could earn more by it: it became a tip, came into a category that counts, got another day for the
  /// day cap, or another place where places have seats.
  package func mayEarn(isEligible: (Int64) -> Bool, policy: Policy, zone: StationZone) -> Bool {
    switch field {
    case .kind: return after == Int64(ReportKind.tip.rawValue)
    case .category: return after.map(isEligible) == true && before.map(isEligible) == false
    case .receivedAt:
      guard let before, let after else { return false }
      return zone.day(of: Instant(epochSeconds: before)) != zone.day(of: Instant(epochSeconds: after))
    case .place: return policy.countySeats != nil || policy.maxPerNeighbourhood > 0
    }
  }
}

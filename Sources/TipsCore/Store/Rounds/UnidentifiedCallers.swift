import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// Callers who told who they are, but nothing by which they could be told apart: they are on no list.
struct UnidentifiedCallers {
  let policy: Policy
  /// Whether a category is one that earns recognition, by its id.
  let eligible: [Int64: Bool]

  /// How many of their reports belong to incidents that were confirmed in a span and earn credit.
  func reports(in span: Range<Instant>, _ connection: Connection) throws -> Int {
    var count = 0
    try connection.forEach(
      """
      select lead.disposition, lead.category_id
      from sealed_identity indexed by sealed_identity_unlinkable
      join report on report.id = sealed_identity.report_id
      join report as lead on lead.id = coalesce(report.duplicate_of, report.id)
      where sealed_identity.unlinkable = 1 and lead.kind = 0 and lead.outcome_at >= $1 and lead.outcome_at < $2
      """, span.lowerBound, span.upperBound
    ) { (disposition: Disposition, category: Int64) in
      if policy.credit(of: disposition) > 0, eligible[category] == true { count += 1 }
    }
    return count
  }
}

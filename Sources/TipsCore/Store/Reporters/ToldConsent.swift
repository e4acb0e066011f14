import TipsCalendar
import TipsDomain

/// What a caller agreed to in a report.
struct ToldConsent {
  /// What the history names as the source. The report has no number in it: it would tell whose an erased person's
  /// report was.
  static let source = "report"
  /// What the entry says of it.
  static let detail = "told in a report"

  let consent: Consent
  let report: Int64
  let receivedAt: Instant
  let recordedAt: Instant

  /// Since when it counts: nothing was said after it was recorded.
  var at: Instant { min(receivedAt, recordedAt) }
}

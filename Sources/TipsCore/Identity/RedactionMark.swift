import TipsCalendar

/// That words were taken out of a report for good, and where they stood: enough to take them out of an older backup
/// again. What they were is kept nowhere.
public struct RedactionMark: Sendable, Hashable {
  /// The report's row.
  package let report: Int64
  /// When the report was recorded: another report with the same number has another time.
  package let recordedAt: Instant
  /// When the words were taken out.
  package let at: Instant
  /// The texts and the places in them, as ``RedactedPiece`` writes them.
  package let pieces: String

  package init(report: Int64, recordedAt: Instant, at: Instant, pieces: String) {
    self.report = report
    self.recordedAt = recordedAt
    self.at = at
    self.pieces = pieces
  }
}

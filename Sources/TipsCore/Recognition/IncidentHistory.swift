import TipsCalendar

/// What no score depends on, and what whoever asks why somebody is on a list should see all the same: when the times were
/// written down by which an incident counts.
package struct IncidentHistory: Sendable, Equatable {
  /// When the own first report was recorded, whenever it is said to have been received.
  package let recordedAt: Instant
  /// When the leading report was received.
  package let leadReceivedAt: Instant
  /// How often the outcome was marked or taken back; 0 where it was imported.
  package let marks: Int
  /// When that was done last.
  package let markedAt: Instant?

  package init(recordedAt: Instant, leadReceivedAt: Instant, marks: Int, markedAt: Instant?) {
    self.recordedAt = recordedAt
    self.leadReceivedAt = leadReceivedAt
    self.marks = marks
    self.markedAt = markedAt
  }
}

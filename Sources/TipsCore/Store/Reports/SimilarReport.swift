import TipsCalendar
import TipsDomain

/// A report that may be of the same event as another one. It leads its incident: where a duplicate came near, this is
/// the report whose duplicate it is.
public struct SimilarReport: Sendable, Equatable {
  /// The number, to be named as the leading report.
  public let number: ReportNumber
  /// When it was received.
  public let receivedAt: Instant
  /// The category's code.
  public let category: String
  /// What the category is called.
  public let categoryLabel: Label
  /// What came of it so far.
  public let disposition: Disposition
  /// What was reported; empty where the texts were removed.
  public let text: String
}

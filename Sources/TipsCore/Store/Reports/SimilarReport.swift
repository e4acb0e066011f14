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
  /// What came of it so far.
  public let disposition: Disposition
  /// What was reported; empty where the texts were removed.
  public let text: String
}

/// What is compared of two reports.
struct ReportLikeness {
  let receivedAt: Instant
  let categoryID: Int64
  let point: GeographicPoint?
  let words: Set<String>

  /// Distance up to which two reports are of one place, in metres.
  static let metres = 300.0

  /// Whether the positions are known and near each other.
  func isClose(to other: ReportLikeness) -> Bool {
    guard let point, let there = other.point else { return false }
    return point.metres(to: there) <= Self.metres
  }
}

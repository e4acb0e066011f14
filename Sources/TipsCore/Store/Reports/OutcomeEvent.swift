import TipsCalendar
import TipsDomain
import TipsSQLite

/// One change of an outcome.
public struct OutcomeEvent: Sendable {
  /// The row in the store; 0 as long as it is in none.
  public let id: Int64
  /// The disposition before.
  public let from: Disposition
  /// The disposition after.
  public let to: Disposition
  /// When the outcome before it became known; nil for `pending`.
  public let fromAt: Instant?
  /// When it became known; nil for a mark taken back to `pending`.
  public let at: Instant?
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let operatorName: String
  /// What the officer adds; for colleagues.
  public let note: String?
  /// The operation that was named.
  public let operationID: Int64?
  /// The leading report that was named.
  public let duplicateOf: ReportNumber?
  /// The event that this one takes back.
  public let undoes: Int64?
}

extension OutcomeEvent: RowDecodable {
  package static let columns = """
    id, from_disposition, to_disposition, from_at, at, recorded_at, operator, note, operation_id,
    coalesce(duplicate_of, (select lead_id from lead_elsewhere where event_id = outcome_event.id)), undoes
    """

  package init(_ row: inout RowReader) throws {
    self.init(
      id: try row.next(), from: try row.next(), to: try row.next(), fromAt: try row.next(), at: try row.next(),
      recordedAt: try row.next(), operatorName: try row.next(), note: try row.next(), operationID: try row.next(),
      duplicateOf: try row.next(), undoes: try row.next())
  }
}

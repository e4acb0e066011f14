import TipsCalendar
import TipsDomain
import TipsSQLite

/// A report as it stands in the store, identities apart.
public struct ReportRecord: Sendable {
  /// The number that people know it by.
  public let number: ReportNumber
  /// Tip or feedback.
  public let kind: ReportKind
  /// The line it came in by.
  public let lineID: Int64
  /// What it is about.
  public let categoryID: Int64
  /// Where it is, as far as that is known.
  public let placeID: Int64?
  /// 1 (most urgent) to 5.
  public let priority: Int
  /// When it was received.
  public let receivedAt: Instant
  /// When it was written down here.
  public let recordedAt: Instant
  /// When a unit was sent.
  public let dispatchedAt: Instant?
  /// When the unit was there.
  public let arrivedAt: Instant?
  /// When it was closed.
  public let closedAt: Instant?
  /// What came of it.
  public let disposition: Disposition
  /// When that became known; nil exactly for `pending`.
  public let outcomeAt: Instant?
  /// The leading report, where it is a duplicate and the leading one is known.
  public let duplicateOf: ReportNumber?
  /// The operation it led to, where one was named.
  public let operationID: Int64?
  /// The pseudonym of the reporter, once settled.
  public let reporterID: Int64?
  /// The system that it came from.
  public let sourceID: Int64
  /// Its key in that system.
  public let sourceKey: String?
  /// The import that brought it.
  public let batchID: Int64?
  /// Who took it.
  public let operatorName: String?
  /// Degrees north.
  public let latitude: Double?
  /// Degrees east.
  public let longitude: Double?
  /// What was reported.
  public let text: String
  /// Where it is, in words.
  public let address: String?
  /// When text, address, position and remarks were taken out of it; nil where they are still there.
  public let textsRemovedAt: Instant?

  /// The stage times as one value.
  public var stages: StageTimes {
    var times = StageTimes(received: receivedAt)
    times[.dispatched] = dispatchedAt
    times[.arrived] = arrivedAt
    times[.closed] = closedAt
    return times
  }

  static let columns = """
    report.id, report.kind, report.line_id, report.category_id, report.place_id, report.priority, report.received_at,
    report.recorded_at, report.dispatched_at, report.arrived_at, report.closed_at, report.disposition,
    report.outcome_at, report.duplicate_of, report.operation_id, report.reporter_id, report.source_id,
    report.source_key, report.batch_id, report.operator, report.latitude, report.longitude, report.text, report.address,
    report.texts_removed_at
    """

  init(_ row: Statement) {
    number = ReportNumber(id: row.int64(0))
    kind = ReportKind(rawValue: row.int(1)) ?? .tip
    lineID = row.int64(2)
    categoryID = row.int64(3)
    placeID = row.optionalInt64(4)
    priority = row.int(5)
    receivedAt = row.instant(6)
    recordedAt = row.instant(7)
    dispatchedAt = row.optionalInstant(8)
    arrivedAt = row.optionalInstant(9)
    closedAt = row.optionalInstant(10)
    disposition = Disposition(rawValue: row.int(11)) ?? .pending
    outcomeAt = row.optionalInstant(12)
    duplicateOf = row.optionalInt64(13).map(ReportNumber.init(id:))
    operationID = row.optionalInt64(14)
    reporterID = row.optionalInt64(15)
    sourceID = row.int64(16)
    sourceKey = row.optionalText(17)
    batchID = row.optionalInt64(18)
    operatorName = row.optionalText(19)
    latitude = row.optionalDouble(20)
    longitude = row.optionalDouble(21)
    text = row.text(22)
    address = row.optionalText(23)
    textsRemovedAt = row.optionalInstant(24)
  }
}

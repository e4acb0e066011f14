/// A report as it stands in the store, identities apart.
public struct ReportRecord: Sendable {
  public let number: ReportNumber
  public let kind: ReportKind
  public let lineID: Int64
  public let categoryID: Int64
  public let placeID: Int64?
  public let priority: Int
  public let receivedAt: Instant
  public let recordedAt: Instant
  public let dispatchedAt: Instant?
  public let arrivedAt: Instant?
  public let closedAt: Instant?
  public let disposition: Disposition
  public let outcomeAt: Instant?
  public let duplicateOf: ReportNumber?
  public let operationID: Int64?
  public let reporterID: Int64?
  public let sourceID: Int64
  public let sourceKey: String?
  public let batchID: Int64?
  public let operatorName: String?
  public let latitude: Double?
  public let longitude: Double?
  public let text: String
  public let address: String?

  /// The stage times as one value.
  public var stages: StageTimes {
    var times = StageTimes(received: receivedAt)
    times[.dispatched] = dispatchedAt
    times[.arrived] = arrivedAt
    times[.closed] = closedAt
    return times
  }

  var summarised: SummarisedReport {
    SummarisedReport(
      id: number.id, lineID: lineID, kind: kind, categoryID: categoryID, receivedAt: receivedAt,
      disposition: disposition, outcomeAt: outcomeAt)
  }

  static let columns = """
    report.id, report.kind, report.line_id, report.category_id, report.place_id, report.priority, report.received_at,
    report.recorded_at, report.dispatched_at, report.arrived_at, report.closed_at, report.disposition,
    report.outcome_at, report.duplicate_of, report.operation_id, report.reporter_id, report.source_id,
    report.source_key, report.batch_id, report.operator, report.latitude, report.longitude, report.text, report.address
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
  }
}

import TipsCalendar
import TipsDomain
import TipsSQLite

/// A report as it stands in the store, or is to be written into it; identities apart.
public struct ReportRecord: Sendable {
  /// The number that people know it by.
  public package(set) var number: ReportNumber
  /// Tip or feedback.
  public package(set) var kind: ReportKind
  /// The line it came in by.
  public package(set) var lineID: Int64
  /// What it is about.
  public package(set) var categoryID: Int64
  /// Where it is, as far as that is known.
  public package(set) var placeID: Int64?
  /// 1 (most urgent) to 5.
  public package(set) var priority: Int
  /// When it was received.
  public package(set) var receivedAt: Instant
  /// When it was written down here.
  public package(set) var recordedAt: Instant
  /// When a unit was sent.
  public package(set) var dispatchedAt: Instant?
  /// When the unit was there.
  public package(set) var arrivedAt: Instant?
  /// When it was closed.
  public package(set) var closedAt: Instant?
  /// What came of it.
  public package(set) var disposition: Disposition
  /// When that became known; nil exactly for `pending`.
  public package(set) var outcomeAt: Instant?
  /// The leading report, where it is a duplicate and the leading one is known.
  public package(set) var duplicateOf: ReportNumber?
  /// The operation it led to, where one was named.
  public package(set) var operationID: Int64?
  /// The pseudonym of the reporter, once settled.
  public package(set) var reporterID: Int64?
  /// The system that it came from.
  public package(set) var sourceID: Int64
  /// Its key in that system.
  public package(set) var sourceKey: String?
  /// The import that brought it.
  public package(set) var batchID: Int64?
  /// Who took it.
  public package(set) var operatorName: String?
  /// Degrees north.
  public package(set) var latitude: Double?
  /// Degrees east.
  public package(set) var longitude: Double?
  /// What was reported.
  public package(set) var text: String
  /// Where it is, in words.
  public package(set) var address: String?
  /// When text, address, position and remarks were taken out of it; nil where they are still there.
  public package(set) var textsRemovedAt: Instant?

  /// Whether a citizen sent it by themselves and nobody has taken it yet.
  public package(set) var isUntaken = false

  /// The stage times as one value.
  public var stages: StageTimes {
    var times = StageTimes(received: receivedAt)
    times[.dispatched] = dispatchedAt
    times[.arrived] = arrivedAt
    times[.closed] = closedAt
    return times
  }

  /// A pending report that is to be written; ``ReportWriter`` gives it its number.
  package init(
    kind: ReportKind, lineID: Int64, categoryID: Int64, priority: Int, receivedAt: Instant, sourceID: Int64,
    text: String
  ) {
    number = ReportNumber(id: 0)
    self.kind = kind
    self.lineID = lineID
    self.categoryID = categoryID
    self.priority = priority
    self.receivedAt = receivedAt
    recordedAt = receivedAt
    disposition = .pending
    self.sourceID = sourceID
    self.text = text
  }
}

extension ReportRecord: RowDecodable {
  /// The leading report, which may be another station's: then the newest outcome event names it.
  private static let leading = """
    case when report.disposition = 8 and report.duplicate_of is null
      then (
        select lead_id from lead_elsewhere
        where event_id = (select max(id) from outcome_event where outcome_event.report_id = report.id)
      )
      else report.duplicate_of
    end
    """

  package static let columns = """
    report.id, report.kind, report.line_id, report.category_id, report.place_id, report.priority, report.received_at,
    report.recorded_at, report.dispatched_at, report.arrived_at, report.closed_at, report.disposition,
    report.outcome_at, \(leading), report.operation_id, report.reporter_id, report.source_id,
    report.source_key, report.batch_id, report.operator, report.latitude, report.longitude, report.text, report.address,
    report.texts_removed_at, report.untaken
    """

  package init(_ row: inout RowReader) throws {
    number = try row.next()
    kind = try row.next()
    lineID = try row.next()
    categoryID = try row.next()
    placeID = try row.next()
    priority = try row.next()
    receivedAt = try row.next()
    recordedAt = try row.next()
    dispatchedAt = try row.next()
    arrivedAt = try row.next()
    closedAt = try row.next()
    disposition = try row.next()
    outcomeAt = try row.next()
    duplicateOf = try row.next()
    operationID = try row.next()
    reporterID = try row.next()
    sourceID = try row.next()
    sourceKey = try row.next()
    batchID = try row.next()
    operatorName = try row.next()
    latitude = try row.next()
    longitude = try row.next()
    text = try row.next()
    address = try row.next()
    textsRemovedAt = try row.next()
    isUntaken = try row.next()
  }
}

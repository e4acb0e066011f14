import TipsDomain
import TipsSQLite
import TipsStatistics

extension SummarisedReport {
  static let columns = """
    report.id, report.line_id, report.kind, report.category_id, report.received_at, report.disposition, report.outcome_at,
    report.place_id, report.dispatched_at, report.arrived_at, report.closed_at, report.operation_id is not null and exists (
      select 1
      from operation_result
      where operation_id = report.operation_id and measure = '\(Self.returnedMeasure)' and mantissa > 0
    )
    """

  /// How many columns there are; further ones begin at this number.
  static let columnCount: Int32 = 12

  /// The measure of an operation's result that says how much money victims got back.
  package static let returnedMeasure = "money_returned"

  /// Columns are counted by hand: a recount reads them once for each report of the store.
  package init(_ row: Statement) throws {
    self.init(
      id: row.int64(0), lineID: row.int64(1), kind: try ReportKind.read(row, 2), categoryID: row.int64(3),
      receivedAt: row.instant(4), disposition: try Disposition.read(row, 5),
      outcomeAt: row.optionalInstant(6), placeID: row.optionalInt64(7), dispatchedAt: row.optionalInstant(8),
      arrivedAt: row.optionalInstant(9), closedAt: row.optionalInstant(10), returnedMoney: row.bool(11))
  }

  /// The report as it stands now; nil where there is none.
  package static func find(_ id: Int64, _ connection: Connection) throws -> SummarisedReport? {
    let statement = try connection.prepare("select \(columns) from report where id = $1")
    statement.bind(1, id)
    return try statement.first(SummarisedReport.init)
  }

  /// The reports that led to an operation.
  static func all(ofOperation id: Int64, _ connection: Connection) throws -> [SummarisedReport] {
    let statement = try connection.prepare("select \(columns) from report where operation_id = $1")
    statement.bind(1, id)
    var reports: [SummarisedReport] = []
    try statement.each { reports.append(try SummarisedReport($0)) }
    return reports
  }
}

import TipsSQLite
import TipsStatistics

extension ReportStore {
  /// Moves the summaries from a report as it stood to the report as it stands.
  func summarise(_ report: ReportRecord, becoming changed: ReportRecord) throws {
    var summaries = SummaryDelta()
    summaries.change(
      try SummarisedReport(report, store.connection), to: try SummarisedReport(changed, store.connection),
      zone: store.zone)
    try summaries.write(to: store.connection)
  }
}

extension SummarisedReport {
  /// What the summaries depend on, of a report that is at hand.
  init(_ report: ReportRecord, _ connection: Connection) throws {
    self.init(
      id: report.number.id, lineID: report.lineID, kind: report.kind, categoryID: report.categoryID,
      receivedAt: report.receivedAt, disposition: report.disposition, outcomeAt: report.outcomeAt,
      placeID: report.placeID, dispatchedAt: report.dispatchedAt, arrivedAt: report.arrivedAt,
      closedAt: report.closedAt, returnedMoney: try report.operationID.map(connection.hasReturnedMoney) ?? false)
  }
}

extension Connection {
  fileprivate func hasReturnedMoney(operation: Int64) throws -> Bool {
    try first(
      """
      select 1
      from operation_result
      where operation_id = $1 and measure = '\(SummarisedReport.returnedMeasure)' and mantissa > 0
      """, operation
    ) { (_: Int) in true } ?? false
  }
}

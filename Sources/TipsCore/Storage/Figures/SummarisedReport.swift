/// The parts of a report that the summaries depend on.
struct SummarisedReport {
  let id: Int64
  let lineID: Int64
  let kind: ReportKind
  let categoryID: Int64
  let receivedAt: Instant
  let disposition: Disposition
  let outcomeAt: Instant?
  let placeID: Int64?
  let dispatchedAt: Instant?
  let arrivedAt: Instant?
  let closedAt: Instant?
  /// Whether the operation that it led to brought money back.
  let returnedMoney: Bool

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
  static let returnedMeasure = "money_returned"

  /// How long the report waited for a stage, in seconds; nil while it waits.
  func wait(for stage: Stage) -> Int? {
    let end =
      switch stage {
      case .dispatched: dispatchedAt
      case .arrived: arrivedAt
      case .closed: closedAt
      }
    return end.map { Int($0.epochSeconds - receivedAt.epochSeconds) }
  }
}

extension SummarisedReport {
  init(_ row: Statement) {
    self.init(
      id: row.int64(0), lineID: row.int64(1), kind: ReportKind(rawValue: row.int(2)) ?? .tip, categoryID: row.int64(3),
      receivedAt: row.instant(4), disposition: Disposition(rawValue: row.int(5)) ?? .pending,
      outcomeAt: row.optionalInstant(6), placeID: row.optionalInt64(7), dispatchedAt: row.optionalInstant(8),
      arrivedAt: row.optionalInstant(9), closedAt: row.optionalInstant(10), returnedMoney: row.bool(11))
  }

  /// The report as it stands now; nil where there is none.
  static func find(_ id: Int64, _ connection: Connection) throws -> SummarisedReport? {
    let statement = try connection.prepare("select \(columns) from report where id = $1")
    statement.bind(1, id)
    return try statement.first(SummarisedReport.init)
  }

  /// The reports that led to an operation.
  static func all(ofOperation id: Int64, _ connection: Connection) throws -> [SummarisedReport] {
    let statement = try connection.prepare("select \(columns) from report where operation_id = $1")
    statement.bind(1, id)
    var reports: [SummarisedReport] = []
    try statement.each { reports.append(SummarisedReport($0)) }
    return reports
  }
}

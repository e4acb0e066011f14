import TipsCalendar
import TipsDomain
import TipsFeed
import TipsPostgreSQL
import TipsStatistics

/// A report as the summaries count it, before it is known whether its operation brought money back.
struct CountedReport {
  let id: Int64
  let line: Int64
  let kind: ReportKind
  let category: Int64
  let receivedAt: Instant
  let disposition: Disposition
  let outcomeAt: Instant?
  let place: Int64?
  let dispatchedAt: Instant?
  let arrivedAt: Instant?
  let closedAt: Instant?
  let operation: Int64?

  static let columns = """
    id, line_id, kind, category_id, received_at, disposition, outcome_at, place_id, dispatched_at, arrived_at, closed_at,
    operation_id
    """

  func summarised(returned: Set<Int64>) -> SummarisedReport {
    SummarisedReport(
      id: id, lineID: line, kind: kind, categoryID: category, receivedAt: receivedAt, disposition: disposition,
      outcomeAt: outcomeAt, placeID: place, dispatchedAt: dispatchedAt, arrivedAt: arrivedAt, closedAt: closedAt,
      returnedMoney: operation.map(returned.contains) ?? false)
  }
}

extension CountedReport {
  init(_ row: PostgreSQLRow) {
    func instant(_ column: Int) -> Instant? { row.optionalInt64(column).map(Instant.init(epochSeconds:)) }
    id = row.int64(0)
    line = row.int64(1)
    // The table's checks leave no others.
    kind = ReportKind(rawValue: row.int(2)) ?? .tip
    category = row.int64(3)
    receivedAt = Instant(epochSeconds: row.int64(4))
    disposition = Disposition(rawValue: row.int(5)) ?? .pending
    outcomeAt = instant(6)
    place = row.optionalInt64(7)
    dispatchedAt = instant(8)
    arrivedAt = instant(9)
    closedAt = instant(10)
    operation = row.optionalInt64(11)
  }
}

/// Reads a report of a batch as the summaries count it at the centre.
struct CountedReportReader {
  private let writer: ValueWriter
  private let columns: [Int]

  private static let names = [
    "id", "line_id", "kind", "category_id", "received_at", "disposition", "outcome_at", "place_id", "dispatched_at",
    "arrived_at", "closed_at", "operation_id",
  ]

  init(_ writer: ValueWriter) {
    self.writer = writer
    columns = Self.names.map { name in writer.table.columns.firstIndex { $0.name == name } ?? 0 }
  }

  /// - Throws: ``CentreError/badBatch(table:)``.
  func read(_ row: FeedRow) throws -> CountedReport {
    func number(_ index: Int) throws -> Int64? {
      guard case .integer(let value) = row.values[columns[index]] else { return nil }
      return try writer.number(value, columns[index])
    }
    func instant(_ index: Int) throws -> Instant? { try number(index).map(Instant.init(epochSeconds:)) }
    guard let id = try number(0), let line = try number(1), let kind = try number(2).flatMap({ ReportKind($0) }),
      let category = try number(3), let receivedAt = try instant(4),
      let disposition = try number(5).flatMap({ Disposition($0) })
    else { throw writer.refused }
    return CountedReport(
      id: id, line: line, kind: kind, category: category, receivedAt: receivedAt, disposition: disposition,
      outcomeAt: try instant(6), place: try number(7), dispatchedAt: try instant(8), arrivedAt: try instant(9),
      closedAt: try instant(10), operation: try number(11))
  }
}

extension RawRepresentable where RawValue == Int {
  fileprivate init?(_ number: Int64) { self.init(rawValue: Int(number)) }
}

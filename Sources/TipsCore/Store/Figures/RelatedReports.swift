import TipsCalendar
import TipsSQLite

/// Which reports of a span have what stands in other tables: money that operations brought back, and answers of callers.
/// No row of a report is read.
struct RelatedReports {
  private let connection: Connection
  /// From the lowest to the highest id of the reports that were received in the span, or further.
  private let ids: ClosedRange<Int64>
  /// Whether the callers are satisfied, by the last answer.
  private(set) lazy var answers = Result { try readAnswers() }
  /// Reports that led to an operation that brought money back.
  private(set) lazy var returned = Result { try readReturned() }

  init(_ connection: Connection, from: Instant, to: Instant, zone: StationZone) throws {
    self.connection = connection
    let ids = try connection.first(
      "select min(first_id), max(last_id) from received_day where day >= $1 and day <= $2", zone.day(of: from),
      zone.day(of: to.adding(seconds: -1))
    ) { (first: Int64?, last: Int64) in first.map { $0...max($0, last) } }
    self.ids = (ids ?? nil) ?? 0...0
  }

  /// Costs the number of follow-ups on reports of the days.
  private func readAnswers() throws -> [Int64: Bool] {
    var answers: [Int64: Bool] = [:]
    try connection.forEach(
      "select report_id, satisfied from followup where removed_at is null and report_id between $1 and $2 order by report_id, id",
      ids.lowerBound, ids.upperBound
    ) { (id: Int64, isSatisfied: Bool) in answers[id] = isSatisfied }
    return answers
  }

  /// Costs the number of operations that brought money back.
  private func readReturned() throws -> Set<Int64> {
    var reports: Set<Int64> = []
    try connection.forEach(
      """
      select report.id
      from (
        select distinct operation_id
        from operation_result indexed by operation_result_returned
        where measure = 'money_returned' and mantissa > 0
      ) as returned
      cross join report indexed by report_operation
      where report.operation_id = returned.operation_id and report.id between $1 and $2
      """, ids.lowerBound, ids.upperBound
    ) { (id: Int64) in reports.insert(id) }
    return reports
  }
}

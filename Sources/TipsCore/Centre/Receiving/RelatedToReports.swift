import TipsCalendar
import TipsDomain
import TipsPostgreSQL
import TipsStatistics
import TipsStore

/// What the summaries have of a station beside its reports: answers of callers, operations and what they yielded.
struct RelatedToReports {
  let session: PostgreSQLSession
  let station: Int

  private var number: PostgreSQLValue { .integer(Int64(station)) }

  struct Operation {
    let at: Instant
    let results: [OperationRecord.Result]
  }

  /// The last answer on each report that was not taken back.
  func lastAnswers(of reports: [Int64]) throws -> [Int64: Bool] {
    guard !reports.isEmpty else { return [:] }
    var answers: [Int64: Bool] = [:]
    try session.query(
      """
      select distinct on (report_id) report_id, satisfied
      from followup
      where station = $1 and report_id = any($2) and removed_at is null
      order by report_id, id desc
      """, number, .integers(reports)
    ).each { answers[$0.int64(0)] = $0.bool(1) }
    return answers
  }

  /// The operations of some reports that brought money back.
  func returned(of reports: some Collection<CountedReport>) throws -> Set<Int64> {
    let operations = Set(reports.compactMap(\.operation))
    guard !operations.isEmpty else { return [] }
    return Set(
      try session.query(
        """
        select distinct operation_id
        from operation_result
        where station = $1 and operation_id = any($2) and measure = $3 and mantissa > 0
        """, number, .integers(Array(operations)), .text(SummarisedReport.returnedMeasure)
      ).map { $0.int64(0) })
  }

  /// The operations that are counted, by their ids.
  ///
  /// - Parameter ids: of which; nil for all.
  func operations(_ ids: [Int64]? = nil) throws -> [Int64: Operation] {
    guard ids != [] else { return [:] }
    let values = [number] + (ids.map { [.integers($0)] } ?? [])
    var results: [Int64: [OperationRecord.Result]] = [:]
    try session.query(
      """
      select operation_id, measure, mantissa, scale, unit
      from operation_result
      where station = $1 \(ids == nil ? "" : "and operation_id = any($2)")
      order by operation_id, ordinal
      """, with: values
    ).each { row in
      results[row.int64(0), default: []].append(
        OperationRecord.Result(
          measure: row.text(1), quantity: ExactDecimal(mantissa: row.int64(2), scale: row.int(3)), unit: row.text(4)))
    }
    var operations: [Int64: Operation] = [:]
    try session.query(
      """
      select id, at
      from operation
      where station = $1 and \(OperationRecord.isThere) \(ids == nil ? "" : "and id = any($2)")
      """, with: values
    ).each { row in
      operations[row.int64(0)] = Operation(
        at: Instant(epochSeconds: row.int64(1)), results: results[row.int64(0)] ?? [])
    }
    return operations
  }
}

/// Fills a tally through a filter, from the index `report_received` and no row of a report.
///
/// It costs the number of reports in the span. What a filter lets through almost always is counted by what it holds back.
struct IndexReading {
  let connection: Connection
  let zone: StationZone
  let from: Instant
  let to: Instant
  let filter: ResolvedFilter
  /// How many reports are worth a thread of their own.
  var size = ParallelScan.worthwhile

  func read(into tally: inout Tally) throws {
    try readReports(into: &tally)
    try readReturned(into: &tally)
    try readAnswers(into: &tally)
  }

  private func readReports(into tally: inout Tally) throws {
    let largest = try connection.prepare(
      "select (select max(id) from line), (select max(id) from category), (select max(id) from place)"
    ).first { (line: $0.int64(0), category: $0.int64(1), place: $0.int64(2)) }
    let scan = ReportScan(
      zone: zone, from: from, to: to, filter: filter.sql, days: (tally.firstDay, tally.days.count),
      largest: largest ?? (.max, .max, .max))
    for var part in try ParallelScan.run(scan, connection, size: size) {
      tally.add(part.tally)
      part.dense?.add(to: &tally)
    }
  }

  /// Costs the number of operations that brought money back.
  private func readReturned(into tally: inout Tally) throws {
    let statement = try connection.prepare(
      """
      select report.category_id, count(*)
      from (
        select distinct operation_id
        from operation_result indexed by operation_result_returned
        where measure = 'money_returned' and mantissa > 0
      ) as returned
      cross join report indexed by report_operation
      where report.operation_id = returned.operation_id
        and +report.kind = 0 and +report.received_at >= $1 and +report.received_at < $2\(filter.pinnedSQL)
      group by report.category_id
      """)
    bindSpan(statement)
    try statement.each { tally.returned[$0.int64(0), default: 0] += $0.int(1) }
  }

  /// Costs the number of follow-ups on reports of the days.
  private func readAnswers(into tally: inout Tally) throws {
    let ids = try connection.prepare(
      "select min(first_id), max(last_id) from received_day where day >= $1 and day < $2")
    ids.bind(1, zone.day(of: from).number)
    ids.bind(2, zone.day(of: to).number)
    guard let span = try ids.first({ row in row.optionalInt64(0).map { ($0, row.int64(1)) } }) ?? nil else { return }
    let statement = try connection.prepare(
      """
      select followup.satisfied, count(*)
      from followup
      cross join report
      where report.id = followup.report_id
        and followup.report_id between $3 and $4
        and not exists (
          select 1 from followup as later where later.report_id = followup.report_id and later.id > followup.id
        )
        and +report.received_at >= $1 and +report.received_at < $2\(filter.pinnedSQL)
      group by followup.satisfied
      """)
    bindSpan(statement)
    statement.bind(3, span.0)
    statement.bind(4, span.1)
    try statement.each { row in
      if row.bool(0) { tally.satisfied += row.int(1) } else { tally.dissatisfied += row.int(1) }
    }
  }

  private func bindSpan(_ statement: Statement) {
    statement.bind(1, from)
    statement.bind(2, to)
  }
}

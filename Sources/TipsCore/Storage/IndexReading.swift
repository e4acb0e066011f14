/// Fills a tally through a filter, from the index `report_received` and no row of a report.
struct IndexReading {
  let connection: Connection
  let zone: StationZone
  let from: Instant
  let to: Instant
  let filter: ResolvedFilter

  func read(into tally: inout Tally) throws {
    try readReports(into: &tally)
    try readReturned(into: &tally)
    try readAnswers(into: &tally)
  }

  private func readReports(into tally: inout Tally) throws {
    let statement = try connection.prepare(
      """
      select received_at, line_id, kind, category_id, place_id, disposition, dispatched_at, arrived_at, closed_at, id
      from report indexed by report_received
      where received_at >= $1 and received_at < $2\(filter.sql)
      """)
    bindSpan(statement)
    try statement.each { row in
      guard let kind = ReportKind(rawValue: row.int(2)), let disposition = Disposition(rawValue: row.int(5)) else {
        return
      }
      let received = row.instant(0)
      let local = zone.localDateTime(at: received)
      let measures = Measures(1, kind: kind, disposition: disposition)
      let cell = Tally.Cell(line: row.int64(1), kind: kind, category: row.int64(3), disposition: disposition)
      tally.cells[cell, default: 0] += 1
      tally.add(day: local.day.number, measures)
      tally.hours[local.hour] += measures
      tally.places[row.int64(4), default: Measures()] += measures
      tally.stations[row.int64(9) / ReportNumber.idsPerStation, default: Measures()] += measures
      if let moment = row.optionalInt64(6) { tally.toDispatch.add(Int(moment - received.epochSeconds)) }
      if let moment = row.optionalInt64(7) { tally.toArrival.add(Int(moment - received.epochSeconds)) }
      if let moment = row.optionalInt64(8) { tally.toClosing.add(Int(moment - received.epochSeconds)) }
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
      join report on report.operation_id = returned.operation_id
      where report.kind = 0 and report.received_at >= $1 and report.received_at < $2\(filter.sql)
      group by report.category_id
      """)
    bindSpan(statement)
    try statement.each { tally.returned[$0.int64(0)] = $0.int(1) }
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
      join report on report.id = followup.report_id
      where followup.report_id between $3 and $4
        and not exists (
          select 1 from followup as later where later.report_id = followup.report_id and later.id > followup.id
        )
        and report.received_at >= $1 and report.received_at < $2\(filter.sql)
      group by followup.satisfied
      """)
    bindSpan(statement)
    statement.bind(3, span.0)
    statement.bind(4, span.1)
    try statement.each { row in
      if row.bool(0) { tally.satisfied = row.int(1) } else { tally.dissatisfied = row.int(1) }
    }
  }

  private func bindSpan(_ statement: Statement) {
    statement.bind(1, from)
    statement.bind(2, to)
  }
}

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
    defer { statement.reset() }
    let largest = try connection.prepare(
      "select (select max(id) from line), (select max(id) from category), (select max(id) from place)"
    ).first { (line: $0.int64(0), category: $0.int64(1), place: $0.int64(2)) }
    var dense = largest.flatMap {
      DenseTally(
        (tally.firstDay, tally.days.count), lines: $0.line, categories: $0.category, places: $0.place)
    }
    var toDispatch = Durations()
    var toArrival = Durations()
    var toClosing = Durations()
    while try statement.step() {
      guard let kind = ReportKind(rawValue: statement.int(2)), let disposition = Disposition(rawValue: statement.int(5))
      else { continue }
      let received = statement.int64(0)
      let local = zone.localDateTime(at: Instant(epochSeconds: received))
      let station = statement.int64(9) / ReportNumber.idsPerStation
      if dense == nil {
        let cell = Tally.Cell(
          line: statement.int64(1), kind: kind, category: statement.int64(3), disposition: disposition)
        tally.add(cell, day: local.day.number, hour: local.hour, place: statement.int64(4), station: station)
      } else {
        dense?.add(
          day: local.day.number, hour: local.hour, line: statement.int(1), kind: kind, category: statement.int(3),
          place: statement.int(4), disposition: disposition, station: station)
      }
      if let moment = moment(6, statement) { toDispatch.add(Int(moment - received)) }
      if let moment = moment(7, statement) { toArrival.add(Int(moment - received)) }
      if let moment = moment(8, statement) { toClosing.add(Int(moment - received)) }
    }
    dense?.add(to: &tally)
    tally.toDispatch = toDispatch
    tally.toArrival = toArrival
    tally.toClosing = toClosing
  }

  /// A time that may be missing, which reads as 0.
  @inline(__always)
  private func moment(_ column: Int32, _ row: Statement) -> Int64? {
    let seconds = row.int64(column)
    return seconds == 0 && row.isNull(column) ? nil : seconds
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
      if row.bool(0) { tally.satisfied = row.int(1) } else { tally.dissatisfied = row.int(1) }
    }
  }

  private func bindSpan(_ statement: Statement) {
    statement.bind(1, from)
    statement.bind(2, to)
  }
}

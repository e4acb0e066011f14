/// Counts what belongs to the reports of a span and stands in other tables: money that operations brought back, and answers.
struct RelatedReading: Sendable {
  let zone: StationZone
  let from: Instant
  let to: Instant
  /// The conditions on reports, as SQL that leaves the choice of indices as it is.
  let filter: String
  let days: (first: Int, count: Int)

  func run(_ connection: Connection) throws -> Tally {
    var tally = Tally(firstDay: days.first, count: days.count)
    try readReturned(connection, into: &tally)
    try readAnswers(connection, into: &tally)
    return tally
  }

  /// Costs the number of operations that brought money back.
  private func readReturned(_ connection: Connection, into tally: inout Tally) throws {
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
        and +report.kind = 0 and +report.received_at >= $1 and +report.received_at < $2\(filter)
      group by report.category_id
      """)
    bindSpan(statement)
    try statement.each { tally.returned[$0.int64(0), default: 0] += $0.int(1) }
  }

  /// Costs the number of follow-ups on reports of the days.
  private func readAnswers(_ connection: Connection, into tally: inout Tally) throws {
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
        and +report.received_at >= $1 and +report.received_at < $2\(filter)
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

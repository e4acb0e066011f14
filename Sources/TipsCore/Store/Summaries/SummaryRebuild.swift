import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Counts all summaries anew from the reports, the operations and the follow-ups.
struct SummaryRebuild {
  /// The tables that are counted, with the condition of a row that says something. The range of ids that a day reaches
  /// over may be wider than needed, so `received_day` is not among them. Nor is `place_day`, which would be too large to
  /// be counted into memory: ``PlaceDayCheck`` looks after it.
  static let tables: [(name: String, condition: String)] = [
    ("report_day", "reports <> 0"), ("outcome_day", "reports <> 0"),
    ("figure_day", "reports <> 0 or tips <> 0 or led <> 0 or pending <> 0"), ("duration_day", "true"),
    ("operation_day", "operations <> 0"), ("operation_result_day", "results <> 0 or high <> 0 or low <> 0"),
  ]

  let connection: Connection
  let zone: StationZone

  /// Counts into tables that are empty.
  ///
  /// - Returns: how many reports there are.
  @discardableResult
  func fill(_ scope: SummaryDelta.Scope, _ progress: (Int) -> Void = { _ in }) throws -> Int {
    var unchecked: PlaceDayCheck?
    return try fill(scope, &unchecked, progress)
  }

  /// Counts into tables that are empty.
  ///
  /// - Parameters:
  ///   - places: is given all reports and answers.
  ///   - progress: called with the reports that are counted, now and then.
  /// - Returns: how many reports there are.
  func fill(
    _ scope: SummaryDelta.Scope, _ places: inout PlaceDayCheck?, _ progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    var delta = SummaryDelta(scope)
    var count = 0
    try connection.prepare("select \(SummarisedReport.columns) from report order by id").each { row in
      let report = try SummarisedReport(row)
      delta.count(report, zone: zone, times: 1)
      places?.count(report)
      if count % 4_096 == 0 { progress(count) }
      count += 1
      if count % 250_000 == 0 {
        try delta.write(to: connection)
        delta = SummaryDelta(scope)
      }
    }
    if scope > .days {
      try countOperations(&delta)
      try countAnswers(&delta, &places)
    }
    try delta.write(to: connection)
    return count
  }

  private func countOperations(_ delta: inout SummaryDelta) throws {
    try connection.forEach("select id, at from operation where \(OperationRecord.isThere) order by id") {
      (id: Int64, at: Instant) in
      let results = try OperationRecord.Result.all(of: id, connection)
      delta.count(operationAt: at, results: results, zone: zone, times: 1)
    }
  }

  private func countAnswers(_ delta: inout SummaryDelta, _ places: inout PlaceDayCheck?) throws {
    try connection.forEach(
      """
      select report_id, satisfied
      from followup
      where id in (select max(id) from followup where removed_at is null group by report_id)
      """
    ) { (id: Int64, isSatisfied: Bool) in
      guard let report = try SummarisedReport.find(id, connection) else { return }
      delta.count(satisfied: isSatisfied, of: report, zone: zone, times: 1)
      places?.count(satisfied: isSatisfied, of: report)
    }
  }

  // MARK: After a migration

  /// Fills what schemas 6 and 7 brought, in a store that had an older one; the caller holds a transaction.
  ///
  /// Days are those of the station's clock, which SQL does not know.
  static func fillAfterMigration(_ connection: Connection, from version: Int) throws {
    guard (1..<7).contains(version) else { return }
    guard let identifier: String = try connection.value("select zone from store") else { return }
    for name in tables.map(\.name) + ["place_day"] { try connection.execute("delete from \(name)") }
    try SummaryRebuild(connection: connection, zone: try StationZone(identifier: identifier)).fill(.all)
  }
}

import TipsCalendar
import TipsDomain
import TipsPostgreSQL
import TipsStatistics
import TipsStore

/// Counts the summaries of a station anew from its rows, and compares them with those that are kept.
struct SummaryRecount {
  let session: PostgreSQLSession
  let station: StationRow

  /// The tables that are compared, with the condition of a row that says something. Spans of days may be wider than needed.
  private static let tables: [(name: String, condition: String)] = [
    ("report_day", "reports <> 0"), ("outcome_day", "reports <> 0"),
    ("figure_day", "reports <> 0 or tips <> 0 or led <> 0 or pending <> 0"), ("duration_day", "true"),
    ("place_day", "true"), ("operation_day", "operations <> 0"),
    ("operation_result_day", "results <> 0 or high <> 0 or low <> 0"),
  ]

  private static let piece = 20_000

  private var number: PostgreSQLValue { .integer(Int64(station.number)) }

  /// - Parameter progress: called with the reports that were counted.
  /// - Returns: how many reports there are.
  func run(_ findings: inout [CentreVerification.Finding], progress: (Int) -> Void) throws -> Int {
    let schema = try session.query("select current_schema()::text")[0].text(0)
    // Tables of this session alone stand before the kept ones of the same names.
    for table in Self.tables.map(\.name) + ["received_day"] {
      try session.execute("create temporary table \(table) (like \(schema).\(table) including all) on commit drop")
    }
    let count = try fill(progress)
    for (table, condition) in Self.tables {
      let kept = "select * from \(schema).\(table) where station = \(station.number) and (\(condition))"
      let counted = "select * from pg_temp.\(table) where \(condition)"
      let rows = try session.query(
        """
        select
          (select count(*) from ((\(kept)) except (\(counted))) as a)
          + (select count(*) from ((\(counted)) except (\(kept))) as b)
        """)[0].int(0)
      if rows > 0 { findings.append(.summary(station: station.number, table: table, rows: rows)) }
    }
    let outside = try session.query(
      """
      select count(*)
      from pg_temp.received_day as c left join \(schema).received_day as k on k.station = c.station and k.day = c.day
      where k.day is null or k.first_id > c.first_id or k.last_id < c.last_id
      """)[0].int(0)
    if outside > 0 {
      findings.append(.summary(station: station.number, table: "received_day", rows: outside))
    }
    for table in Self.tables.map(\.name) + ["received_day"] { try session.execute("drop table pg_temp.\(table)") }
    return count
  }

  private func fill(_ progress: (Int) -> Void) throws -> Int {
    let summaries = CentreSummaries(station: station.number, session: session)
    try session.execute(
      """
      declare counted no scroll cursor for
      select \(CountedReport.columns) from report where station = \(station.number)
      """)
    defer { try? session.execute("close counted") }
    var count = 0
    var delta = SummaryDelta()
    var gathered = 0
    while true {
      let reports = try session.query("fetch \(Self.piece) from counted").map(CountedReport.init)
      guard !reports.isEmpty else { break }
      let movement = RelatedToReports(session: session, station: station.number)
      let returned = try movement.returned(of: reports)
      let answers = try movement.lastAnswers(of: reports.map(\.id))
      for report in reports {
        let summarised = report.summarised(returned: returned)
        delta.count(summarised, zone: station.zone, times: 1)
        if let answer = answers[report.id] {
          delta.count(satisfied: answer, of: summarised, zone: station.zone, times: 1)
        }
      }
      count += reports.count
      gathered += reports.count
      progress(count)
      if gathered >= 200_000 {
        try summaries.write(delta)
        delta = SummaryDelta()
        gathered = 0
      }
    }
    let movement = RelatedToReports(session: session, station: station.number)
    for operation in try movement.operations().values {
      delta.count(operationAt: operation.at, results: operation.results, zone: station.zone, times: 1)
    }
    try summaries.write(delta)
    return count
  }
}

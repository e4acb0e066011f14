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

  /// Counts into tables that are empty, `place_day` among them.
  func fill() throws {
    try fill {
      SummaryDelta()
    } each: { _ in
    } answer: { _, _ in
    }
  }

  /// Counts into tables that are empty, `place_day` left out.
  ///
  /// - Returns: whether that one is right, with its rows not looked at yet.
  func fillWithoutPlaces() throws -> PlaceDayCheck {
    var check = PlaceDayCheck(zone: zone)
    try fill {
      SummaryDelta(withPlaces: false)
    } each: {
      check.count($0)
    } answer: {
      check.count(satisfied: $0, of: $1)
    }
    return check
  }

  private func fill(
    _ empty: () -> SummaryDelta, each: (SummarisedReport) -> Void, answer: (Bool, SummarisedReport) -> Void
  ) throws {
    var delta = empty()
    var count = 0
    let reports = try connection.prepare("select \(SummarisedReport.columns) from report order by id")
    try reports.each { row in
      let report = SummarisedReport(row)
      delta.count(report, zone: zone, times: 1)
      each(report)
      count += 1
      if count % 250_000 == 0 {
        try delta.write(to: connection)
        delta = empty()
      }
    }
    try operations(&delta)
    try followups(&delta, answer)
    try delta.write(to: connection)
  }

  private func operations(_ delta: inout SummaryDelta) throws {
    let list = try connection.prepare("select id, at from operation order by id")
    try list.each { row in
      let results = try OperationRecord.Result.all(of: row.int64(0), connection)
      delta.count(operationAt: row.instant(1), results: results, zone: zone, times: 1)
    }
  }

  private func followups(_ delta: inout SummaryDelta, _ answer: (Bool, SummarisedReport) -> Void) throws {
    let list = try connection.prepare(
      """
      select report_id, satisfied
      from followup
      where id in (select max(id) from followup group by report_id)
      """)
    try list.each { row in
      guard let report = try SummarisedReport.find(row.int64(0), connection) else { return }
      delta.count(satisfied: row.bool(1), of: report, zone: zone, times: 1)
      answer(row.bool(1), report)
    }
  }

  // MARK: After a migration

  /// Fills what schemas 6 and 7 brought, in a store that had an older one; the caller holds a transaction.
  ///
  /// Days are those of the station's clock, which SQL does not know.
  static func fillAfterMigration(_ connection: Connection, from version: Int) throws {
    guard (1..<7).contains(version) else { return }
    guard let identifier = try connection.prepare("select zone from store").first({ $0.text(0) }) else { return }
    for name in tables.map(\.name) + ["place_day"] { try connection.execute("delete from \(name)") }
    try SummaryRebuild(connection: connection, zone: try StationZone(identifier: identifier)).fill()
  }
}

extension Store {
  /// Counts the summaries anew and compares; nothing in the store is changed.
  ///
  /// - Returns: for each table that is wrong, its name and how many rows are missing, too many or different; of
  ///   `place_day` on how many days.
  public func summaryDifferences() throws -> [(table: String, rows: Int)] {
    try read { connection in
      // Temporary tables of the same names stand before the real ones.
      for table in SummaryRebuild.tables {
        let make = try connection.prepare("select sql from main.sqlite_schema where type = 'table' and name = $1")
        make.bind(1, table.name)
        guard let sql = try make.first({ $0.text(0) }) else { continue }
        try connection.execute("create temp table" + sql.dropFirst("create table".utf8.count))
      }
      try connection.execute(
        "create temp table received_day (day integer primary key, first_id integer, last_id integer)")
      defer {
        for name in SummaryRebuild.tables.map(\.name) + ["received_day"] {
          try? connection.execute("drop table if exists temp.\(name)")
        }
      }
      var places = try SummaryRebuild(connection: connection, zone: zone).fillWithoutPlaces()
      try places.subtractRows(connection)
      let differences: [(table: String, rows: Int)] = try SummaryRebuild.tables.compactMap { table in
        let stored = "select * from main.\(table.name) where \(table.condition)"
        let counted = "select * from temp.\(table.name) where \(table.condition)"
        let statement = try connection.prepare(
          """
          select
            (select count(*) from (\(stored) except \(counted))) + (select count(*) from (\(counted) except \(stored)))
          """)
        let rows = try statement.first { $0.int(0) } ?? 0
        return rows == 0 ? nil : (table.name, rows)
      }
      return places.wrongDays == 0 ? differences : differences + [("place_day", places.wrongDays)]
    }
  }
}

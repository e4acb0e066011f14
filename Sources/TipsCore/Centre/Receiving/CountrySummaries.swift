import TipsDomain
import TipsPostgreSQL
import TipsStatistics
import TipsStore

/// What all stations have together: sums of their summaries, moved by the same differences.
struct CountrySummaries {
  let session: PostgreSQLSession

  /// The tables, each with those of the stations that it sums up, its key and what is summed.
  private static let tables = [
    (
      name: "country_report_day", of: "report_day", key: "day, line_id, kind, category_id, disposition",
      sums: ["reports"]
    ),
    (
      name: "country_figure_day", of: "figure_day", key: "day, dimension, key",
      sums: ["reports", "tips", "led", "pending"]
    ),
  ]

  /// Has a schema say under the same names what some stations alone have together.
  ///
  /// - Parameter stations: which, as the right side of `station =`.
  static func views(in schema: String, of stations: String) -> [String] {
    tables.map { table in
      let sums = table.sums.map { "sum(\($0))::bigint as \($0)" }.joined(separator: ", ")
      return """
        create view \(schema).\(table.name) as
        select \(table.key), \(sums) from public.\(table.of) where station = \(stations) group by \(table.key)
        """
    }
  }

  /// Adds what changes at a station. Stations share these rows and wait for each other here: it is the last thing that a
  /// transaction writes, and all go through the rows in one order.
  func add(_ delta: SummaryDelta) throws {
    var reports = NumberColumns(6)
    delta.eachReports { day, line, kind, category, disposition, count in
      reports.add(Int64(day), line, Int64(kind.rawValue), category, Int64(disposition.rawValue), Int64(count))
    }
    try add(reports, to: 0)
    var figures = NumberColumns(7)
    delta.eachFigure { day, dimension, key, measures in
      figures.add(
        Int64(day), Int64(dimension.rawValue), key, Int64(measures.reports), Int64(measures.tips), Int64(measures.led),
        Int64(measures.pending))
    }
    try add(figures, to: 1)
  }

  private func add(_ rows: NumberColumns, to index: Int) throws {
    let table = Self.tables[index]
    try rows.write(
      """
      insert into \(table.name) (\(table.key), \(table.sums.joined(separator: ", ")))
      select * from unnest(\(rows.parameters(from: 1))) as t (\(table.key), \(table.sums.joined(separator: ", ")))
      order by \(table.key)
      on conflict (\(table.key)) do update set \(Self.added(table.name, table.sums))
      """, session)
  }

  /// Takes away what a station has, before its rows go.
  func subtract(station: Int) throws {
    for table in Self.tables {
      let sums = table.sums.map { "-sum(\($0))" }.joined(separator: ", ")
      try session.run(
        """
        insert into \(table.name) (\(table.key), \(table.sums.joined(separator: ", ")))
        select \(table.key), \(sums) from \(table.of) where station = $1 group by \(table.key) order by \(table.key)
        on conflict (\(table.key)) do update set \(Self.added(table.name, table.sums))
        """, .integer(Int64(station)))
    }
  }

  /// Sums everything up anew. Batches that come meanwhile add theirs afterwards.
  ///
  /// - Parameter end: what is done in the same transaction.
  func recount(_ end: () throws -> Void = {}) throws {
    try session.transaction {
      try session.execute("lock table \(Self.tables.map(\.name).joined(separator: ", ")) in exclusive mode")
      for table in Self.tables {
        let sums = table.sums.map { "sum(\($0))" }.joined(separator: ", ")
        try session.execute(
          """
          delete from \(table.name);
          insert into \(table.name) (\(table.key), \(table.sums.joined(separator: ", ")))
          select \(table.key), \(sums) from \(table.of) group by \(table.key)
          """)
      }
      try end()
    }
  }

  /// How many rows are not the sum of those of the stations, by table.
  func differences() throws -> [(table: String, rows: Int)] {
    try Self.tables.map { table in
      let sums = table.sums.map { "coalesce(sum(\($0)), 0)::bigint" }.joined(separator: ", ")
      let isSomething = table.sums.map { "sum(\($0)) <> 0" }.joined(separator: " or ")
      let wanted = "select \(table.key), \(sums) from \(table.of) group by \(table.key) having \(isSomething)"
      let kept =
        "select \(table.key), \(table.sums.joined(separator: ", ")) from \(table.name) where "
        + table.sums.map { "\($0) <> 0" }.joined(separator: " or ")
      let rows = try session.query(
        """
        select
          (select count(*) from ((\(wanted)) except (\(kept))) as a)
          + (select count(*) from ((\(kept)) except (\(wanted))) as b)
        """)[0].int(0)
      return (table.name, rows)
    }
  }

  private static func added(_ table: String, _ columns: [String]) -> String {
    columns.map { "\($0) = \(table).\($0) + excluded.\($0)" }.joined(separator: ", ")
  }
}

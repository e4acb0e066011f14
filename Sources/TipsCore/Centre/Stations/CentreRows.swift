import TipsFeed
import TipsPostgreSQL

/// All rows that a centre has of stations.
struct CentreRows {
  let session: PostgreSQLSession

  /// Summaries, which follow from the rows.
  static let summaries = [
    "report_day", "outcome_day", "received_day", "figure_day", "duration_day", "place_day", "operation_day",
    "operation_result_day",
  ]

  /// Takes everything out that a station has sent.
  func remove(station: Int) throws {
    let people = try session.query(
      "select distinct person from station_reporter where station = $1", .integer(Int64(station))
    ).map { $0.int64(0) }
    let tables = FeedTable.all.map(\.name).filter {
      !ReferenceMap.tables.contains($0) && $0 != "place_name" && $0 != "reporter"
    }
    try CountrySummaries(session: session).subtract(station: station)
    let known = ["audit_entry", "station_reference", "station_reporter", "damaged_text", "damaged_row"]
    for table in tables + Self.summaries + known {
      try session.run("delete from \(table) where station = $1", .integer(Int64(station)))
    }
    try PeopleMerge.rebuild(Set(people), session)
  }
}

import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Takes reports out of the store again within one transaction, with their identities and their part in the summaries.
///
/// Made for reports on which nothing was built. Foreign keys may be off.
package struct ReportRemoval {
  private let connection: Connection
  private let zone: StationZone
  private var summaries = SummaryDelta()
  private var days: Set<Int> = []

  package init(_ connection: Connection, zone: StationZone) {
    self.connection = connection
    self.zone = zone
  }

  /// Removes one report. Its text must be out of the search index, or never have been in it.
  mutating func remove(_ report: SummarisedReport) throws {
    summaries.count(report, zone: zone, times: -1)
    days.insert(zone.day(of: report.receivedAt).number)
    try connection.run("delete from sealed_identity where report_id = $1", report.id)
    try connection.run("delete from report_key where report_id = $1", report.id)
    try connection.run("delete from report where id = $1", report.id)
  }

  /// Writes the summaries; needs the index of the time of receipt.
  package mutating func finish() throws {
    guard !days.isEmpty else { return }
    try summaries.write(to: connection)
    for table in SummaryRebuild.tables {
      try connection.execute("delete from \(table.name) where not (\(table.condition))")
    }
    let spans = ReceivedDaySpan(connection: connection, zone: zone)
    for day in days.sorted() { try spans.recount(LocalDay(number: day)) }
    summaries = SummaryDelta()
    days = []
  }
}

extension ReportRemoval {
  /// Of the reports with the same source and key, removes all but the one with the lowest id; for a store whose index of
  /// keys is not there.
  ///
  /// - Parameter body: is told the id of each that was removed.
  /// - Returns: how many were removed.
  package mutating func removeRepeats(_ body: (Int64) -> Void = { _ in }) throws -> Int {
    try connection.execute(
      """
      create temp table repeat (id integer primary key);
      insert into repeat
      select id
      from (
        select id, row_number() over (partition by source_id, source_key order by id) as occurrence
        from report
        where source_key is not null
      )
      where occurrence > 1
      """)
    let list = try connection.prepare(
      "select \(SummarisedReport.columns) from report where id in (select id from repeat where id > $1) order by id limit 1000"
    )
    // Columns are counted by hand: read once for each repeat of an import.
    var removed = 0
    var last: Int64 = 0
    while true {
      var chunk: [SummarisedReport] = []
      list.bind(1, last)
      try list.each { chunk.append(try SummarisedReport($0)) }
      guard let end = chunk.last else { break }
      for report in chunk {
        try remove(report)
        body(report.id)
      }
      removed += chunk.count
      last = end.id
    }
    try connection.execute("drop table repeat")
    return removed
  }
}

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
    let identity = try connection.prepare("delete from sealed_identity where report_id = $1")
    identity.bind(1, report.id)
    try identity.run()
    let row = try connection.prepare("delete from report where id = $1")
    row.bind(1, report.id)
    try row.run()
  }

  /// Writes the summaries; needs the index of the time of receipt.
  package mutating func finish() throws {
    guard !days.isEmpty else { return }
    try summaries.write(to: connection)
    for table in SummaryRebuild.tables {
      try connection.execute("delete from \(table.name) where not (\(table.condition))")
    }
    for day in days.sorted() { try recountSpan(of: day) }
    summaries = SummaryDelta()
    days = []
  }

  /// Finds anew which ids the reports received on a day lie between.
  private func recountSpan(of day: Int) throws {
    let find = try connection.prepare(
      "select min(id), max(id) from report where received_at >= $1 and received_at < $2")
    find.bind(1, zone.startOfDay(LocalDay(number: day)))
    find.bind(2, zone.startOfDay(LocalDay(number: day + 1)))
    let span = try find.first { row in row.optionalInt64(0).map { (first: $0, last: row.int64(1)) } } ?? nil
    let write = try connection.prepare(
      span == nil
        ? "delete from received_day where day = $1"
        : "update received_day set first_id = $2, last_id = $3 where day = $1")
    write.bind(1, day)
    write.bind(2, span?.first)
    write.bind(3, span?.last)
    try write.run()
  }
}

extension ReportRemoval {
  /// Of the reports with the same source and key, removes all but the one with the lowest id; for a store whose index of
  /// keys is not there.
  ///
  /// - Returns: how many were removed.
  package mutating func removeRepeats() throws -> Int {
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
    var removed = 0
    var last: Int64 = 0
    while true {
      var chunk: [SummarisedReport] = []
      list.bind(1, last)
      try list.each { chunk.append(SummarisedReport($0)) }
      guard let end = chunk.last else { break }
      for report in chunk { try remove(report) }
      removed += chunk.count
      last = end.id
    }
    try connection.execute("drop table repeat")
    return removed
  }
}

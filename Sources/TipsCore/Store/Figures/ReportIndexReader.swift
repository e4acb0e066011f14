import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Fills a tally through a filter, from the index `report_received` and no row of a report.
///
/// It costs the number of reports in the span.
struct ReportIndexReader {
  let connection: Connection
  let zone: StationZone
  let from: Instant
  let to: Instant
  let filter: ResolvedFilter
  /// How many reports are worth a thread of their own.
  var size = ParallelScan.worthwhile

  func read(into tally: inout Tally) throws {
    let largest = try connection.first(
      "select (select max(id) from line), (select max(id) from category), (select max(id) from place)"
    ) { (line: Int64, category: Int64, place: Int64) in (line: line, category: category, place: place) }
    let scan = ReportScan(
      zone: zone, from: from, to: to, filter: filter.sql, days: (tally.firstDay, tally.days.count),
      largest: largest ?? (.max, .max, .max))
    tally.add(try ParallelScan(scan: scan, size: size).run(connection))
  }
}

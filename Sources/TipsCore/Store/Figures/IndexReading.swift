import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Fills a tally through a filter, from the index `report_received` and no row of a report.
///
/// It costs the number of reports in the span.
struct IndexReading {
  let connection: Connection
  let zone: StationZone
  let from: Instant
  let to: Instant
  let filter: ResolvedFilter
  /// How many reports are worth a thread of their own.
  var size = ParallelScan.worthwhile

  func read(into tally: inout Tally) throws {
    let largest = try connection.prepare(
      "select (select max(id) from line), (select max(id) from category), (select max(id) from place)"
    ).first { (line: $0.int64(0), category: $0.int64(1), place: $0.int64(2)) }
    let days = (first: tally.firstDay, count: tally.days.count)
    let scan = ReportScan(
      zone: zone, from: from, to: to, filter: filter.sql, days: days, largest: largest ?? (.max, .max, .max))
    tally.add(try ParallelScan(scan: scan, size: size).run(connection))
  }
}

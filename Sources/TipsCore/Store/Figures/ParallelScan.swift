import Glibc
import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Counts a long span in parts at once, each on a thread and a connection of its own.
struct ParallelScan {
  /// A part is worth a thread from so many reports on.
  static let worthwhile: Int64 = 200_000
  private static let most = 4

  let scan: ReportScan
  /// How many reports a part should have at least.
  let size: Int64

  func run(_ connection: Connection) throws -> Tally {
    try SnapshotReaders.read(scan, in: parts(connection), connection, add: { $0.add($1) }) { try $0.run($1) }
  }

  private func parts(_ connection: Connection) throws -> [ReportScan] {
    let span = try connection.first(
      "select min(day), max(day), min(first_id), max(last_id) from received_day where day >= $1 and day < $2",
      scan.days.first, scan.days.first + scan.days.count
    ) { (first: LocalDay?, last: LocalDay, firstID: Int64, lastID: Int64) in
      first.map { (first: $0, last: last, reports: lastID &- firstID) }
    }
    guard let span = span ?? nil else { return [scan] }
    let days = span.first.distance(to: span.last) + 1
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let count = min(Self.most, processors, days, Int(max(1, span.reports / size)))
    return (0..<count).map { part in
      // The first part begins, and the last one ends, with the span itself.
      let from = part == 0 ? scan.from : scan.zone.startOfDay(span.first.advanced(by: days * part / count))
      let to = part == count - 1 ? scan.to : scan.zone.startOfDay(span.first.advanced(by: days * (part + 1) / count))
      return ReportScan(
        zone: scan.zone, from: from, to: to, filter: scan.filter, days: scan.days, largest: scan.largest)
    }
  }
}

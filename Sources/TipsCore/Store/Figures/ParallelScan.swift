import Glibc
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

  /// Counts the reports.
  ///
  /// All parts see the state of the store that the connection reads; where another process writes just as they begin,
  /// the connection counts alone.
  func run(_ connection: Connection) throws -> Tally {
    let parts = try Self.parts(of: scan, connection, size: size)
    guard parts.count > 1, let readers = try Readers(beside: connection) else {
      return try scan.run(connection)
    }
    let workers = parts.dropFirst().map { part in readers.start { try part.run($0) } }
    var tally = Result { try parts[0].run(connection) }
    // Whatever has happened, no thread is left behind.
    for counted in workers.map({ try? $0?.wait() }) {
      guard let counted else { return try scan.run(connection) }
      tally = tally.map {
        var sum = $0
        sum.add(counted)
        return sum
      }
    }
    return try tally.get()
  }

  private static func parts(
    of scan: ReportScan, _ connection: Connection, size: Int64
  ) throws -> [ReportScan] {
    let statement = try connection.prepare(
      "select min(day), max(day), min(first_id), max(last_id) from received_day where day >= $1 and day < $2")
    statement.bind(1, scan.days.first)
    statement.bind(2, scan.days.first + scan.days.count)
    let found = try statement.first { row in
      row.isNull(0) ? nil : (first: row.day(0), last: row.day(1), reports: row.int64(3) - row.int64(2))
    }
    guard let span = found ?? nil else { return [scan] }
    let days = span.first.distance(to: span.last) + 1
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let count = min(most, processors, days, Int(max(1, span.reports / size)))
    return (0..<count).map { part in
      // The first part begins, and the last one ends, with the span itself.
      let from = part == 0 ? scan.from : scan.zone.startOfDay(span.first.advanced(by: days * part / count))
      let to = part == count - 1 ? scan.to : scan.zone.startOfDay(span.first.advanced(by: days * (part + 1) / count))
      return ReportScan(
        zone: scan.zone, from: from, to: to, filter: scan.filter, days: scan.days, largest: scan.largest)
    }
  }
}

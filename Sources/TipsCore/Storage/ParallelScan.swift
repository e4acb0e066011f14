import Glibc

/// Scans the parts of a long span at once, each on a thread and a connection of its own.
enum ParallelScan {
  /// A part is worth a thread from so many reports on.
  static let worthwhile: Int64 = 200_000
  private static let most = 4

  /// Counts the reports of a span.
  ///
  /// All parts see the state of the store that the calling connection reads; where another process writes just as they
  /// begin, the calling connection counts alone.
  ///
  /// - Parameters:
  ///   - connection: in a reading transaction.
  ///   - scan: what is counted; its span is shared out.
  ///   - size: how many reports a part should have at least.
  static func run(
    _ scan: ReportScan, _ connection: Connection, size: Int64 = worthwhile
  ) throws -> [ReportScan.Counts] {
    let parts = try parts(of: scan, connection, size: size)
    guard parts.count > 1, connection.isInTransaction else { return [try scan.run(connection)] }
    let state = try StoreState(connection)
    let path = connection.path
    var others: [Worker<ReportScan.Counts?>] = []
    for part in parts.dropFirst() {
      let worker = try? Worker { () throws -> ReportScan.Counts? in
        let own = try Connection(path: path, mode: .read)
        return try own.transaction("begin") { try StoreState(own) == state ? part.run(own) : nil }
      }
      if let worker { others.append(worker) }
    }
    let first = Result { try parts[0].run(connection) }
    // Whatever has happened, no thread is left behind.
    let answers = others.map { (try? $0.wait()) ?? nil }
    var counts = [try first.get()]
    for case let part? in answers { counts.append(part) }
    return counts.count == parts.count ? counts : [try scan.run(connection)]
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

/// Tells whether two connections see the same: every change of a store is an entry of its audit trail.
private struct StoreState: Equatable, Sendable {
  private let entries: Int64

  init(_ connection: Connection) throws {
    entries = try connection.prepare("select max(id) from audit_entry").first { $0.int64(0) } ?? 0
  }
}

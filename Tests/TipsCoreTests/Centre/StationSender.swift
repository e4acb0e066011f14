import TestSupport
import TipsDemo
import TipsFeed
import TipsFiles
import TipsIdentity
import TipsSQLite

@testable import TipsDomain
@testable import TipsStore

/// What a station has to send, found by comparing its tables with what was sent before: it knows nothing of how a
/// station itself remembers that.
final class StationSender {
  private let store: Store
  private var sent: [Int: [Int64: [UInt8]]] = [:]
  private(set) var sequence: Int64 = 0
  private(set) var trail = FeedState.Trail.start

  /// Begins anew, with all that there is.
  ///
  /// - Returns: the batch by which the centre forgets what it has.
  func beginAnew() -> [UInt8] {
    sent = [:]
    trail = .start
    sequence += 1
    let writer = FeedBatchWriter(
      uuid: store.settings.uuid, station: store.settings.station, schema: Migrator.currentVersion, after: 0, applied: 0,
      isAnew: true, trail: .start)
    return writer.finish(upTo: sequence)
  }

  init(_ store: Store) { self.store = store }

  /// A table's groups: the bytes of their rows, and how many there are.
  private func groups(of table: FeedTable) throws -> [Int64: (bytes: CanonicalBytes, rows: Int)] {
    var groups: [Int64: (bytes: CanonicalBytes, rows: Int)] = [:]
    let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    try store.connection.prepare("select \(names) from \"\(table.name)\" order by \(table.groupColumn.name)").each {
      var row = CanonicalBytes()
      $0.append(to: &row)
      var group = groups[$0.int64(Int32(table.group))] ?? (CanonicalBytes(), 0)
      group.bytes.add(row)
      group.rows += 1
      groups[$0.int64(Int32(table.group))] = group
    }
    return groups
  }

  /// The next batch: of what has changed, a part that is drawn; references are always in it, as are people.
  ///
  /// - Parameter share: of how many groups in a thousand.
  /// - Returns: nil where nothing waits.
  func next(share: Int = 1_000, random: inout SeededGenerator) throws -> [UInt8]? {
    var writer = FeedBatchWriter(
      uuid: store.settings.uuid, station: store.settings.station, schema: Migrator.currentVersion,
      after: sequence, applied: 0, trail: trail)
    try addEntries(share: share, to: &writer, &random)
    for table in FeedTable.all {
      let now = try groups(of: table)
      let before = sent[table.number] ?? [:]
      let changed = Set(now.keys).union(before.keys).filter { now[$0]?.bytes.bytes != before[$0] }
      let keys = changed.sorted().filter { _ in table.number < 20 || random.chance(share) }
      guard !keys.isEmpty else { continue }
      writer.add(table, keys: keys) { bytes in
        for key in keys { if let group = now[key] { bytes.add(group.bytes) } }
        return keys.reduce(0) { $0 + (now[$1]?.rows ?? 0) }
      }
      for key in keys { sent[table.number, default: [:]][key] = now[key]?.bytes.bytes }
    }
    guard !writer.isEmpty else { return nil }
    sequence += 1
    return writer.finish(upTo: sequence)
  }

  private func addEntries(share: Int, to writer: inout FeedBatchWriter, _ random: inout SeededGenerator) throws {
    let names = FeedTable.auditEntry.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    var last = trail
    var isOver = false
    try store.connection.prepare("select \(names) from audit_entry where id > \(trail.entry) order by id").each { row in
      isOver = isOver || !random.chance(max(share, 900))
      guard !isOver else { return }
      writer.addEntry { row.append(to: &$0) }
      last = FeedState.Trail(entry: row.int64(0), hash: row.blob(10))
    }
    trail = last
  }
}

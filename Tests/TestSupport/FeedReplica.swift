import TipsCalendar
import TipsFeed
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsStore

/// A centre in memory: takes batches as one does, and holds the rows as they came.
package final class FeedReplica {
  private let connection: Connection
  private var uuid: String?
  private var sequence: Int64 = 0
  private var trail = FeedState.Trail.start
  private var applied: Int64 = 0
  /// What is passed down to the station.
  package var commands: [FeedCommand] = []
  /// All batches that were taken.
  package private(set) var taken: [[UInt8]] = []

  package init() throws {
    connection = try Connection(path: ":memory:", mode: .create)
    for table in FeedTable.all + [FeedTable.auditEntry] {
      let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
      try connection.execute(
        """
        create table "\(table.name)" (\(columns));
        create index "\(table.name)_group" on "\(table.name)" (\(table.groupColumn.name))
        """)
    }
  }

  /// How far it has come.
  package func state(refusing refusal: FeedState.Refusal? = nil) -> FeedState {
    FeedState(
      uuid: uuid, sequence: sequence, trail: trail, refusal: refusal, commands: commands.filter { $0.number > applied })
  }

  /// Takes a batch, or says why not.
  package func take(_ bytes: [UInt8]) throws -> FeedState {
    let batch = try FeedBatch(bytes: bytes)
    if batch.isAnew {
      for table in FeedTable.all + [FeedTable.auditEntry] { try connection.execute("delete from \"\(table.name)\"") }
      (uuid, sequence, trail, applied) = (batch.uuid, batch.upTo, .start, batch.applied)
      taken.append(bytes)
      return state()
    }
    guard uuid == nil || uuid == batch.uuid else { return state(refusing: .fork) }
    guard batch.after >= sequence, batch.after > sequence || batch.trail.after >= trail.entry else { return state() }
    guard batch.after == sequence else { return state(refusing: .gap) }
    guard batch.trail.after == trail.entry, batch.trail.hash == trail.hash, try continues(batch) else {
      return state(refusing: .fork)
    }
    try connection.transaction(for: .writing) {
      for part in batch.parts {
        for key in part.keys {
          try connection.run("delete from \"\(part.table.name)\" where \(part.table.groupColumn.name) = $1", key)
        }
        for row in part.rows { try insert(row, into: part.table) }
      }
      for entry in batch.trail.entries { try insert(entry, into: .auditEntry) }
    }
    uuid = batch.uuid
    sequence = batch.upTo
    applied = max(applied, batch.applied)
    if let last = batch.trail.entries.last { trail = FeedState.Trail(entry: last.integer(0) ?? 0, hash: last.blob(10)) }
    taken.append(bytes)
    return state()
  }

  /// Whether each entry of a batch has the hash that follows from the one before it.
  private func continues(_ batch: FeedBatch) throws -> Bool {
    var previous = trail.hash
    for row in batch.trail.entries {
      let span = row.integer(6).flatMap { first in row.integer(7).map { first...$0 } }
      let hash = AuditChain.hash(
        store: batch.uuid, sequence: row.integer(0) ?? 0, previous: previous,
        at: Instant(epochSeconds: row.integer(1) ?? 0), operatorName: row.text(2) ?? "", action: row.text(3) ?? "",
        subject: row.text(4) ?? "", detail: row.text(5) ?? "", span: span, before: row.isNull(8) ? nil : row.blob(8),
        after: row.isNull(9) ? nil : row.blob(9), account: row.text(11))
      guard hash == row.blob(10) else { return false }
      previous = hash
    }
    return true
  }

  private func insert(_ row: FeedRow, into table: FeedTable) throws {
    let places = (1...row.values.count).map { "$\($0)" }.joined(separator: ", ")
    let statement = try connection.prepare("insert into \"\(table.name)\" values (\(places))")
    for (position, value) in row.values.enumerated() {
      let number = Int32(position + 1)
      switch value {
      case .null: statement.bind(number, Int64?.none)
      case .integer(let value): statement.bind(number, value)
      case .real(let value): statement.bind(number, value)
      case .text(let value): statement.bind(number, String(decoding: value, as: UTF8.self))
      case .blob(let value): statement.bind(number, Array(value))
      }
    }
    try statement.run()
  }

  /// How many rows of a table there are.
  package func count(_ table: String) throws -> Int { try connection.value("select count(*) from \"\(table)\"") ?? 0 }

  /// The tables whose rows aren't those of a store, each with how many rows there and here.
  package func differences(from store: Store) throws -> [String] {
    try (FeedTable.all + [FeedTable.auditEntry]).compactMap { table in
      let (there, here) = (try Self.rows(of: table, store.connection), try Self.rows(of: table, connection))
      return there == here ? nil : "\(table.name): \(there.count) there, \(here.count) here"
    }
  }

  private static func rows(of table: FeedTable, _ connection: Connection) throws -> [[UInt8]] {
    let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    var rows: [[UInt8]] = []
    try connection.prepare("select \(columns) from \"\(table.name)\"").each { row in
      var bytes = CanonicalBytes()
      row.append(to: &bytes)
      rows.append(bytes.bytes)
    }
    return rows.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension FeedRow {
  fileprivate func integer(_ column: Int) -> Int64? {
    if case .integer(let value) = values[column] { value } else { nil }
  }

  fileprivate func text(_ column: Int) -> String? {
    if case .text(let value) = values[column] { String(decoding: value, as: UTF8.self) } else { nil }
  }

  fileprivate func blob(_ column: Int) -> [UInt8] {
    if case .blob(let value) = values[column] { Array(value) } else { [] }
  }

  fileprivate func isNull(_ column: Int) -> Bool { values[column] == .null }
}

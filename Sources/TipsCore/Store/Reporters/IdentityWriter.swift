import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Seals callers to their reports inside one transaction.
final class IdentityWriter {
  private let store: Store
  private let connection: Connection
  private let now: Instant
  private var run: (id: Int64, sealer: IdentitySealer)?

  init(store: Store, connection: Connection, now: Instant) {
    self.store = store
    self.connection = connection
    self.now = now
  }

  /// Writes the sealed identity of a report that has none yet.
  func seal(_ caller: Caller, reportID: Int64) throws {
    let run = try currentRun()
    try connection.run(
      "insert into sealed_identity (report_id, run_id, sealed) values ($1, $2, $3)", reportID, run.id,
      try run.sealer.seal(caller, reportID: reportID))
  }

  private func currentRun() throws -> (id: Int64, sealer: IdentitySealer) {
    if let run { return run }
    // The key may have been replaced since the store was opened.
    let sealer = try store.sealer(for: try connection.publicKey())
    let found = (try sealingRun(sealer), sealer)
    run = found
    return found
  }

  /// The row of this run's encapsulated key, which an earlier transaction of the run may have written.
  private func sealingRun(_ sealer: IdentitySealer) throws -> Int64 {
    let find = "select id from sealing_run where id = $1 and encapsulated_key = $2"
    if let known: Int64 = try connection.value(find, store.sealingRunID, sealer.encapsulatedKey) { return known }
    let id = try connection.insertSealingRun(sealer.encapsulatedKey, now: now)
    store.sealingRunID = id
    return id
  }
}

extension Connection {
  /// The public key that the store seals to now.
  func publicKey() throws -> [UInt8] { try value("select public_key from store") ?? [] }

  /// Writes the encapsulated key of a run and returns its row.
  func insertSealingRun(_ encapsulatedKey: [UInt8], now: Instant) throws -> Int64 {
    try run("insert into sealing_run (encapsulated_key, created_at) values ($1, $2)", encapsulatedKey, now)
    return lastInsertedRow
  }
}

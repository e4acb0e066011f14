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
    let statement = try connection.prepare(
      "insert into sealed_identity (report_id, run_id, sealed) values ($1, $2, $3)")
    statement.bind(1, reportID)
    statement.bind(2, run.id)
    statement.bind(3, try run.sealer.seal(caller, reportID: reportID))
    try statement.run()
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
    if let known = store.sealingRunID {
      let check = try connection.prepare("select 1 from sealing_run where id = $1 and encapsulated_key = $2")
      check.bind(1, known)
      check.bind(2, sealer.encapsulatedKey)
      if try check.first({ _ in true }) == true { return known }
    }
    let id = try connection.insertSealingRun(sealer.encapsulatedKey, now: now)
    store.sealingRunID = id
    return id
  }
}

extension Connection {
  /// The public key that the store seals to now.
  func publicKey() throws -> [UInt8] { try prepare("select public_key from store").first { $0.blob(0) } ?? [] }

  /// Writes the encapsulated key of a run and returns its row.
  func insertSealingRun(_ encapsulatedKey: [UInt8], now: Instant) throws -> Int64 {
    let statement = try prepare("insert into sealing_run (encapsulated_key, created_at) values ($1, $2)")
    statement.bind(1, encapsulatedKey)
    statement.bind(2, now)
    try statement.run()
    return lastInsertedRow
  }
}

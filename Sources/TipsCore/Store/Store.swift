import Glibc
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite

/// A store of reports: one SQLite file, with its lock and its keys beside it.
///
/// The aggregates (``reports``, ``outcomes``, ``operations``, …) do the work; this type opens the file, keeps its
/// settings and frames transactions.
public final class Store {
  /// What a caller wants to do with the store.
  public enum Access: Sendable { case reading, writing }

  /// Where the store is.
  public let path: String
  /// What the store was told when it was made.
  public let settings: StoreSettings
  /// The clock of the station.
  public let zone: StationZone
  /// How many seconds a writer waits for others at most.
  public var patience = 30
  /// Called when another process holds the store.
  public var onWait: () -> Void = {}

  package let connection: Connection
  private lazy var lock = Result { try WriterLock(storePath: path) }

  private var runSealer: (publicKey: [UInt8], sealer: IdentitySealer)?
  /// The row of this run's encapsulated key, once it is written.
  var sealingRunID: Int64?
  /// log₂ of scrypt's N for receipts; the tests' is smaller.
  var receiptCost = SlowHash.cost

  /// The sealer of this run; made at the first caller, for it costs an encapsulation, and anew when the key changed.
  func sealer(for publicKey: [UInt8]) throws -> IdentitySealer {
    if let runSealer, runSealer.publicKey == publicKey { return runSealer.sealer }
    let sealer = try IdentitySealer(publicKey: publicKey, storeUUID: settings.uuid)
    runSealer = (publicKey, sealer)
    sealingRunID = nil
    return sealer
  }

  init(path: String, connection: Connection) throws {
    self.path = path
    self.connection = connection
    guard let row = try StoreSettings(of: connection) else { throw StoreError.notAStore(path: path) }
    guard row.uuid.hexadecimalBytes?.count == 16, (0...999).contains(row.station) else {
      throw StoreError.damaged(path: path, detail: "its settings can't be")
    }
    settings = row
    zone = try StationZone(identifier: row.zoneIdentifier)
  }

  /// Opens a store that exists, bringing its schema up to date where it may be written.
  ///
  /// - Parameter now: the time of the entry that records a change of schema; nil for the system's clock.
  /// - Throws: ``StoreError``.
  public static func open(at path: String, for access: Access, now: Instant? = nil) throws -> Store {
    guard PrivateFile.exists(path) else {
      if PrivateFile.isOutOfReach(path) { throw StoreError.unreadable(path: path) }
      throw StoreError.missing(path: path)
    }
    guard PrivateFile.isReadable(path) else { throw StoreError.unreadable(path: path) }
    guard !PrivateFile.isFolder(path) else {
      throw StoreError.cannotOpen(path: path, reason: "it is a folder; name the file of the store in it")
    }
    guard PrivateFile.isPlain(path) else {
      throw StoreError.cannotOpen(
        path: path, reason: "it is no file of its own, but a link, a device, or a file with a second name")
    }
    if access == .writing, !PrivateFile.isWritable(path) { throw StoreError.readOnly(path: path) }
    let connection = try Connection(path: path, mode: access == .writing ? .write : .read)
    let version = try Migrator.version(of: connection)
    if access == .writing { try SchemaComparison.refuseForeignCode(connection, version: version) }
    if version < Migrator.currentVersion {
      try WriterLock(storePath: path).hold(seconds: 30, onWait: {}) {
        try connection.transaction("begin immediate") {
          try Migrator.migrate(
            connection, from: try Migrator.version(of: connection),
            now: now ?? Instant(epochSeconds: Int64(Glibc.time(nil))))
        }
      }
    }
    if access == .writing { try keepLog(connection) }
    return try Store(path: path, connection: connection)
  }

  /// Brings a store back to its log (WAL): a backup has none, and a restore that was cut off leaves none.
  private static func keepLog(_ connection: Connection) throws {
    let mode = try connection.prepare("pragma journal_mode").first { $0.text(0) }
    guard mode != "wal" else { return }
    try WriterLock(storePath: connection.path).hold(seconds: 30, onWait: {}) {
      try connection.execute("pragma journal_mode = wal")
    }
  }

  /// Runs the body in a transaction that no other process writes in; it is durable when this returns.
  package func write<T>(_ body: (Connection) throws -> T) throws -> T {
    guard PrivateFile.isWritable(path) else { throw StoreError.readOnly(path: path) }
    return try lock.get().hold(seconds: patience, onWait: onWait) {
      // Who restores a backup holds the lock too. What was written to the old file now would be lost.
      guard !connection.hasMoved else { throw StoreError.replaced(path: path) }
      return try connection.transaction("begin immediate") { try body(connection) }
    }
  }

  /// Brings everything from the write-ahead log into the file and empties the log, so that what was replaced does not
  /// stay there. Where readers stand in the way it happens later by itself.
  func emptyLog() { try? connection.execute("pragma wal_checkpoint(truncate)") }

  /// Runs the body while no other process writes, but outside a transaction: for work on the file as a whole.
  func alone<T>(_ body: (Connection) throws -> T) throws -> T {
    guard PrivateFile.isWritable(path) else { throw StoreError.readOnly(path: path) }
    return try lock.get().hold(seconds: patience, onWait: onWait) { try body(connection) }
  }

  /// Runs the body on one unchanging state of the store.
  package func read<T>(_ body: (Connection) throws -> T) throws -> T {
    if connection.isInTransaction { return try body(connection) }
    return try connection.transaction("begin") { try body(connection) }
  }
}

extension StoreSettings {
  /// The settings in a store's file; nil where there are none.
  package init?(of connection: Connection) throws {
    let row = try connection.prepare("select uuid, station, zone, public_key from store").first {
      StoreSettings(uuid: $0.text(0), station: $0.int(1), zoneIdentifier: $0.text(2), publicKey: $0.blob(3))
    }
    guard let row else { return nil }
    self = row
  }
}

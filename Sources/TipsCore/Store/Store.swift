import Glibc
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsText

/// A store of reports: one SQLite file, with its lock and its keys beside it.
///
/// The aggregates (``reports``, ``outcomes``, ``operations``, …) do the work; this type opens the file, keeps its
/// settings and frames transactions.
public final class Store {
  /// What a caller wants to do with the store. One that is opened for reading may be a store that can't be written; where
  /// it can, settling and the audit may write to it all the same.
  public enum Access: Sendable { case reading, writing }

  /// How many seconds a writer waits for others unless somebody says otherwise.
  public static let usualPatience = 30

  /// Where the store is.
  public let path: String
  /// What the store was told when it was made.
  public let settings: StoreSettings
  /// The clock of the station.
  public let zone: StationZone
  /// Whether it is that of a province's office at a centre, whose reports are those of all stations of the province.
  package private(set) var isOffice = false
  /// The account of the machine that works with the store, as the audit trail and approvals record it: that of this
  /// process, unless a program that serves several people sets theirs; 1 to 64 characters.
  public var account: String {
    get { connection.account }
    set { connection.account = newValue }
  }
  /// How many seconds a writer waits for others at most.
  var patience: Int
  /// Called when another process holds the store.
  private let onWait: () -> Void

  package let connection: Connection
  private lazy var lock = Result { try WriterLock(storePath: path) }
  /// Whether the file may be written.
  private lazy var isWritable = connection.session.isWritable
  /// Whether this connection has looked for SQL that somebody else put into the store.
  private var isCodeChecked = false

  /// Whether writes are parts of a transaction that several share.
  private var isWritingTogether = false

  private var runSealer: (publicKey: [UInt8], sealer: IdentitySealer)?
  /// The row of this run's encapsulated key, once it is written.
  var sealingRunID: Int64?
  /// log₂ of scrypt's N for receipts; the tests' is smaller.
  var receiptCost = SlowHash.cost
  /// log₂ of scrypt's N for passwords and recovery codes; the tests' is smaller.
  package var passwordCost = PasswordVerifier.usualCost

  /// The sealer of this run; made at the first caller, for it costs an encapsulation, and anew when the key changed.
  func sealer(for publicKey: [UInt8]) throws -> IdentitySealer {
    if let runSealer, runSealer.publicKey == publicKey { return runSealer.sealer }
    let sealer = try IdentitySealer(publicKey: publicKey, storeUUID: settings.uuid)
    runSealer = (publicKey, sealer)
    sealingRunID = nil
    return sealer
  }

  init(path: String, connection: Connection, patience: Int, onWait: @escaping () -> Void) throws {
    self.path = path
    self.connection = connection
    self.patience = patience
    self.onWait = onWait
    guard let row = try StoreSettings(of: connection) else { throw StoreError.notAStore(path: path) }
    guard row.uuid.hexadecimalBytes?.count == 16, (0...999).contains(row.station) else {
      throw StoreError.damaged(path: path, detail: Message(en: "its settings can't be", fa: "تنظیمات آن ناممکن است"))
    }
    settings = row
    zone = try StationZone(identifier: row.zoneIdentifier)
  }

  /// Opens a store that exists, bringing its schema up to date where it may be written. Where a backup is restored over
  /// it at that moment, the restored one is opened.
  ///
  /// - Parameters:
  ///   - now: the time of the entry that records a change of schema; nil for the system's clock.
  ///   - patience: how many seconds to wait for other writers at most, now and later.
  ///   - onWait: called when another process holds the store.
  ///   - onUpgrade: called while a store of an older schema is brought up to date, where that takes long or has something
  ///     to tell.
  /// - Throws: ``StoreError``.
  public static func open(
    at path: String, for access: Access, now: Instant? = nil, patience: Int = usualPatience,
    onWait: @escaping () -> Void = {}, onUpgrade: @escaping (StoreUpgrade) -> Void = { _ in }
  ) throws -> Store {
    func once() throws -> Store {
      try openOnce(at: path, for: access, now: now, patience: patience, onWait: onWait, onUpgrade: onUpgrade)
    }
    do { return try once() } catch StoreError.replaced { return try once() }
  }

  private static func openOnce(
    at path: String, for access: Access, now: Instant?, patience: Int, onWait: @escaping () -> Void,
    onUpgrade: @escaping (StoreUpgrade) -> Void
  ) throws -> Store {
    try checkFile(path, for: access)
    let connection = try Connection(path: path, mode: access == .writing ? .write : .read)
    if try Migrator.version(of: connection) < Migrator.currentVersion {
      try WriterLock(storePath: path).hold(seconds: patience, onWait: onWait) {
        try connection.transaction(for: .writing) {
          try SchemaComparison.refuseForeignCode(connection)
          try Migrator.migrate(
            connection, from: try Migrator.version(of: connection),
            now: now ?? Instant(epochSeconds: Int64(Glibc.time(nil))), tell: onUpgrade)
        }
      }
    }
    let store = try Store(path: path, connection: connection, patience: patience, onWait: onWait)
    if access == .writing {
      store.isWritable = true
      try store.refuseForeignCode()
      try store.keepLog()
    }
    return store
  }

  /// The store of a database that another engine than SQLite holds, as it is.
  ///
  /// - Parameter isOffice: whether it is a province's office, which writes.
  package convenience init(over connection: Connection, isOffice: Bool = false) throws {
    try self.init(path: connection.path, connection: connection, patience: 0, onWait: {})
    self.isOffice = isOffice
    isCodeChecked = true
  }

  /// Refuses what is no store's file, before SQLite touches it.
  private static func checkFile(_ path: String, for access: Access) throws {
    guard PrivateFile.isReadable(path) else {
      if PrivateFile.exists(path) || PrivateFile.isOutOfReach(path) { throw StoreError.unreadable(path: path) }
      throw StoreError.missing(path: path)
    }
    guard let permissions = FileAccess(ofPlain: path) else {
      throw StoreError.cannotOpen(
        path: path,
        reason: PrivateFile.isFolder(path)
          ? Message(
            en: "it is a folder; name the file of the store in it",
            fa: "پوشه است؛ پروندهٔ پایگاه داده را در آن نام ببرید")
          : Message(
            en: "it is no file of its own, but a link, a device, or a file with a second name",
            fa: "پروندهٔ مستقلی نیست، بلکه پیوند، دستگاه یا پرونده‌ای با نام دوم است"))
    }
    if access == .writing, !PrivateFile.isWritable(path) { throw StoreError.readOnly(path: path) }
    permissions.letThrough()
  }

  /// Brings a store back to its log (WAL): a backup has none, and a restore that was cut off leaves none.
  private func keepLog() throws {
    guard try connection.value("pragma journal_mode") != "wal" else { return }
    try alone { try $0.execute("pragma journal_mode = wal") }
  }

  /// Refuses a store into which somebody put SQL of their own: it would run with the first change.
  private func refuseForeignCode() throws {
    guard !isCodeChecked else { return }
    try SchemaComparison.refuseForeignCode(connection)
    isCodeChecked = true
  }

  /// Runs the body in a transaction that no other process writes in; it is durable when this returns, or with the others
  /// where several are written together.
  package func write<T>(_ body: (Connection) throws -> T) throws -> T {
    if isWritingTogether { return try connection.savepoint { try body(connection) } }
    return try locked {
      try connection.transaction(for: .writing) {
        try refuseForeignCode()
        return try OutboxRecording.recording(connection) { try body(connection) }
      }
    }
  }

  /// Runs several writes as one transaction: each stands or falls alone, and those that stand are durable when this
  /// returns. Callers are sealed under a key of this transaction's own.
  package func writeTogether(_ body: () throws -> Void) throws {
    runSealer = nil
    try locked {
      try connection.transaction(for: .writing) {
        try refuseForeignCode()
        isWritingTogether = true
        defer { isWritingTogether = false }
        try OutboxRecording.recording(connection, body)
      }
    }
  }

  /// Runs the body while no other process writes, but outside a transaction: for work on the file as a whole.
  func alone<T>(_ body: (Connection) throws -> T) throws -> T {
    try locked {
      try refuseForeignCode()
      return try body(connection)
    }
  }

  private func locked<T>(_ body: () throws -> T) throws -> T {
    guard isWritable else { throw StoreError.readOnly(path: path) }
    // A server's session has a lock of its own.
    if isOffice { return try body() }
    return try lock.get().hold(seconds: patience, onWait: onWait) {
      // Who restores a backup holds the lock too. What was written to the old file now would be lost.
      guard !connection.hasMoved else { throw StoreError.replaced(path: path) }
      return try body()
    }
  }

  /// Brings everything from the write-ahead log into the file and empties the log, so that what was replaced does not
  /// stay there. Where readers stand in the way it happens later by itself.
  func emptyLog() { try? connection.execute("pragma wal_checkpoint(truncate)") }

  /// Runs the body on one unchanging state of the store.
  package func read<T>(_ body: (Connection) throws -> T) throws -> T {
    if connection.isInTransaction { return try body(connection) }
    return try connection.transaction(for: .reading) { try body(connection) }
  }
}

extension StoreSettings: RowDecodable {
  package static let columns = "uuid, station, zone, public_key"

  package init(_ row: inout RowReader) throws {
    self.init(uuid: try row.next(), station: try row.next(), zoneIdentifier: try row.next(), publicKey: try row.next())
  }

  /// The settings in a store's file; nil where there are none.
  package init?(of connection: Connection) throws {
    guard let row = try connection.first("select \(Self.columns) from store", as: Self.self) else { return nil }
    self = row
  }
}

/// Opens a store that is open already once more, on any thread.
struct StoreReopening: Sendable {
  private let path: String
  private let patience: Int
  private let opener: SessionOpener

  init(_ store: Store) {
    path = store.path
    patience = store.patience
    opener = SessionOpener(store.connection.session)
  }

  func open() throws -> Store {
    try Store(path: path, connection: try opener.open(), patience: patience, onWait: {})
  }
}

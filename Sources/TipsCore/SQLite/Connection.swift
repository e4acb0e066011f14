import CSQLite
import Glibc
import TipsDomain
import TipsFiles
import TipsText

/// One connection to SQLite, opened the same way everywhere: hardened, durable, with the Persian tokenizer.
package final class Connection {
  /// What the connection may do. `immutable` reads a file that lies in a folder which can't be written, without its
  /// log; nobody may write to it meanwhile. `glance` reads a file that others work with, and neither makes a file nor waits.
  package enum Mode { case read, write, create, immutable, glance }

  package let path: String
  /// The account of the machine for which this connection writes, as records name it.
  package lazy var account = AccountNames.own
  private let handle: OpaquePointer
  private var cache: [String: Statement] = [:]
  package private(set) var isInTransaction = false
  private var changeWatch: ChangeWatch?

  /// Nobody asks how much memory SQLite has, and counting it takes a mutex for every piece. A program that has begun to
  /// use SQLite before keeps its own setting.
  private static let countsNoMemory: Void = { _ = tips_count_no_memory() }()

  package init(path: String, mode: Mode) throws {
    _ = Self.countsNoMemory
    self.path = path
    var opened: OpaquePointer?
    // A reader opens for writing too where it may: a WAL that another process left behind has to be recovered.
    let flags: Int32 =
      switch mode {
      case .read: access(path, W_OK) == 0 ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
      case .write: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .glance: SQLITE_OPEN_READONLY
      }
    let name = mode == .immutable ? Self.immutableURI(path) : path
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, nil)
    guard code == SQLITE_OK, let opened else {
      let detail = Message(sqlite: code, words: opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory")
      sqlite3_close_v2(opened)
      throw StoreError.cannotOpen(path: path, reason: detail)
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, mode == .glance ? 0 : 5_000)
    for (option, value): (Int32, Int32) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
    ] {
      try check(tips_db_config(handle, option, value))
    }
    try check(tips_register_persian_tokenizer(handle))
    try execute(
      """
      pragma synchronous = full; pragma foreign_keys = on; pragma cell_size_check = on;
      pragma temp_store = memory; pragma mmap_size = 0; pragma secure_delete = on;
      """)
    if mode == .create { try execute("pragma journal_mode = wal") }
  }

  deinit {
    cache.removeAll()
    changeWatch = nil
    sqlite3_close_v2(handle)
  }

  /// Runs one or more statements that give no rows.
  package func execute(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  /// The prepared statement for the text, made once per connection.
  package func prepare(_ sql: String) throws -> Statement {
    if let cached = cache[sql] {
      cached.reset()
      return cached
    }
    var prepared: OpaquePointer?
    try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil))
    guard let prepared else {
      throw StoreError.sqlite(code: SQLITE_MISUSE, detail: Message(en: "empty statement", fa: "فرمان خالی است"))
    }
    let statement = Statement(handle: prepared, connection: self)
    cache[sql] = statement
    return statement
  }

  /// Whether a transaction has begun to read the store, and has not written to it nor asked to.
  package var isReading: Bool { sqlite3_txn_state(handle, "main") == SQLITE_TXN_READ }

  /// Whether the transaction that was begun is still under way; an error of the file may have ended it.
  package var isStillInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// How many rows the last statement changed.
  package var changes: Int { Int(sqlite3_changes(handle)) }

  /// How many rows all statements of this connection have changed so far.
  package var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// The row id that the last insert was given.
  package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Gives back the memory that caches hold.
  package func forgetStatements() { cache.removeAll() }

  /// Whether the file was moved away or replaced since it was opened.
  package var hasMoved: Bool {
    var answer: Int32 = 0
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &answer)
    return answer != 0
  }

  private static func immutableURI(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
    let escaped = path.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + String(hexadecimal: [byte])
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  // MARK: The file itself

  /// Calls the body with the bytes of the database file, piece by piece; each piece begins with the last `overlap` bytes
  /// of the one before. What is in the WAL is not seen.
  ///
  /// The file is read through SQLite's own descriptor: to close another one would drop the locks of this process.
  package func eachPieceOfFile(overlap: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file))
    guard let file, let methods = file.pointee.pMethods, let read = methods.pointee.xRead else { return }
    var size: sqlite3_int64 = 0
    try check(methods.pointee.xFileSize(file, &size))
    let piece = 1_048_576
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: overlap + piece, alignment: 8)
    defer { buffer.deallocate() }
    var kept = 0
    var offset: sqlite3_int64 = 0
    while offset < size {
      let count = Int(min(sqlite3_int64(piece), size - offset))
      try check(read(file, buffer.baseAddress?.advanced(by: kept), Int32(count), offset))
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)]))
      offset += sqlite3_int64(count)
      let tail = min(overlap, kept + count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[(kept + count - tail)..<(kept + count)]))
      kept = tail
    }
  }

  /// Has SQLite tell how much it reads of the file; the watch must be ended before the connection is gone.
  func watchReads(_ tell: @escaping tips_read_teller, _ context: UnsafeMutableRawPointer) -> OpaquePointer? {
    tips_watch_reads(handle, tell, context)
  }

  // MARK: Changes

  /// Notes from now on which rows of the tables change; the tables of the first call stay.
  package func watchChanges(of tables: @autoclosure () -> [WatchedTable]) throws {
    if let changeWatch { return changeWatch.forget() }
    changeWatch = try ChangeWatch(handle, tables: tables())
  }

  /// Notes changes no more.
  package func endWatchingChanges() { changeWatch = nil }

  /// What changed since the watch began or was last asked; nothing where there is none.
  package func takeChanges() throws -> [ChangedRows] { try changeWatch?.take() ?? [] }

  // MARK: Transactions

  /// Runs the body in one transaction; it is committed when the body returns and rolled back when it throws.
  package func transaction<T>(_ beginning: String, _ body: () throws -> T) throws -> T {
    precondition(!isInTransaction, "transactions do not nest")
    try execute(beginning)
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let result = try body()
      try execute("commit")
      return result
    } catch {
      // The first error is the one to tell; a failed rollback leaves nothing behind either.
      if isStillInTransaction { sqlite3_exec(handle, "rollback", nil, nil, nil) }
      throw error
    }
  }

  /// Runs the body as a part of the transaction under way; what it did is undone when it throws, and the rest stays.
  package func savepoint<T>(_ body: () throws -> T) throws -> T {
    try execute("savepoint part")
    do {
      let result = try body()
      try execute("release part")
      return result
    } catch {
      // An error of the file itself has ended the transaction; the savepoint is gone with it.
      if isStillInTransaction { try execute("rollback to part; release part") }
      throw error
    }
  }

  // MARK: Errors

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw error(code: code) }
  }

  /// The domain error for a result code of SQLite.
  package func error(code: Int32) -> StoreError {
    let detail = Message(sqlite: code, words: String(cString: sqlite3_errmsg(handle)))
    switch code & 0xFF {
    case SQLITE_FULL: return .diskFull(path: path)
    // Who restores a backup puts another file in the place of this one.
    case SQLITE_READONLY where hasMoved: return .replaced(path: path)
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly(path: path)
    case SQLITE_CANTOPEN: return .cannotOpen(path: path, reason: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path, seconds: 5)
    case SQLITE_NOTADB: return .notAStore(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case SQLITE_CONSTRAINT: return .constraint(detail)
    default: return .sqlite(code: code, detail: detail)
    }
  }
}

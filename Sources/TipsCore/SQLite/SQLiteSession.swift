import CSQLite
import Glibc
import TipsDomain
import TipsFiles
import TipsStorage
import TipsText

/// A session with SQLite, opened the same way everywhere: hardened, durable, with the Persian tokenizer.
package final class SQLiteSession: StorageSession {
  /// What the session may do. `immutable` reads a file that lies in a folder which can't be written, without its
  /// log; nobody may write to it meanwhile. `glance` reads a file that others work with, and neither makes a file nor waits.
  package enum Mode { case read, write, create, immutable, glance }

  package let path: String
  package let dialect = Dialect.sqlite
  let handle: OpaquePointer
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
    changeWatch = nil
    sqlite3_close_v2(handle)
  }

  package func execute(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  package func prepare(_ sql: String) throws -> any PreparedStatement {
    var prepared: OpaquePointer?
    try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil))
    guard let prepared else {
      throw StoreError.sqlite(code: SQLITE_MISUSE, detail: Message(en: "empty statement", fa: "فرمان خالی است"))
    }
    return SQLiteStatement(handle: prepared, session: self)
  }

  package func begin(_ transaction: Transaction) throws {
    try execute(transaction == .writing ? "begin immediate" : "begin")
  }

  package func rollBack() { sqlite3_exec(handle, "rollback", nil, nil, nil) }

  package func another() throws -> any StorageSession { try SQLiteSession(path: path, mode: .read) }

  package var isReading: Bool { sqlite3_txn_state(handle, "main") == SQLITE_TXN_READ }

  package var isStillInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  package var isWritable: Bool { PrivateFile.isWritable(path) }

  package var changes: Int { Int(sqlite3_changes(handle)) }

  package var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  package var dataVersion: UInt32? {
    // SQLite looks whether others have written when a transaction begins to read.
    guard isReading else { return nil }
    var version: UInt32 = 0
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_DATA_VERSION, &version) == SQLITE_OK else { return nil }
    return version
  }

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

  // MARK: Changes

  /// Notes from now on which rows of the tables change; the tables of the first call stay.
  func watchChanges(of tables: () -> [WatchedTable]) throws {
    if let changeWatch { return changeWatch.forget() }
    changeWatch = try ChangeWatch(handle, tables: tables())
  }

  /// Notes changes no more.
  func endWatchingChanges() { changeWatch = nil }

  /// What changed since the watch began or was last asked; nothing where there is none.
  func takeChanges() throws -> [ChangedRows] { try changeWatch?.take() ?? [] }

  // MARK: Errors

  func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw error(code: code) }
  }

  /// The domain error for a result code of SQLite.
  func error(code: Int32) -> StoreError {
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

import CPostgreSQL
import TipsDomain
import TipsStorage
import TipsText

/// A PostgreSQL database as a store's: the engine behind a `Connection`.
///
/// Statements are prepared on the server, once per connection, so a pooler between has to keep sessions. Rows come one by
/// one, and memory stays flat however many there are; only where another statement is asked before the last row has come,
/// the rows that are still under way are kept here.
package final class PostgreSQLStorage: StorageSession {
  package let path: String
  package let dialect = Dialect.postgreSQL
  /// The session itself; whoever asks it something does so while no statement has rows under way.
  package let session: PostgreSQLSession
  private let address: PostgreSQLAddress
  private var schema: String?
  /// Whose rows are under way.
  private weak var streaming: PostgreSQLStatement?
  private var prepared = 0
  package private(set) var isWritable: Bool
  package fileprivate(set) var changes = 0
  package fileprivate(set) var totalChanges = 0
  private var purpose: Transaction?
  /// The number of the lock that whoever writes holds; nil where writers need none.
  private var writersLock: Int64?
  private var holdsLock = false

  /// - Parameters:
  ///   - schema: where the tables are that are not where all are; nil for none.
  ///   - isWritable: whether the stores may write.
  ///   - writersLock: the number of the advisory lock that a writer holds from before the transaction to its end.
  package init(
    _ address: PostgreSQLAddress, schema: String? = nil, isWritable: Bool = false, writersLock: Int64? = nil
  ) throws {
    self.address = address
    self.schema = schema
    self.isWritable = isWritable
    self.writersLock = writersLock
    path = address.shown
    session = try PostgreSQLSession(address)
    // Plans for figures are cheap; compiling them is not.
    try session.execute("set jit = off")
    if let schema { try look(into: schema) }
  }

  private func look(into schema: String) throws { try session.execute("set search_path = \"\(schema)\", public") }

  /// Goes into a schema to read and write its tables, once it is known which one; nothing was prepared yet.
  package func enter(schema: String, writersLock: Int64) throws {
    try look(into: schema)
    (self.schema, self.writersLock, isWritable) = (schema, writersLock, true)
  }

  package func another() throws -> any StorageSession {
    try PostgreSQLStorage(address, schema: schema, isWritable: isWritable, writersLock: writersLock)
  }

  package func execute(_ sql: String) throws {
    finishStreaming()
    defer { if sql == "commit" { releaseLock() } }
    do { try session.execute(sql) } catch let error as PostgreSQLError { throw storeError(error) }
  }

  package func prepare(_ sql: String) throws -> any PreparedStatement {
    finishStreaming()
    let text = StatementTranslation.text(sql)
    prepared += 1
    let name = "s\(prepared)"
    let types = try parameterTypes(of: sql)
    PQclear(try checked(PQprepare(session.handle, name, text, Int32(types.count), types)))
    return try PostgreSQLStatement(name: name, sql: text, storage: self)
  }

  /// What the server has to be told of the parameters.
  private func parameterTypes(of sql: String) throws -> [UInt32] {
    let types = StatementTranslation.parameterTypes(of: sql)
    guard let text = StatementTranslation.textForTypes(sql) else { return types }
    let told = StatementTranslation.parameterTypes(of: text)
    PQclear(try checked(PQprepare(session.handle, "", text, Int32(told.count), told)))
    let description = try checked(PQdescribePrepared(session.handle, ""))
    defer { PQclear(description) }
    let count = PQnparams(description)
    return types.indices.map { Int32($0) < count ? PQparamtype(description, Int32($0)) : PostgreSQLType.text }
  }

  package func begin(_ transaction: Transaction) throws {
    if transaction == .writing { try takeLock() }
    do {
      try execute(
        "begin isolation level repeatable read" + (transaction == .reading && !isWritable ? ", read only" : ""))
    } catch {
      releaseLock()
      throw error
    }
    purpose = transaction
  }

  package func rollBack() {
    finishStreaming()
    PQclear(PQexec(session.handle, "rollback"))
    releaseLock()
  }

  /// Waits for its turn, before the transaction: what that sees is what the writer before has left.
  private func takeLock() throws {
    guard let writersLock else { return }
    try execute("set lock_timeout = '\(Self.patience)s'; select pg_advisory_lock(\(writersLock))")
    holdsLock = true
  }

  private func releaseLock() {
    guard holdsLock, let writersLock else { return }
    holdsLock = false
    PQclear(PQexec(session.handle, "select pg_advisory_unlock(\(writersLock)); reset lock_timeout"))
  }

  /// How many seconds a writer waits for others.
  private static let patience = 30

  package var isReading: Bool { isStillInTransaction && purpose == .reading }

  package var isStillInTransaction: Bool {
    let status = PQtransactionStatus(session.handle)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE
  }

  package var lastInsertedRow: Int64 {
    guard let rows = try? session.query("select lastval()"), rows.count == 1 else { return 0 }
    return rows[0].int64(0)
  }

  /// A connection that the server has ended is opened anew.
  package var hasMoved: Bool { !session.isOpen }

  // MARK: For its statements

  /// Lets a statement have the line to itself.
  func begin(_ statement: PostgreSQLStatement) {
    if let streaming, streaming !== statement { streaming.keepRest() }
    streaming = statement
  }

  func end(_ statement: PostgreSQLStatement) { if streaming === statement { streaming = nil } }

  func forget(_ name: String) {
    finishStreaming()
    PQclear(PQexec(session.handle, "deallocate \(name)"))
  }

  func count(changes: Int) {
    self.changes = changes
    totalChanges += changes
  }

  private func finishStreaming() {
    streaming?.keepRest()
    streaming = nil
  }

  func checked(_ result: OpaquePointer?) throws -> OpaquePointer {
    guard let result else { throw storeError(.lost) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return result
    default:
      defer { PQclear(result) }
      throw storeError(session.error(of: result))
    }
  }

  /// The error in the words of a store, where it has some for it.
  func storeError(_ error: PostgreSQLError) -> any Error {
    guard case .refused(let state, _) = error else { return error }
    switch state {
    case "25006": return StoreError.readOnly(path: path)
    case "53100": return StoreError.diskFull(path: path)
    case "55P03": return StoreError.busy(path: path, seconds: Self.patience)
    default:
      return state.hasPrefix("23") ? StoreError.constraint(error.message) : error
    }
  }
}

extension Connection {
  /// Opens a store's database on a PostgreSQL server.
  package convenience init(_ address: PostgreSQLAddress, schema: String? = nil, isWritable: Bool = false) throws {
    self.init(try PostgreSQLStorage(address, schema: schema, isWritable: isWritable))
  }
}

import TipsDomain
import TipsFiles
import TipsText

/// One connection to a store's database, whatever its engine is.
package final class Connection {
  /// The engine's session.
  package let session: any StorageSession
  /// The account of the machine for which this connection writes, as records name it.
  package lazy var account = AccountNames.own
  /// Those that have read beside this one.
  package let spares = SpareConnections()
  private var cache: [String: Statement] = [:]
  package private(set) var isInTransaction = false
  /// What was read of one state of the database, and which.
  private var remembered: (version: UInt32, values: [String: AnyObject]) = (0, [:])

  package init(_ session: any StorageSession) { self.session = session }

  deinit { cache.removeAll() }

  /// Where the database is, as people are told.
  package var path: String { session.path }

  /// What the engine understands.
  package var dialect: Dialect { session.dialect }

  /// Another connection to the same database, to read it on another thread.
  package func another() throws -> Connection { Connection(try session.another()) }

  /// Runs one or more statements that give no rows.
  package func execute(_ sql: String) throws { try session.execute(sql) }

  /// The prepared statement for the text, made once per connection.
  package func prepare(_ sql: String) throws -> Statement {
    if let cached = cache[sql] {
      cached.reset()
      return cached
    }
    let statement = Statement(try session.prepare(sql), of: self)
    cache[sql] = statement
    return statement
  }

  /// The texts of the statements that were prepared so far.
  package var preparedTexts: [String] { Array(cache.keys) }

  /// Whether a transaction has begun to read the store, and has not written to it nor asked to.
  package var isReading: Bool { session.isReading }

  /// Whether the transaction that was begun is still under way; an error of the database may have ended it.
  package var isStillInTransaction: Bool { session.isStillInTransaction }

  /// How many rows the last statement changed.
  package var changes: Int { session.changes }

  /// How many rows all statements of this connection have changed so far.
  package var totalChanges: Int { session.totalChanges }

  /// The row id that the last insert was given.
  package var lastInsertedRow: Int64 { session.lastInsertedRow }

  /// Gives back the memory that caches hold.
  package func forgetStatements() {
    cache.removeAll()
    remembered.values.removeAll()
  }

  /// What the body reads, or what it read before where nobody has changed the database since.
  ///
  /// - Parameter name: names what is read, and no other value.
  package func remember<Value: AnyObject>(_ name: String, _ read: () throws -> Value) rethrows -> Value {
    guard let version = session.dataVersion else { return try read() }
    if version != remembered.version { remembered = (version, [:]) }
    if let known = remembered.values[name] as? Value { return known }
    let value = try read()
    remembered.values[name] = value
    return value
  }

  /// Whether the database was moved away or replaced since it was opened.
  package var hasMoved: Bool { session.hasMoved }

  // MARK: Transactions

  /// Runs the body in one transaction; it is committed when the body returns and rolled back when it throws.
  package func transaction<T>(for purpose: Transaction, _ body: () throws -> T) throws -> T {
    precondition(!isInTransaction, "transactions do not nest")
    try session.begin(purpose)
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let result = try body()
      try execute("commit")
      return result
    } catch {
      // The first error is the one to tell; a failed rollback leaves nothing behind either.
      if isStillInTransaction { session.rollBack() }
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
      // An error of the database itself has ended the transaction; the savepoint is gone with it.
      if isStillInTransaction { try execute("rollback to part; release part") }
      throw error
    }
  }
}

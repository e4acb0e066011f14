/// A session with a database, as an engine gives it: what stands behind a ``Connection``.
package protocol StorageSession: AnyObject {
  /// Where the database is, as people are told; it holds no secret.
  var path: String { get }
  /// What the engine understands.
  var dialect: Dialect { get }

  /// Runs one or more statements that give no rows.
  func execute(_ sql: String) throws
  /// Makes a statement ready, in the words of the stores; the engine says it in its own.
  func prepare(_ sql: String) throws -> any PreparedStatement
  /// Begins a transaction.
  func begin(_ transaction: Transaction) throws
  /// Undoes what the transaction under way did. It does not fail: nothing is kept either way.
  func rollBack()

  /// Another session with the same database, to read it on another thread.
  func another() throws -> any StorageSession

  /// Whether a transaction has begun to read, and has not written nor asked to.
  var isReading: Bool { get }
  /// Whether the transaction that was begun is still under way; an error may have ended it.
  var isStillInTransaction: Bool { get }
  /// Whether the database may be written to.
  var isWritable: Bool { get }
  /// How many rows the last statement changed.
  var changes: Int { get }
  /// How many rows all statements of this session have changed so far.
  var totalChanges: Int { get }
  /// The row id that the last insert was given.
  var lastInsertedRow: Int64 { get }
  /// A number that is another one in a transaction that reads when anybody has changed the database since the last; nil
  /// where the engine has none, or nothing is being read.
  var dataVersion: UInt32? { get }
  /// Whether another database stands in the place of this one since it was opened.
  var hasMoved: Bool { get }
}

extension StorageSession {
  package var dataVersion: UInt32? { nil }
}

/// What a transaction is begun for.
package enum Transaction {
  /// Reading one unchanging state.
  case reading
  /// Writing, while nobody else does.
  case writing
}

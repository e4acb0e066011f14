import TipsSQLite

/// Threads that read the same state of a store as a connection does, each on a connection of its own.
struct SnapshotReaders {
  private let another: @Sendable () throws -> Connection
  private let entries: Int64
  /// By what a server gives another connection the same state; nil for a file.
  private let snapshot: String?
  /// Connections to a server that are there already.
  private let spares: SpareConnections?

  /// Nil where the connection is not in a reading transaction: what it has written itself, no other one sees.
  init?(of connection: Connection) throws {
    let opener = SessionOpener(connection.session)
    another = { try opener.open() }
    entries = try Self.entries(connection)
    spares = connection.dialect == .postgreSQL ? connection.spares : nil
    guard connection.isReading else { return nil }
    snapshot = connection.dialect == .postgreSQL ? try connection.value("select pg_export_snapshot()") : nil
  }

  /// Reads the parts of a whole at once: the first one on the connection itself, each other one on a thread.
  ///
  /// The connection reads the whole where there are no parts, or no other one sees what it sees; and it reads again any
  /// part whose thread didn't start, saw another state of the store, or failed.
  ///
  /// - Parameters:
  ///   - add: Adds what was read of the next part.
  static func read<Part: Sendable, Answer: Sendable>(
    _ whole: Part, in parts: [Part], _ connection: Connection, add: (inout Answer, Answer) -> Void,
    _ body: @escaping @Sendable (Part, Connection) throws -> Answer
  ) throws -> Answer {
    guard parts.count > 1, let readers = try SnapshotReaders(of: connection) else { return try body(whole, connection) }
    let workers = parts.dropFirst().map { part in readers.start { try body(part, $0) } }
    let first = Result { try body(parts[0], connection) }
    // All threads are waited for before anything is thrown.
    let others = workers.map { worker in (try? worker?.wait()) ?? nil }
    var answer = try first.get()
    for (part, other) in zip(parts.dropFirst(), others) { add(&answer, try other ?? body(part, connection)) }
    return answer
  }

  /// Reads on a thread; the answer is nil where the store has changed meanwhile. There is no worker where the system
  /// gives no thread.
  func start<Answer: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Answer
  ) -> Worker<Answer?>? {
    let another = another
    let entries = entries
    let snapshot = snapshot
    let spares = spares
    return try? Worker {
      let own = try spares?.take() ?? another()
      let answer = try own.transaction(for: .reading) {
        if let snapshot { try own.execute("set transaction snapshot '\(snapshot)'") }
        return try Self.entries(own) == entries ? body(own) : nil
      }
      spares?.keep(own)
      return answer
    }
  }

  /// Every change of a store is an entry of its audit trail. A server gives the same state by itself.
  private static func entries(_ connection: Connection) throws -> Int64 {
    guard connection.dialect == .sqlite else { return 0 }
    return try connection.value("select max(id) from audit_entry") ?? 0
  }
}

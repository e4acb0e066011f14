import TipsSQLite

/// Threads that read the same state of a store as a connection does, each on a connection of its own.
struct Readers {
  private let path: String
  private let entries: Int64

  /// Nil where the connection is not in a reading transaction: what it has written itself, no other one sees.
  init?(beside connection: Connection) throws {
    path = connection.path
    entries = try Self.entries(connection)
    guard connection.isReading else { return nil }
  }

  /// Reads on a thread and a connection of its own; nil comes of it where the store has changed meanwhile.
  func start<Answer: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Answer
  ) -> Worker<Answer?>? {
    let path = path
    let entries = entries
    return try? Worker {
      let own = try Connection(path: path, mode: .read)
      return try own.transaction("begin") { try Self.entries(own) == entries ? body(own) : nil }
    }
  }

  /// Every change of a store is an entry of its audit trail.
  private static func entries(_ connection: Connection) throws -> Int64 {
    try connection.prepare("select max(id) from audit_entry").first { $0.int64(0) } ?? 0
  }
}

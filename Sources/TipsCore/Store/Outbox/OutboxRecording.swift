import TipsFeed
import TipsSQLite

/// Enters what a transaction changes into the outbox of a store that has joined a centre.
///
/// The rows are noted in memory by SQLite's own hook and written once, before the commit: triggers would be read by every
/// program that opens the store, at each start.
package struct OutboxRecording {
  /// A row of the outbox has at most so many keys, so that whole rows fit into a batch.
  static let piece: Int64 = 250

  /// The tables that are watched.
  private static var tables: [WatchedTable] {
    FeedTable.all.map { WatchedTable(name: $0.name, number: $0.number, column: $0.storedGroup) }
  }

  /// Runs a part of the running transaction that writes, and enters what it changed.
  package static func recording<T>(_ connection: Connection, _ body: () throws -> T) throws -> T {
    guard connection.dialect == .sqlite else { return try body() }
    guard try isJoined(connection) else {
      connection.endWatchingChanges()
      return try body()
    }
    try connection.watchChanges(of: tables)
    let result = try body()
    try enter(try connection.takeChanges(), in: connection)
    return result
  }

  /// Whether the store has a centre.
  static func isJoined(_ connection: Connection) throws -> Bool {
    try connection.first("select 1 from centre") { (_: Int) in true } ?? false
  }

  private static func enter(_ changes: [ChangedRows], in connection: Connection) throws {
    guard !changes.isEmpty else { return }
    let insert = try connection.prepare("insert into change (thing, first, last) values ($1, $2, $3)")
    for change in changes {
      var first = change.keys.lowerBound
      while change.keys.upperBound - first >= piece {
        try insert.run(change.table, first, first + piece - 1)
        first += piece
      }
      try insert.run(change.table, first, change.keys.upperBound)
    }
  }
}

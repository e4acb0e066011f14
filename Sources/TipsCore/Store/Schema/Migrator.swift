import Migrations
import TipsCalendar
import TipsDomain
import TipsSQLite

/// Brings a store's schema up to date and refuses one that is newer than the program.
package enum Migrator {
  /// "TIPS" in ASCII, in the file's header.
  package static let applicationID = 0x5449_5053

  /// The schema that this program writes.
  package static var currentVersion: Int { migrations.last?.version ?? 0 }

  /// The schema version of a store.
  ///
  /// - Throws: ``StoreError/notAStore(path:)`` or ``StoreError/newerSchema(path:found:known:)``.
  package static func version(of connection: Connection) throws -> Int {
    let application: Int? = try connection.value("pragma application_id")
    let version: Int = try connection.value("pragma user_version") ?? 0
    guard application == applicationID else { throw StoreError.notAStore(path: connection.path) }
    guard version <= currentVersion else {
      throw StoreError.newerSchema(path: connection.path, found: version, known: currentVersion)
    }
    return version
  }

  /// Runs the missing steps; the caller holds the writer's lock and a transaction.
  ///
  /// - Parameters:
  ///   - last: the schema to stop at; the current one, except to see what an older one was like.
  ///   - now: the time of the entries that commit to what an older store holds.
  ///   - tell: called with what takes long, and what a person should know.
  package static func migrate(
    _ connection: Connection, from version: Int, to last: Int = currentVersion, now: Instant,
    tell: @escaping (StoreUpgrade) -> Void = { _ in }
  ) throws {
    guard version >= outboxVersion else {
      return try runSteps(connection, from: version, to: last, now: now, tell: tell)
    }
    try OutboxRecording.recording(connection) {
      try runSteps(connection, from: version, to: last, now: now, tell: tell)
    }
  }

  /// The schema since which a store may have an outbox, which learns of what a step changes.
  private static let outboxVersion = 16

  private static func runSteps(
    _ connection: Connection, from version: Int, to last: Int, now: Instant, tell: @escaping (StoreUpgrade) -> Void
  ) throws {
    for step in migrations where step.version > version && step.version <= last {
      try connection.execute(String(decoding: step.sql, as: UTF8.self))
    }
    if version < 2, last >= 2 {
      connection.forgetStatements()
      if try connection.value("select count(*) from store") == 0 {
        try connection.execute("drop table audit_entry_before")
      } else {
        try AuditBaseline(connection, action: .migrate, operatorName: "tips", now: now).adopt()
      }
    }
    if 1..<10 ~= version, last >= 10 { try SpellingUpgrade(connection: connection, now: now, tell: tell).run() }
    if last >= 7 { try SummaryRebuild.fillAfterMigration(connection, from: version) }
    try connection.execute("pragma application_id = \(applicationID); pragma user_version = \(last)")
  }
}

import TipsCalendar
import TipsFeed
import TipsPostgreSQL
import TipsText

/// The groups of a batch's rows that the tables don't take: with a number out of bounds, a word that is none of those that there
/// are, a reference to nothing.
///
/// They are looked for only after a batch was refused, by trying in halves. The others are taken; these are named in
/// `damaged_row`, without what they hold, until the station sends them anew. What the centre had of them before is taken out:
/// it may be what the station has erased since.
final class DamagedRows {
  private let station: PostgreSQLValue
  private let session: PostgreSQLSession
  private let now: Instant
  private let areSought: Bool
  private var found: [String: [Int64: String]] = [:]

  /// In a batch with more of them it isn't rows that are wrong.
  private static let most = 1_000

  /// - Parameter areSought: whether they are looked for; else an error of one is the whole batch's.
  init(of station: Int, _ session: PostgreSQLSession, now: Instant, areSought: Bool) {
    self.station = .integer(Int64(station))
    self.session = session
    self.now = now
    self.areSought = areSought
  }

  /// Whether an error says that a row is wrong, and not that the server can't.
  static func isOfRow(_ error: any Error) -> Bool {
    switch error {
    case CentreError.badBatch: true
    // Values that are none, constraints, and what is too large for an index.
    case PostgreSQLError.refused(let state, _): ["22", "23", "54"].contains(state.prefix(2))
    default: false
    }
  }

  /// Does what concerns one row; nil where that can't be done for what the row holds.
  @discardableResult
  func attempt<Answer>(_ table: String, _ key: Int64, _ body: () throws -> Answer) throws -> Answer? {
    guard areSought else { return try body() }
    do { return try trial(body) } catch  where Self.isOfRow(error) {
      try note(table, key, error)
      return nil
    }
  }

  /// A part without the rows that a table doesn't take.
  ///
  /// - Parameters:
  ///   - table: where they go.
  ///   - damaged: forgets what it was told meanwhile.
  ///   - write: writes rows into a table that is like that one.
  func sound(
    _ part: FeedPart, like table: String, _ damaged: DamagedTexts, write: (FeedPart, String) throws -> Void
  ) throws -> FeedPart {
    guard areSought else { return part }
    let count = damaged.count
    defer { damaged.drop(to: count) }
    try session.execute("create temporary table sieve (like \(table) including all) on commit drop")
    try look(part, part.keys[...]) { try write($0, "pg_temp.sieve") }
    try session.execute("drop table pg_temp.sieve")
    guard let found = found[part.table.name] else { return part }
    return part.without(rowsOf: Set(found.keys))
  }

  /// Writes what was found, in the place of what was known of the batch's groups.
  func write(_ parts: [FeedPart]) throws {
    if try session.query("select exists (select from damaged_row where station = $1)", station)[0].bool(0) {
      for part in parts {
        try session.run(
          "delete from damaged_row where station = $1 and table_name = $2 and key = any($3)", station,
          .text(part.table.name), .integers(part.keys))
      }
    }
    for (table, rows) in found {
      for (key, reason) in rows {
        try session.run(
          "insert into damaged_row (station, table_name, key, reason, noted_at) values ($1, $2, $3, $4, $5)", station,
          .text(table), .integer(key), .text(reason), .integer(now.epochSeconds))
      }
    }
  }

  private func look(_ part: FeedPart, _ keys: ArraySlice<Int64>, _ write: (FeedPart) throws -> Void) throws {
    do { try trial { try write(part.only(keys)) } } catch  where Self.isOfRow(error) {
      guard keys.count > 1 else { return try note(part.table.name, part.keys[keys.startIndex], error) }
      let middle = keys.startIndex + keys.count / 2
      try look(part, keys[..<middle], write)
      try look(part, keys[middle...], write)
    }
  }

  /// Does something of which nothing is left when it fails.
  private func trial<Answer>(_ body: () throws -> Answer) throws -> Answer {
    try session.execute("savepoint sieve")
    do {
      let answer = try body()
      try session.execute("release sieve")
      return answer
    } catch {
      if session.isOpen { try session.execute("rollback to sieve; release sieve") }
      throw error
    }
  }

  private func note(_ table: String, _ key: Int64, _ error: any Error) throws {
    guard found.values.reduce(0, { $0 + $1.count }) < Self.most else { throw error }
    found[table, default: [:]][key] = Self.reason(of: error)
  }

  /// Why a row isn't taken, without what it holds. Of a rule the server's words name the table, the column and the rule; of
  /// a value that is none they may show it, in quotes or behind a colon.
  static func reason(of error: any Error) -> String {
    guard case PostgreSQLError.refused(let state, let words) = error else { return "" }
    let shown = state.hasPrefix("23") ? words[...] : words.prefix { $0 != ":" && $0 != "\"" }
    return "\(state) \(shown)".trimmingASCIISpace()
  }
}

import TipsPostgreSQL

/// Rewrites tables in which rows were emptied: until then the server's disk has their old versions.
package struct Rewriting {
  private let session: PostgreSQLSession

  package init(_ session: PostgreSQLSession) { self.session = session }

  /// What was done.
  package struct Result: Sendable, Equatable {
    /// The tables that were rewritten.
    package var rewritten: [String] = []
    /// Those that wait, because of the bound, or of readers that still see the old versions.
    package var waiting: [String] = []
    /// Whether the log was moved on, so that it is overwritten or archived away in its time.
    package var isLogMovedOn = false
  }

  /// How many tables wait.
  package func waiting() throws -> Int { try session.query("select count(*) from to_rewrite")[0].int(0) }

  /// Rewrites the tables that wait, those first that wait longest; each is locked as long as that takes.
  ///
  /// - Parameter most: at most so many.
  package func run(most: Int = .max, progress: (String) -> Void = { _ in }) throws -> Result {
    var result = Result()
    let tables = try session.query("select name, times from to_rewrite order by since, name").map {
      (name: $0.text(0), times: $0.int64(1))
    }
    try session.execute("set lock_timeout = '30s'")
    for table in tables {
      guard result.rewritten.count < most, try isFree() else {
        result.waiting.append(table.name)
        continue
      }
      progress(table.name)
      do {
        try session.execute("vacuum (full, analyze) \(table.name)")
      } catch PostgreSQLError.refused(state: "55P03", _) {
        result.waiting.append(table.name)
        continue
      }
      result.rewritten.append(table.name)
      try session.run("delete from to_rewrite where name = $1 and times = $2", .text(table.name), .integer(table.times))
    }
    guard !result.rewritten.isEmpty else { return result }
    // Only some accounts may do this; others wait for the server's own time.
    do {
      try session.execute("checkpoint")
      try session.execute("select pg_switch_wal()")
      try session.execute("checkpoint")
      result.isLogMovedOn = true
    } catch PostgreSQLError.refused(state: "42501", _) {}
    return result
  }

  /// Whether nobody reads a state from before: what they may see is kept by a rewrite.
  private func isFree() throws -> Bool {
    try session.query(
      """
      select not exists (
        select from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_xmin is not null
          and backend_type = 'client backend' and xact_start < now() - interval '1 second'
      )
      """)[0].bool(0)
  }
}

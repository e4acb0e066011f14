import TipsFeed
import TipsPostgreSQL

/// The indices of large tables beside reports that nobody needs while a first filling goes on: rows go in faster without, and
/// an index is made faster from rows that are there.
struct FillingIndices {
  let session: PostgreSQLSession

  /// Tables whose further indices the receiver doesn't ask.
  private static let tables =
    [
      "operation", "operation_result", "activity", "outcome_event", "stage_event", "correction", "note", "taking",
      "sealed_identity", "consent_event", "audit_entry",
    ] + CentreRows.summaries

  /// Notes how they are made, and takes them away.
  func takeAway() throws {
    try session.run(
      """
      insert into filling_index (name, definition)
      select c.relname, pg_get_indexdef(i.indexrelid)
      from pg_index as i
      join pg_class as c on c.oid = i.indexrelid
      join pg_class as t on t.oid = i.indrelid
      where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname = any($1)
        and not i.indisunique
      on conflict (name) do nothing
      """, .texts(Self.tables))
    for name in try session.query("select quote_ident(name) from filling_index").map({ $0.text(0) }) {
      try session.execute("drop index if exists \(name)")
    }
  }

  /// Whether any are away.
  func areAway() throws -> Bool { try session.query("select exists (select from filling_index)")[0].bool(0) }

  /// The names of those that are away.
  func names() throws -> [String] {
    try session.query(
      "select name from filling_index where to_regclass(quote_ident(name)) is null order by name"
    ).map { $0.text(0) }
  }

  /// The statements that make those that are missing.
  func statements() throws -> [String] {
    try session.query("select definition from filling_index order by name").map { row in
      row.text(0).replacing("CREATE INDEX ", with: "create index if not exists ", maxReplacements: 1)
    }
  }

  /// Notes that all are there.
  func forget() throws { try session.execute("delete from filling_index") }
}

import TipsSQLite

/// A kind of thing whose every row the trail commits to by entries about it: what its entries are called, and where the rows are.
package struct AuditedThing {
  /// What the subject of an entry begins with; the thing's name follows.
  let prefix: String
  package let rows: CommittedRows
  /// Gives key and name of every thing there is, in the order of keys.
  let list: String
  /// Finds the thing with the name `$1`.
  let find: String

  package static let all: [AuditedThing] = [
    AuditedThing(
      prefix: "operation ", rows: .operation, list: "select id, reference from operation order by id",
      find: "select 1 from operation where reference = $1"),
    AuditedThing(
      prefix: "r-", rows: .reporter, list: "select id, id from reporter order by id",
      find: "select 1 from reporter where id = cast($1 as integer)"),
    AuditedThing(
      prefix: "round ", rows: .round, list: "select id, label from round order by id",
      find: "select 1 from round where label = $1"),
    AuditedThing(
      prefix: "import ", rows: .importBatch, list: "select id, id from batch order by id",
      find: "select 1 from batch where id = cast($1 as integer)"),
    AuditedThing(
      prefix: "activity ", rows: .activity, list: "select id, id from activity order by id",
      find: "select 1 from activity where id = cast($1 as integer)"),
    AuditedThing(
      prefix: "policy ", rows: .policy, list: "select version, version from policy order by version",
      find: "select 1 from policy where version = cast($1 as integer)"),
    AuditedThing(
      prefix: "draft ", rows: .roundDraft, list: "select id, label || ' ' || id from round_draft order by id",
      find: "select 1 from round_draft where label || ' ' || id = $1"),
  ]

  /// Calls the body with key and subject of every thing there is.
  package func each(in connection: Connection, _ body: (Int64, String) throws -> Void) throws {
    try connection.prepare(list).each { try body($0.int64(0), prefix + $0.text(1)) }
  }
}

/// Groups of rows that the trail commits to as a whole.
struct AuditedWhole {
  let subject: String
  let rows: CommittedRows

  static let all: [AuditedWhole] = [
    AuditedWhole(subject: "settings", rows: .settings), AuditedWhole(subject: "reference", rows: .reference),
    AuditedWhole(subject: "erasures", rows: .erasures),
  ]
}

/// A kind of thing whose every row the trail commits to by entries about it: what its entries are called, and where the rows are.
struct AuditedThing {
  /// What the subject of an entry begins with; the thing's name follows.
  let prefix: String
  let rows: CommittedRows
  /// Gives key and name of every thing there is, in the order of keys.
  let list: String
  /// Finds the thing with the name `$1`.
  let find: String

  static let all: [AuditedThing] = [
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
  ]

  /// Calls the body with key and subject of every thing there is.
  func each(in connection: Connection, _ body: (Int64, String) throws -> Void) throws {
    try connection.prepare(list).each { try body($0.int64(0), prefix + $0.text(1)) }
  }
}

/// Groups of rows that the trail commits to as a whole.
struct AuditedWhole {
  let subject: String
  let rows: CommittedRows

  static let all: [AuditedWhole] = [
    AuditedWhole(subject: "settings", rows: .settings), AuditedWhole(subject: "reference", rows: .reference),
  ]
}

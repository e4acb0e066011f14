import TipsIdentity
import TipsSQLite

/// A kind of thing whose every row the trail commits to by entries about it.
package struct AuditedThing {
  let kind: AuditSubject.Kind
  package let rows: CommittedRows
  /// Gives key and name of every thing there is, in the order of keys.
  let list: String
  /// Finds the thing with the name `$1`.
  let find: String

  package static let all: [AuditedThing] = [
    AuditedThing(
      kind: .operation, rows: .operation, list: "select id, reference from operation order by id",
      find: "select 1 from operation where reference = $1"),
    AuditedThing(
      kind: .reporter, rows: .reporter, list: "select id, id from reporter order by id",
      find: "select 1 from reporter where id = cast($1 as integer)"),
    AuditedThing(
      kind: .round, rows: .round, list: "select id, label from round order by id",
      find: "select 1 from round where label = $1"),
    AuditedThing(
      kind: .batch, rows: .importBatch, list: "select id, id from batch order by id",
      find: "select 1 from batch where id = cast($1 as integer)"),
    AuditedThing(
      kind: .activity, rows: .activity, list: "select id, id from activity order by id",
      find: "select 1 from activity where id = cast($1 as integer)"),
    AuditedThing(
      kind: .policy, rows: .policy, list: "select version, version from policy order by version",
      find: "select 1 from policy where version = cast($1 as integer)"),
    AuditedThing(
      kind: .draft, rows: .roundDraft, list: "select id, label || ' ' || id from round_draft order by id",
      find: "select 1 from round_draft where label || ' ' || id = $1"),
    AuditedThing(
      kind: .proposal, rows: .policyProposal, list: "select id, id from policy_proposal order by id",
      find: "select 1 from policy_proposal where id = cast($1 as integer)"),
    AuditedThing(
      kind: .user, rows: .user, list: "select id, name from user_account order by id",
      find: "select 1 from user_account where name = $1"),
  ]

  /// Calls the body with key and subject of every thing there is.
  package func each(in connection: Connection, _ body: (Int64, AuditSubject) throws -> Void) throws {
    try connection.forEach(list) { (key: Int64, name: String) in try body(key, AuditSubject(kind, name)) }
  }
}

/// Groups of rows that the trail commits to as a whole.
package struct AuditedWhole {
  let subject: AuditSubject
  let rows: CommittedRows

  package static let settings = AuditedWhole(subject: .settings, rows: .settings)
  static let all = [
    settings, AuditedWhole(subject: .reference, rows: .reference), AuditedWhole(subject: .erasures, rows: .erasures),
  ]
}

extension AuditSubject: ParameterValue {}

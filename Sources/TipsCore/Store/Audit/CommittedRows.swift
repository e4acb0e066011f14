import TipsFiles
import TipsIdentity
import TipsSQLite

/// What the trail commits to: the rows that stand for one thing, read as they are stored.
///
/// One query for each table, with the thing's key as `$1`. A column that is added to one of these tables is added to its
/// query too; a test holds the queries against the schema.
package struct CommittedRows {
  /// The name of a table's part and its query.
  typealias Part = (tag: StaticString, sql: String)

  let parts: [Part]

  /// Whether stations change the rows too: an office's trail doesn't commit to them, for each station's does.
  private(set) var areShared = false

  private var shared: CommittedRows {
    var rows = self
    rows.areShared = true
    return rows
  }

  init(parts: [Part]) { self.parts = parts }

  /// Commits to the rows of a thing, or to all rows; nil where there are none.
  func commitment(in connection: Connection, key: Int64?) throws -> [UInt8]? {
    guard connection.dialect == .sqlite || !areShared else { return nil }
    var bytes = CanonicalBytes()
    var isThere = false
    for part in parts {
      let statement = try connection.prepare(part.sql)
      if let key { statement.bind(1, key) }
      try statement.each { row in
        isThere = true
        bytes.add(tag: part.tag)
        row.append(to: &bytes)
      }
    }
    return isThere ? Commitment.plain(bytes.bytes) : nil
  }
}

extension CommittedRows {
  static let operation = CommittedRows(parts: [
    ("operation", "select id, reference, at, place_id, operator, recorded_at from operation where id = $1"),
    (
      "result",
      """
      select ordinal, measure, mantissa, scale, unit from operation_result where operation_id = $1 order by ordinal
      """
    ),
    (
      "removed",
      """
      select merged_into, removed_at
      from operation
      where id = $1 and (merged_into is not null or removed_at is not null)
      """
    ),
  ]).shared

  static let activity = CommittedRows(parts: [
    ("activity", "select id, kind, place_id, at, people, operator, recorded_at from activity where id = $1")
  ]).shared

  static let reporter = CommittedRows(parts: [
    (
      "reporter",
      "select id, consent, protected, excluded_reason, created_at, erased_at from reporter where id = $1"
    ),
    ("consent", "select consent, source, operator, at, wording from consent_event where reporter_id = $1 order by id"),
    ("past", "select honoured_at, false_at, excluded from reporter_past where reporter_id = $1"),
  ]).shared

  static let round = CommittedRows(parts: [
    (
      "round",
      """
      select id, label, from_day, to_day, from_instant, to_instant, seats, policy_version, policy, seed, as_of,
        input_digest, candidates, issued_at, issued_by
      from round
      where id = $1
      """
    ),
    ("left out", "select reason, reporters from round_left_out where round_id = $1 order by reason"),
    (
      "honoree",
      """
      select place, reporter_id, score, confirmed, volume, reliability, county_id, seat
      from honoree
      where round_id = $1
      order by place
      """
    ),
    (
      "credit",
      "select reporter_id, report_id from round_credit where round_id = $1 order by reporter_id, report_id"
    ),
    ("basis", "select founded, assessed, drafted_by, approved_by from round_basis where round_id = $1"),
    ("county", "select county_id, weight, seats from round_county where round_id = $1 order by county_id"),
    (
      "candidate",
      """
      select reporter_id, place, reason, score, confirmed, volume, reliability, founded, assessed, county_id,
        neighbourhood_id
      from round_candidate
      where round_id = $1
      order by reporter_id
      """
    ),
    (
      "incident",
      """
      select reporter_id, ordinal, lead_id, own_id, received_at, received_day, confirmed_at, disposition, credit, sharers,
        weight, points, beyond_day_cap
      from round_incident
      where round_id = $1
      order by reporter_id, ordinal
      """
    ),
    (
      "withdrawal",
      "select reporter_id, reason, operator, at from round_withdrawal where round_id = $1 order by reporter_id"
    ),
    (
      "replacement",
      """
      select place, reporter_id, for_reporter_id, seat, operator, at
      from round_replacement
      where round_id = $1
      order by place
      """
    ),
    (
      "ceremony",
      "select id, day, place, operator, recorded_at from round_ceremony where round_id = $1 order by id"
    ),
    (
      "thanks",
      """
      select round_thanks.ceremony_id, round_thanks.reporter_id, round_thanks.present
      from round_thanks
      join round_ceremony on round_ceremony.id = round_thanks.ceremony_id
      where round_ceremony.round_id = $1
      order by round_thanks.ceremony_id, round_thanks.reporter_id
      """
    ),
    ("identity", "select reporter_id, report_id from round_identity where round_id = $1 order by reporter_id"),
    (
      "undone ceremony",
      """
      select round_ceremony_undo.ceremony_id, round_ceremony_undo.reason, round_ceremony_undo.operator,
        round_ceremony_undo.at
      from round_ceremony
      join round_ceremony_undo on round_ceremony_undo.ceremony_id = round_ceremony.id
      where round_ceremony.round_id = $1
      order by round_ceremony_undo.ceremony_id
      """
    ),
  ])

  /// A draft that waits for a second person, and the approval.
  static let roundDraft = CommittedRows(parts: [
    (
      "draft",
      """
      select id, label, input_digest, policy_version, honorees, candidates, operator, at
      from round_draft
      where id = $1
      """
    ),
    ("approval", "select operator, at from round_approval where draft_id = $1"),
    ("draft account", "select account from round_draft where id = $1 and account is not null"),
    ("approval account", "select account from round_approval where draft_id = $1 and account is not null"),
  ])

  static let policy = CommittedRows(parts: [
    ("policy", "select version, json, operator, at, note from policy where version = $1")
  ])

  /// Rules that wait for a second person.
  static let policyProposal = CommittedRows(parts: [
    ("proposal", "select id, json, operator, at, note from policy_proposal where id = $1"),
    ("account", "select account from policy_proposal where id = $1 and account is not null"),
  ])

  /// The account of a person. The last code that was taken is left out: it changes with each log-in, and whoever sets it
  /// back lets a code of this minute work twice.
  static let user = CommittedRows(parts: [
    (
      "user",
      """
      select id, name, name_key, verifier, second_factor, disabled, place_id, created_at, password_changed_at,
        must_change_password
      from user_account
      where id = $1
      """
    ),
    ("role", "select role from user_role where user_id = $1 order by role"),
    ("recovery code", "select hash, used_at from recovery_code where user_id = $1 order by hash"),
    ("service key", "select hash from service_key where user_id = $1"),
    ("service reads", "select part from service_reads where user_id = $1 order by part"),
  ])

  static let importBatch = CommittedRows(parts: [
    (
      "batch",
      """
      select batch.id, source.code, batch.operator, batch.started_at, batch.read, batch.recorded, batch.merged,
        batch.already, batch.refused, batch.undone_at
      from batch
      join source on source.id = batch.source_id
      where batch.id = $1
      """
    )
  ]).shared

  /// Lines, categories and places: the whole tables, for they are small and every name in a list comes from them.
  static let reference = CommittedRows(parts: [
    ("line", "select id, code, label_fa, label_en, active from line order by id"),
    ("category", "select id, code, label_fa, label_en, eligible, active from category order by id"),
    (
      "place",
      "select id, code, parent_id, level, label_fa, label_en, population, sort_key, active from place order by id"
    ),
    ("place name", "select place_id, match_key from place_name order by place_id, match_key"),
  ]).shared

  /// Whom the store has forgotten, and what the reports are committed to that were theirs.
  static let erasures = CommittedRows(parts: [
    ("erasure", "select id, mark, reporter_id, reporter_created_at, at, texts from erasure order by id"),
    ("past", "select erasure_id, honoured_at, false_at, excluded from erasure_past order by erasure_id"),
    ("report", "select report_id, before, after from erased_report order by report_id, after"),
  ])

  /// What the store was told about itself.
  package static let settings = CommittedRows(parts: [
    ("store", "select uuid, station, zone, public_key, created_at, id_floor from store"),
    ("audit key", "select id, public_key, created_at from audit_key order by id"),
  ])
}

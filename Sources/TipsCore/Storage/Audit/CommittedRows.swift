/// What the trail commits to: the rows that stand for one thing, read as they are stored.
///
/// One query for each table, with the thing's key as `$1`. A column that is added to one of these tables is added to its
/// query too; a test holds the queries against the schema.
struct CommittedRows {
  /// The name of a table's part and its query.
  typealias Part = (tag: StaticString, sql: String)

  let parts: [Part]

  /// Commits to the rows of a thing; nil where there are none.
  func commitment(in connection: Connection, bind: (Statement) -> Void) throws -> [UInt8]? {
    var bytes = CanonicalBytes()
    var isThere = false
    for part in parts {
      let statement = try connection.prepare(part.sql)
      bind(statement)
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
  ])

  static let reporter = CommittedRows(parts: [
    (
      "reporter",
      "select id, consent, protected, excluded_reason, created_at from reporter where id = $1"
    ),
    ("consent", "select consent, source, operator, at from consent_event where reporter_id = $1 order by id"),
  ])

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
      select place, reporter_id, score, confirmed, volume, reliability, county_id
      from honoree
      where round_id = $1
      order by place
      """
    ),
    (
      "credit",
      "select reporter_id, report_id from round_credit where round_id = $1 order by reporter_id, report_id"
    ),
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
  ])

  /// Lines, categories and places: the whole tables, for they are small and every name in a list comes from them.
  static let reference = CommittedRows(parts: [
    ("line", "select id, code, label_fa, label_en, active from line order by id"),
    ("category", "select id, code, label_fa, label_en, eligible, active from category order by id"),
    (
      "place",
      "select id, code, parent_id, level, label_fa, label_en, population, sort_key, active from place order by id"
    ),
    ("place name", "select place_id, match_key from place_name order by place_id, match_key"),
  ])

  /// What the store was told about itself.
  static let settings = CommittedRows(parts: [
    ("store", "select uuid, station, zone, public_key, created_at, id_floor from store"),
    ("audit key", "select id, public_key, created_at from audit_key order by id"),
  ])
}

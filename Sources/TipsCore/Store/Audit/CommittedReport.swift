import TipsFiles
import TipsIdentity
import TipsSQLite

/// Commits to reports: the row, the sealed identity, the receipt, and every event of its stages and outcomes.
///
/// Whose it is is not part of it: that is authenticated under the officer's key (see ``LinkVerification``). Whoever has
/// no key but can seal, as everybody can, can't put another caller in the place of the one who called.
package final class CommittedReport {
  private let connection: Connection
  private let one: Statement
  private lazy var parts = Result { try prepare(Self.events + Self.additions.map(\.part)) }
  private var bytes = CanonicalBytes()

  private static let columns =
    """
    report.id, report.salt, report.kind, report.line_id, report.category_id, report.place_id, report.priority,
      report.received_at, report.recorded_at, report.dispatched_at, report.arrived_at, report.closed_at,
      report.disposition, report.outcome_at, report.duplicate_of, report.operation_id, source.code, report.source_key,
      report.batch_id, report.operator, report.latitude, report.longitude, report.text, report.address,
      report.texts_removed_at,
      sealed_identity.sealed, sealing_run.encapsulated_key, receipt.verifier, receipt.claimed_at, report_protection.reason,
      report_protection.operator, report_protection.at
    """

  private static let tables =
    """
    from report
    join source on source.id = report.source_id
    left join sealed_identity on sealed_identity.report_id = report.id
    left join sealing_run on sealing_run.id = sealed_identity.run_id
    left join receipt on receipt.report_id = report.id
    left join report_protection on report_protection.report_id = report.id
    """

  /// What follows a report, with its id as `$1`.
  private static let events: [CommittedRows.Part] = [
    (
      "outcome",
      """
      select id, from_disposition, to_disposition, from_at, at, recorded_at, operator, note, operation_id, duplicate_of,
        undoes
      from outcome_event
      where report_id = $1
      order by id
      """
    ),
    ("stage", "select id, stage, at, recorded_at, operator from stage_event where report_id = $1 order by id"),
    ("followup", "select id, satisfied, at, operator, note from followup where report_id = $1 order by id"),
  ]

  /// What later schemas brought; a report without it is committed to as it was before. `isUsed` tells whether any report
  /// has it.
  private static let additions: [(part: CommittedRows.Part, isUsed: String)] = [
    (
      (
        "removed followup",
        "select id, removed_at, removed_by from followup where report_id = $1 and removed_at is not null order by id"
      ),
      "select 1 from followup where removed_at is not null limit 1"
    ),
    (
      (
        "correction",
        """
        select correction.id, correction.recorded_at, correction.operator, correction.reason, correction_change.field,
          correction_change.before, correction_change.after
        from correction
        left join correction_change on correction_change.correction_id = correction.id
        where correction.report_id = $1
        order by correction.id, correction_change.field
        """
      ),
      "select 1 from correction limit 1"
    ),
    (
      (
        "note",
        "select id, text, recorded_at, operator from note where id between $1 * 1000 and $1 * 1000 + 999 order by id"
      ),
      "select 1 from note limit 1"
    ),
    (
      (
        "message",
        """
        select id, origin, source_key, seen_at, seen_by
        from note
        where id between $1 * 1000 and $1 * 1000 + 999 and origin <> 0
        order by id
        """
      ),
      "select 1 from note where origin <> 0 limit 1"
    ),
    (
      ("untaken", "select untaken from report where id = $1 and untaken = 1"),
      "select 1 from report where untaken = 1 limit 1"
    ),
    (
      ("taking", "select id, taken, recorded_at, operator from taking where report_id = $1 order by id"),
      "select 1 from taking limit 1"
    ),
  ]

  /// All queries, for a test that holds them against the schema.
  static var queries: [String] { [columns] + (events + additions.map(\.part)).map(\.sql) }

  /// Columns that follow from others, or that are authenticated otherwise.
  static let derived: Set<String> = [
    "reporter.tag", "reporter.identity_report_id", "reporter.consent_at", "report.reporter_id", "report.link",
    "user_account.last_totp_step",
  ]

  package init(_ connection: Connection) throws {
    self.connection = connection
    one = try connection.prepare("select \(Self.columns) \(Self.tables) where report.id = $1")
  }

  /// Commits to a report; nil where there is none.
  ///
  /// - Parameter isNew: whether it was inserted just now, so that it has neither events nor anything else that is its own.
  func commitment(_ id: Int64, isNew: Bool = false) throws -> [UInt8]? {
    one.bind(1, id)
    return try one.first { try commitment(of: $0, with: isNew ? [] : parts.get()) }
  }

  /// Calls the body with the id and the commitment of every report of a range, in the order of ids.
  func each(in range: ClosedRange<Int64>, withEvents: Bool = true, _ body: (Int64, [UInt8]) throws -> Void) throws {
    let many = try connection.prepare(
      "select \(Self.columns) \(Self.tables) where report.id between $1 and $2 order by report.id")
    try many.bindAll(range.lowerBound, range.upperBound)
    var parts: [PreparedPart] = []
    if withEvents {
      let used = try Self.additions.filter { try connection.first($0.isUsed) { (_: Int) in true } ?? false }
      parts = try prepare(Self.events + used.map(\.part))
    }
    try many.each { try body($0.int64(0), try commitment(of: $0, with: parts)) }
  }

  private typealias PreparedPart = (tag: StaticString, statement: Statement)

  private func prepare(_ parts: [CommittedRows.Part]) throws -> [PreparedPart] {
    try parts.map { ($0.tag, try connection.prepare($0.sql)) }
  }

  /// Commits to all reports of a range by one value.
  package func commitment(in range: ClosedRange<Int64>, withEvents: Bool = true) throws -> [UInt8] {
    var sequence = Commitment.Sequence()
    try each(in: range, withEvents: withEvents) { _, commitment in sequence.add(commitment) }
    return sequence.value()
  }

  /// All columns are hashed as they are stored, whichever they are.
  private func commitment(of row: Statement, with parts: [PreparedPart]) throws -> [UInt8] {
    let id = row.int64(0)
    let salt = row.int64(1)
    bytes.removeAll()
    bytes.add(tag: "report")
    row.append(to: &bytes)
    for (tag, statement) in parts {
      statement.bind(1, id)
      try statement.each { event in
        bytes.add(tag: tag)
        event.append(to: &bytes)
      }
    }
    return Commitment.salted(bytes.bytes, salt: salt)
  }
}

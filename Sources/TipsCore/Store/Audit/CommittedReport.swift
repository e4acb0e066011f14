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
  private lazy var streams = Result { try (Self.events + [Self.takings]).map { try EventStream($0, connection) } }

  private static let columns =
    """
    report.id, report.salt, report.kind, report.line_id, report.category_id, report.place_id, report.priority,
      report.received_at, report.recorded_at, report.dispatched_at, report.arrived_at, report.closed_at,
      report.disposition, report.outcome_at, report.duplicate_of, report.operation_id, source.code, report.source_key,
      report.batch_id, report.operator, report.latitude, report.longitude, report.text, report.address,
      report.texts_removed_at,
      sealed_identity.sealed, sealing_run.encapsulated_key, receipt.verifier, receipt.claimed_at, report_protection.reason,
      report_protection.operator, report_protection.at,
      report.untaken
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

  /// What follows reports from `$1` to `$2`: the report's id, and behind it what is committed to, in the order of reports.
  private static let events: [CommittedRows.Part] = [
    (
      "outcome",
      """
      select report_id, id, from_disposition, to_disposition, from_at, at, recorded_at, operator, note, operation_id,
        duplicate_of, undoes
      from outcome_event
      where report_id between $1 and $2
      order by report_id, id
      """
    ),
    (
      "stage",
      """
      select report_id, id, stage, at, recorded_at, operator
      from stage_event
      where report_id between $1 and $2
      order by report_id, id
      """
    ),
    (
      "followup",
      """
      select report_id, id, satisfied, at, operator, note
      from followup
      where report_id between $1 and $2
      order by report_id, id
      """
    ),
    // What later schemas brought; a report without it is committed to as it was before.
    (
      "lead elsewhere",
      """
      select report_id, event_id, lead_id
      from lead_elsewhere
      where report_id between $1 and $2
      order by report_id, event_id
      """
    ),
    (
      "removed followup",
      """
      select report_id, id, removed_at, removed_by
      from followup
      where report_id between $1 and $2 and removed_at is not null
      order by report_id, id
      """
    ),
    (
      "correction",
      """
      select correction.report_id, correction.id, correction.recorded_at, correction.operator, correction.reason,
        correction_change.field, correction_change.before, correction_change.after
      from correction
      left join correction_change on correction_change.correction_id = correction.id
      where correction.report_id between $1 and $2
      order by correction.report_id, correction.id, correction_change.field
      """
    ),
    (
      "note",
      """
      select id / 1000, id, text, recorded_at, operator
      from note
      where id between $1 * 1000 and $2 * 1000 + 999
      order by id
      """
    ),
    (
      "message",
      """
      select id / 1000, id, origin, source_key, seen_at, seen_by
      from note
      where id between $1 * 1000 and $2 * 1000 + 999 and origin <> 0
      order by id
      """
    ),
  ]

  private static let takings: CommittedRows.Part = (
    "taking",
    """
    select report_id, id, taken, recorded_at, operator
    from taking
    where report_id between $1 and $2
    order by report_id, id
    """
  )

  /// All queries, for a test that holds them against the schema.
  static var queries: [String] { [columns] + (events + [takings]).map(\.sql) }

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
    let streams = isNew ? [] : try streams.get()
    for stream in streams { try stream.begin(id...id) }
    defer { for stream in streams { stream.end() } }
    return try one.first { row in
      var rows = CommittedBytes()
      try add(row, streams, to: &rows)
      return rows.commitments[0]
    }
  }

  /// Calls the body with the id and the commitment of every report of a range, in the order of ids. The body asks for no
  /// commitments itself.
  ///
  /// While rows are read, a second thread hashes those that were read before.
  func each(in range: ClosedRange<Int64>, withEvents: Bool = true, _ body: (Int64, [UInt8]) throws -> Void) throws {
    let many = try connection.prepare(
      "select \(Self.columns) \(Self.tables) where report.id between $1 and $2 order by report.id")
    try many.bindAll(range.lowerBound, range.upperBound)
    let streams = withEvents ? try streams.get() : []
    for stream in streams { try stream.begin(range) }
    defer { for stream in streams { stream.end() } }
    var hashing: (ids: [Int64], worker: Worker<[[UInt8]]>)?
    defer { _ = try? hashing?.worker.wait() }
    func tellHashed() throws {
      guard let (ids, worker) = hashing else { return }
      hashing = nil
      for (id, commitment) in zip(ids, try worker.wait()) { try body(id, commitment) }
    }
    var rows = CommittedBytes()
    try many.each { row in
      try add(row, streams, to: &rows)
      guard rows.isFull else { return }
      try tellHashed()
      let read = rows
      rows = CommittedBytes()
      hashing = (read.ids, try Worker { read.commitments })
    }
    try tellHashed()
    for (id, commitment) in zip(rows.ids, rows.commitments) { try body(id, commitment) }
  }

  /// Commits to all reports of a range by one value.
  package func commitment(in range: ClosedRange<Int64>, withEvents: Bool = true) throws -> [UInt8] {
    var sequence = Commitment.Sequence()
    try each(in: range, withEvents: withEvents) { _, commitment in sequence.add(commitment) }
    return sequence.value()
  }

  /// All columns are taken as they are stored, whichever they are.
  private func add(_ row: Statement, _ streams: [EventStream], to rows: inout CommittedBytes) throws {
    let id = row.int64(0)
    rows.begin(id, salt: row.int64(1))
    rows.bytes.add(tag: "report")
    let untaken = row.columnCount - 1
    row.append(to: &rows.bytes, columns: 0..<untaken)
    guard let takings = streams.last else { return }
    for stream in streams.dropLast() { try stream.add(of: id, to: &rows.bytes) }
    // What most reports never were: one that was not is committed to as before there were any.
    if row.bool(untaken) {
      rows.bytes.add(tag: "untaken")
      row.append(to: &rows.bytes, columns: 0..<1)
      row.append(to: &rows.bytes, columns: untaken..<(untaken + 1))
    }
    try takings.add(of: id, to: &rows.bytes)
  }
}

/// The events of one kind, read along with their reports: one query for all of a range.
private final class EventStream {
  private let tag: StaticString
  private let statement: Statement
  /// Whose event the statement stands at; nil behind the last one.
  private var report: Int64?

  init(_ part: CommittedRows.Part, _ connection: Connection) throws {
    tag = part.tag
    statement = try connection.prepare(part.sql)
  }

  func begin(_ range: ClosedRange<Int64>) throws {
    try statement.bindAll(range.lowerBound, range.upperBound)
    try advance()
  }

  func end() { statement.reset() }

  /// Adds all events of a report; reports are asked for in the order of their ids.
  func add(of id: Int64, to bytes: inout CanonicalBytes) throws {
    while let report, report <= id {
      // An event of a report that is not there belongs to none.
      if report == id {
        bytes.add(tag: tag)
        statement.append(to: &bytes, columns: 1..<statement.columnCount)
      }
      try advance()
    }
  }

  private func advance() throws { report = try statement.step() ? statement.int64(0) : nil }
}

/// Reports with their events as bytes, until they are hashed.
private struct CommittedBytes {
  private static let limit = 262_144

  var bytes = CanonicalBytes()
  private(set) var ids: [Int64] = []
  private var salts: [Int64] = []
  private var starts: [Int] = []

  /// Whether there are enough for a thread to be worth its while.
  var isFull: Bool { bytes.bytes.count >= Self.limit }

  /// Begins with the next report.
  mutating func begin(_ id: Int64, salt: Int64) {
    ids.append(id)
    salts.append(salt)
    starts.append(bytes.bytes.count)
  }

  /// The commitment to each.
  var commitments: [[UInt8]] {
    let ends = starts.dropFirst() + [bytes.bytes.count]
    return bytes.bytes.withUnsafeBytes { all in
      zip(zip(starts, ends), salts).map { span, salt in
        Commitment.salted(UnsafeRawBufferPointer(rebasing: all[span.0..<span.1]), salt: salt)
      }
    }
  }
}

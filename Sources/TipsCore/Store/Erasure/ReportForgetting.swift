import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Takes out of the rows of reports what names a person or may name one, within the running transaction. Counts,
/// stages, outcomes and summaries stay.
///
/// These functions are the only ones that empty rows of a report; see also ``ReportRemoval``.
struct ReportForgetting {
  /// Where remarks stand, each with the report's id and the note.
  static let remarkTables = ["outcome_event", "followup"]

  /// What was taken out.
  struct Counts: Sendable, Equatable {
    var identities = 0
    var texts = 0
    var remarks = 0
  }

  private let connection: Connection
  private let now: Instant
  private(set) var counts = Counts()
  /// The bytes that must not be found in the file any more.
  private(set) var traces: TraceSearch

  init(_ connection: Connection, now: Instant, traces: TraceSearch = TraceSearch()) {
    self.connection = connection
    self.now = now
    self.traces = traces
  }

  /// Removes the sealed identity of a report, and its texts where that is wanted; records it.
  ///
  /// The report gets another salt: what the trail committed to before tells nothing any more.
  mutating func forget(
    _ report: Int64, removesTexts: Bool, action: AuditEntry.Action, operatorName: String, at: Instant
  ) throws {
    try AuditStore(connection: connection).recording(
      action, of: ReportNumber(id: report), detail: "", operatorName: operatorName, now: at
    ) {
      try removeIdentity(of: report)
      if removesTexts { try removeTexts(of: report) }
      try connection.run("update report set salt = $2 where id = $1", report, Int64.random(in: 0...Int64.max))
    }
  }

  /// Removes the sealed identity of a report.
  private mutating func removeIdentity(of report: Int64) throws {
    let sealed: [UInt8]? = try connection.value("select sealed from sealed_identity where report_id = $1", report)
    guard let sealed else { return }
    traces.add(secret: Array(sealed.dropFirst(12).prefix(TraceSearch.length)))
    try connection.run("delete from sealed_identity where report_id = $1", report)
    counts.identities += 1
  }

  /// Takes a report away from its reporter.
  func unlink(_ report: Int64) throws {
    try connection.run("update report set reporter_id = null, link = null where id = $1", report)
  }

  /// Takes a report away from its reporter, and has its identity settled again.
  func unsettle(_ report: Int64) throws {
    try unlink(report)
    try connection.run("update sealed_identity set settled = 0 where report_id = $1", report)
  }

  /// Removes text, address and position of a report, its words in the search index, and the remarks on it.
  private mutating func removeTexts(of report: Int64) throws {
    let found = try connection.first(
      "select text, address from report where id = $1 and texts_removed_at is null", report
    ) { (text: String, address: String?) in (text: text, address: address) }
    guard let found else { return }
    traces.add(text: found.text)
    if let address = found.address { traces.add(text: address) }
    try ReportSearchIndex.empty(id: report, text: found.text, address: found.address, connection)
    try connection.run(
      """
      update report
      set text = '', address = null, latitude = null, longitude = null, texts_removed_at = $2
      where id = $1
      """, report, now)
    counts.texts += 1
    try removeRemarks(on: report)
  }

  private mutating func removeRemarks(on report: Int64) throws {
    for table in Self.remarkTables {
      try connection.forEach("select note from \(table) where report_id = $1 and note is not null", report) {
        (note: String) in traces.add(text: note)
      }
      try connection.run("update \(table) set note = null where report_id = $1 and note is not null", report)
      counts.remarks += connection.changes
    }
  }

  /// Takes the name out of the row of a reporter, whose reports are gone already: what stays is the pseudonym.
  mutating func empty(reporter: Int64) throws {
    traces.add(secret: try connection.value("select tag from reporter where id = $1", reporter) ?? [])
    for table in ["consent_event", "round_credit", "round_incident"] {
      try connection.run("delete from \(table) where reporter_id = $1", reporter)
    }
    try connection.run(
      """
      update reporter
      set tag = null, consent = null, consent_at = null, protected = 0, excluded_reason = null,
        identity_report_id = null, erased_at = $2
      where id = $1
      """, reporter, now)
  }

  /// Points reporters whose newest identity is gone to the newest one that is left.
  func repointIdentities(of reporters: Set<Int64>) throws {
    let repoint = try connection.prepare(
      """
      update reporter
      set identity_report_id = (
        select max(report.id)
        from report
        join sealed_identity on sealed_identity.report_id = report.id
        where report.reporter_id = reporter.id
      )
      where id = $1
        and not exists (select 1 from sealed_identity where report_id = reporter.identity_report_id)
      """)
    for reporter in reporters.sorted() { try repoint.run(reporter) }
  }
}

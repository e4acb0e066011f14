import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Takes out of the rows of reports what names a person or may name one, within the running transaction. Counts,
/// stages, outcomes and summaries stay.
///
/// These functions are the only ones that empty rows of a report; see also ``ReportRemoval``, and ``Redaction``, which takes
/// single words out.
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
  /// What erased reports were and are committed to.
  private(set) var erased: [(report: Int64, before: [UInt8], after: [UInt8])] = []
  /// The bytes that must not be found in the file any more.
  private(set) var traces: TraceSearch

  init(_ connection: Connection, now: Instant, traces: TraceSearch = TraceSearch()) {
    self.connection = connection
    self.now = now
    self.traces = traces
  }

  /// Removes the sealed identity and the texts of an old report, which gets an entry of its own.
  mutating func removeOld(_ report: Int64, operatorName: String, at: Instant) throws {
    try AuditStore(connection: connection).recording(
      .removeTexts, of: ReportNumber(id: report), detail: "", operatorName: operatorName, now: at
    ) {
      try empty(report: report, removesTexts: true, at: now)
    }
  }

  /// Removes the sealed identity of a report of an erased person, and its texts where that is wanted.
  ///
  /// Nothing in it says when: the time would tell whose it was. ``ErasureRows`` records it among all that were erased.
  mutating func erase(_ report: Int64, removesTexts: Bool) throws {
    let reports = try CommittedReport(connection)
    let before = try reports.commitment(report)
    try empty(report: report, removesTexts: removesTexts, at: nil)
    guard let before, let after = try reports.commitment(report) else { return }
    erased.append((report, before, after))
  }

  /// The report gets another salt: what the trail committed to before tells nothing any more.
  private mutating func empty(report: Int64, removesTexts: Bool, at: Instant?) throws {
    try removeIdentity(of: report)
    if removesTexts { try removeTexts(of: report, at: at) }
    try connection.run("update report set salt = $2 where id = $1", report, Int64.random(in: 0...Int64.max))
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

  /// Removes text, address and position of a report, its words in the search index, the remarks on it, and why it is
  /// never to be published.
  private mutating func removeTexts(of report: Int64, at: Instant?) throws {
    let found = try connection.first(
      "select text, address from report where id = $1 and texts_removed_at is null", report
    ) { (text: String, address: String?) in (text: text, address: address) }
    if let found {
      traces.add(text: found.text)
      if let address = found.address { traces.add(text: address) }
      try ReportSearchIndex.empty(id: report, text: found.text, address: found.address, connection)
      try connection.run(
        """
        update report
        set text = '', address = null, latitude = null, longitude = null, texts_removed_at = coalesce($2, recorded_at)
        where id = $1
        """, report, at)
      counts.texts += 1
    }
    try removeRemarks(on: report)
    try removeNotes(on: report)
    try removeCorrections(of: report)
    try removeProtectionReason(of: report)
  }

  /// A note stays as the mark that there was one.
  private mutating func removeNotes(on report: Int64) throws {
    let ids = NoteStore.ids(of: ReportNumber(id: report))
    let notes = try connection.rows(
      "select id, text from note where id between $1 and $2 and text <> ''", ids.lowerBound, ids.upperBound
    ) { (id: Int64, text: String) in (id: id, text: text) }
    for note in notes {
      traces.add(text: note.text)
      try NoteStore.replace(note.text, of: note.id, by: "", connection)
    }
    counts.remarks += notes.count
  }

  /// What was corrected and when stays, without the words.
  private mutating func removeCorrections(of report: Int64) throws {
    let texts = try connection.rows(
      """
      select reason, null from correction where report_id = $1 and reason is not null
      union all
      select before, after
      from correction
      join correction_change on correction_change.correction_id = correction.id
      where report_id = $1 and \(Self.isFreeText)
      """, report
    ) { (first: String?, second: String?) in [first, second] }
    for text in texts.joined() { if let text { traces.add(text: text) } }
    try connection.run("update correction set reason = null where report_id = $1 and reason is not null", report)
    try connection.run(
      """
      update correction_change set before = null, after = null
      where correction_id in (select id from correction where report_id = $1) and \(Self.isFreeText)
      """, report)
  }

  static let isFreeText =
    "field in (\(CorrectedField.allCases.filter(\.isFreeText).map { "'\($0.rawValue)'" }.joined(separator: ", ")))"

  private mutating func removeProtectionReason(of report: Int64) throws {
    let reason: String? = try connection.value("select reason from report_protection where report_id = $1", report)
    guard let reason else { return }
    traces.add(text: reason)
    try connection.run(
      "update report_protection set reason = $2 where report_id = $1", report, ReportProtection.removedReason)
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
    for table in ["consent_event", "round_credit", "round_incident", "round_identity", "reporter_past"] {
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

  /// Hands over what is to be recorded of erased reports.
  mutating func takeErased() -> [(report: Int64, before: [UInt8], after: [UInt8])] {
    defer { erased = [] }
    return erased
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

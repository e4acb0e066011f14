import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Takes out of the rows of reports what names a person or may name one, within the running transaction. Counts,
/// stages, outcomes and summaries stay.
///
/// These functions are the only ones that empty rows of a report; see also ``ReportRemoval``.
package struct ReportForgetting {
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

  package init(_ connection: Connection, now: Instant, traces: TraceSearch = TraceSearch()) {
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
      let salt = try connection.prepare("update report set salt = $2 where id = $1")
      salt.bind(1, report)
      salt.bind(2, Int64.random(in: 0...Int64.max))
      try salt.run()
    }
  }

  /// Removes the sealed identity of a report.
  private mutating func removeIdentity(of report: Int64) throws {
    let find = try connection.prepare("select sealed from sealed_identity where report_id = $1")
    find.bind(1, report)
    guard let sealed = try find.first({ $0.blob(0) }) else { return }
    traces.add(secret: Array(sealed.dropFirst(12).prefix(TraceSearch.length)))
    let remove = try connection.prepare("delete from sealed_identity where report_id = $1")
    remove.bind(1, report)
    try remove.run()
    counts.identities += 1
  }

  /// Takes a report away from its reporter.
  func unlink(_ report: Int64) throws {
    let unlink = try connection.prepare("update report set reporter_id = null, link = null where id = $1")
    unlink.bind(1, report)
    try unlink.run()
  }

  /// Takes a report away from its reporter, and has its identity settled again.
  func unsettle(_ report: Int64) throws {
    try unlink(report)
    let unsettle = try connection.prepare("update sealed_identity set settled = 0 where report_id = $1")
    unsettle.bind(1, report)
    try unsettle.run()
  }

  /// Removes text, address and position of a report, its words in the search index, and the remarks on its outcome.
  private mutating func removeTexts(of report: Int64) throws {
    let find = try connection.prepare("select text, address from report where id = $1 and texts_removed_at is null")
    find.bind(1, report)
    guard let found = try find.first({ (text: $0.text(0), address: $0.optionalText(1)) }) else { return }
    traces.add(text: found.text)
    if let address = found.address { traces.add(text: address) }
    try ReportSearchIndex.empty(id: report, text: found.text, address: found.address, connection)
    let empty = try connection.prepare(
      """
      update report
      set text = '', address = null, latitude = null, longitude = null, texts_removed_at = $2
      where id = $1
      """)
    empty.bind(1, report)
    empty.bind(2, now)
    try empty.run()
    counts.texts += 1
    try removeRemarks(on: report)
  }

  private mutating func removeRemarks(on report: Int64) throws {
    for table in ["outcome_event", "followup"] {
      let list = try connection.prepare("select note from \(table) where report_id = $1 and note is not null")
      list.bind(1, report)
      try list.each { traces.add(text: $0.text(0)) }
      let remove = try connection.prepare(
        "update \(table) set note = null where report_id = $1 and note is not null")
      remove.bind(1, report)
      try remove.run()
      counts.remarks += connection.changes
    }
  }

  /// Takes the name out of the row of a reporter, whose reports are gone already: what stays is the pseudonym.
  mutating func empty(reporter: Int64) throws {
    let tag = try connection.prepare("select tag from reporter where id = $1")
    tag.bind(1, reporter)
    traces.add(secret: try tag.first { $0.blob(0) } ?? [])
    for sql in [
      "delete from consent_event where reporter_id = $1", "delete from round_credit where reporter_id = $1",
      "delete from round_incident where reporter_id = $1",
    ] {
      let remove = try connection.prepare(sql)
      remove.bind(1, reporter)
      try remove.run()
    }
    let empty = try connection.prepare(
      """
      update reporter
      set tag = null, consent = null, consent_at = null, protected = 0, excluded_reason = null,
        identity_report_id = null, erased_at = $2
      where id = $1
      """)
    empty.bind(1, reporter)
    empty.bind(2, now)
    try empty.run()
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
    for reporter in reporters.sorted() {
      repoint.bind(1, reporter)
      try repoint.run()
    }
  }
}

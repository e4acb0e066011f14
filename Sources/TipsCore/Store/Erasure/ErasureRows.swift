import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// The rows of erasures inside a transaction: the list, and what is taken out of the store for each.
struct ErasureRows {
  private let connection: Connection
  private let audit: AuditStore
  private let action: AuditEntry.Action
  private let operatorName: String
  private let now: Instant

  init(_ connection: Connection, action: AuditEntry.Action, operatorName: String, now: Instant) {
    self.connection = connection
    audit = AuditStore(connection: connection)
    self.action = action
    self.operatorName = operatorName
    self.now = now
  }

  /// Puts an erasure on the list.
  func insert(_ erasure: Erasure) throws {
    var work = ReportForgetting(connection, now: now)
    try insert(erasure, past: erasure.past, &work)
  }

  /// Puts an erasure on the list, with the reports that were just erased.
  func insert(_ erasure: Erasure, past: ReporterPast, _ work: inout ReportForgetting) throws {
    try audit.recording(.erasures, key: nil) {
      try connection.run(
        """
        insert into erasure (mark, reporter_id, reporter_created_at, at, texts) values ($1, $2, $3, $4, $5)
        on conflict (mark) do nothing
        """, erasure.mark, erasure.reporter, erasure.reporterCreatedAt, erasure.at, erasure.removesTexts)
      if !past.isEmpty {
        try connection.run(
          """
          insert or replace into erasure_past (erasure_id, honoured_at, false_at, excluded)
          select id, $2, $3, $4 from erasure where mark = $1
          """, erasure.mark, past.honouredAt, past.falseAt, past.isExcluded)
      }
      try insert(work.takeErased())
      return ((), entry(.erasures, ""))
    }
  }

  /// Records reports that were just erased, among those of everybody who was: no entry says whose they were.
  func record(_ work: inout ReportForgetting) throws {
    let erased = work.takeErased()
    guard !erased.isEmpty else { return }
    try audit.recording(.erasures, key: nil) {
      try insert(erased)
      return ((), entry(.erasures, ""))
    }
  }

  private func insert(_ erased: [(report: Int64, before: [UInt8], after: [UInt8])]) throws {
    let insert = try connection.prepare("insert into erased_report (report_id, before, after) values ($1, $2, $3)")
    for report in erased { try insert.run(report.report, report.before, report.after) }
  }

  /// Whether the store knows the person under the pseudonym of then.
  func isKnown(_ erasure: Erasure) throws -> Bool {
    try connection.value(
      "select 1 from reporter where id = $1 and created_at = $2 and erased_at is null", erasure.reporter,
      erasure.reporterCreatedAt) as Int? != nil
  }

  /// Forgets the person behind a pseudonym, and puts the erasure on the list; returns how many reports were theirs.
  func forget(_ erasure: Erasure, detail: String, _ work: inout ReportForgetting) throws -> Int {
    let past = erasure.past.adding(try PastReader(connection).past(of: erasure.reporter))
    var reports: [Int64] = []
    var later: [Int64] = []
    try connection.forEach(
      "select id, received_at from report where reporter_id = $1 order by id", erasure.reporter
    ) { (id: Int64, receivedAt: Instant) in
      if receivedAt <= erasure.at { reports.append(id) } else { later.append(id) }
    }
    // Reports of a later call make somebody else of the caller; settling does that.
    for report in later { try work.unsettle(report) }
    for report in reports {
      try work.erase(report, removesTexts: erasure.removesTexts)
      try work.unlink(report)
    }
    try insert(erasure, past: past, &work)
    try recordingRounds(of: erasure.reporter) {
      try audit.recording(.reporter, key: erasure.reporter) {
        try work.empty(reporter: erasure.reporter)
        return ((), entry(.reporter(erasure.reporter), "\(reports.count) reports unlinked, \(detail)"))
      }
    }
    return reports.count
  }

  /// Which incidents earned the person a place goes too; the lists themselves stay.
  private func recordingRounds(of reporter: Int64, _ change: () throws -> Void) throws {
    let rounds = try connection.rows(
      """
      select id, label from round
      where id in (select round_id from round_credit where reporter_id = $1)
        or id in (select round_id from round_incident where reporter_id = $1)
        or id in (select round_id from round_identity where reporter_id = $1)
      order by id
      """, reporter
    ) { (id: Int64, label: String) in
      (id: id, subject: AuditSubject.round(label), before: try audit.commitment(.round, key: id))
    }
    try change()
    for round in rounds {
      try audit.append(
        entry(round.subject, "credits of \(Reporter.pseudonym(reporter)) removed"), before: round.before,
        after: try audit.commitment(.round, key: round.id))
    }
  }

  private func entry(_ subject: AuditSubject, _ detail: String) -> AuditEntry {
    AuditEntry(action: action, subject: subject, detail: detail, operatorName: operatorName, at: now)
  }
}

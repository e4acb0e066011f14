import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// The rows of erasures inside a transaction: the list, and what is taken out of the store for each.
package struct ErasureRows {
  private let connection: Connection
  private let audit: AuditStore
  private let action: AuditEntry.Action
  private let operatorName: String
  private let now: Instant

  package init(_ connection: Connection, action: AuditEntry.Action, operatorName: String, now: Instant) {
    self.connection = connection
    audit = AuditStore(connection: connection)
    self.action = action
    self.operatorName = operatorName
    self.now = now
  }

  /// Puts an erasure on the list and forgets the person where the store knows them; for a restored store.
  package func apply(_ erasure: Erasure, _ work: inout ReportForgetting) throws {
    try insert(erasure)
    if try isKnown(erasure) { _ = try forget(erasure, detail: "in a restored store", &work) }
  }

  /// Puts an erasure on the list.
  func insert(_ erasure: Erasure) throws {
    try audit.recording(.erasures, key: nil) {
      let insert = try connection.prepare(
        "insert into erasure (mark, reporter_id, reporter_created_at, at, texts) values ($1, $2, $3, $4, $5)"
          + " on conflict (mark) do nothing")
      insert.bind(1, erasure.mark)
      insert.bind(2, erasure.reporter)
      insert.bind(3, erasure.reporterCreatedAt)
      insert.bind(4, erasure.at)
      insert.bind(5, erasure.removesTexts)
      try insert.run()
      return ((), entry("erasures", ""))
    }
  }

  /// Whether the store knows the person under the pseudonym of then.
  private func isKnown(_ erasure: Erasure) throws -> Bool {
    let find = try connection.prepare(
      "select 1 from reporter where id = $1 and created_at = $2 and erased_at is null")
    find.bind(1, erasure.reporter)
    find.bind(2, erasure.reporterCreatedAt)
    return try find.first { _ in true } ?? false
  }

  /// Forgets the person behind a pseudonym; returns how many reports were theirs.
  func forget(_ erasure: Erasure, detail: String, _ work: inout ReportForgetting) throws -> Int {
    var reports: [Int64] = []
    var later: [Int64] = []
    let list = try connection.prepare("select id, received_at from report where reporter_id = $1 order by id")
    list.bind(1, erasure.reporter)
    try list.each { row in
      if row.instant(1) <= erasure.at { reports.append(row.int64(0)) } else { later.append(row.int64(0)) }
    }
    // Reports of a later call make somebody else of the caller; settling does that.
    for report in later { try work.unsettle(report) }
    for report in reports {
      try work.forget(
        report, removesTexts: erasure.removesTexts, action: action, operatorName: operatorName, at: now)
      try work.unlink(report)
    }
    try recordingRounds(of: erasure.reporter) {
      try audit.recording(.reporter, key: erasure.reporter) {
        try work.empty(reporter: erasure.reporter)
        return (
          (), entry(Reporter.pseudonym(erasure.reporter), "\(reports.count) reports unlinked, \(detail)")
        )
      }
    }
    return reports.count
  }

  /// Which incidents earned the person a place goes too; the lists themselves stay.
  private func recordingRounds(of reporter: Int64, _ change: () throws -> Void) throws {
    let list = try connection.prepare(
      """
      select id, label from round
      where id in (select round_id from round_credit where reporter_id = $1)
        or id in (select round_id from round_incident where reporter_id = $1)
      order by id
      """)
    list.bind(1, reporter)
    var rounds: [(id: Int64, subject: String, before: [UInt8]?)] = []
    try list.each {
      rounds.append(($0.int64(0), "round \($0.text(1))", try audit.commitment(.round, key: $0.int64(0))))
    }
    try change()
    for round in rounds {
      try audit.append(
        entry(round.subject, "credits of \(Reporter.pseudonym(reporter)) removed"), before: round.before,
        after: try audit.commitment(.round, key: round.id))
    }
  }

  private func entry(_ subject: String, _ detail: String) -> AuditEntry {
    AuditEntry(action: action, subject: subject, detail: detail, operatorName: operatorName, at: now)
  }
}

import TipsCalendar
import TipsIdentity
import TipsSQLite

/// What the trail begins with: commitments to everything that a store holds at that moment.
struct AuditBaseline {
  private let connection: Connection
  private let audit: AuditStore
  private let action: AuditEntry.Action
  private let operatorName: String
  private let now: Instant

  init(_ connection: Connection, action: AuditEntry.Action = .createStore, operatorName: String, now: Instant) {
    self.connection = connection
    audit = AuditStore(connection: connection)
    self.action = action
    self.operatorName = operatorName
    self.now = now
  }

  /// Begins the trail of a fresh store, whose checkpoints are signed under the given key.
  func begin(checkpointKey: [UInt8]) throws {
    let key = try connection.prepare("insert into audit_key (public_key, created_at) values ($1, $2)")
    key.bind(1, checkpointKey)
    key.bind(2, now)
    try key.run()
    try commitWholes()
  }

  /// Chains the entries of a trail that was none, and commits to all rows of a store of an older schema.
  func adopt() throws {
    try chainEntries()
    // Reports without words had no row in the index.
    try ReportSearchIndex.rebuild(connection)
    try commitWholes()
    for thing in AuditedThing.all {
      var found: [(key: Int64, subject: String)] = []
      try thing.each(in: connection) { found.append(($0, $1)) }
      for (key, subject) in found { try commit(thing.rows, key: key, subject: subject) }
    }
    let bounds = try connection.prepare("select min(id), max(id), count(*) from report").first {
      row in row.optionalInt64(0).map { ($0, row.int64(1), row.int(2)) }
    }
    guard case let (first, last, count)?? = bounds else { return }
    let span = first...last
    try audit.append(
      entry("reports", detail: "\(count)"), after: try CommittedReport(connection).commitment(in: span), span: span)
  }

  private func chainEntries() throws {
    let list = try connection.prepare(
      "select at, operator, action, subject, detail from audit_entry_before order by id")
    try list.each { row in
      guard let action = AuditEntry.Action(rawValue: row.text(2)) else { return }
      try audit.append(
        AuditEntry(
          action: action, subject: row.text(3), detail: row.text(4), operatorName: row.text(1), at: row.instant(0)))
    }
    connection.forgetStatements()
    try connection.execute("drop table audit_entry_before")
  }

  private func commitWholes() throws {
    for whole in AuditedWhole.all { try commit(whole.rows, subject: whole.subject) }
  }

  private func commit(_ rows: CommittedRows, key: Int64? = nil, subject: String) throws {
    try audit.append(entry(subject), after: try audit.commitment(rows, key: key))
  }

  private func entry(_ subject: String, detail: String = "") -> AuditEntry {
    AuditEntry(action: action, subject: subject, detail: detail, operatorName: operatorName, at: now)
  }
}

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
    try audit.addKey(checkpointKey, now: now)
    try commitWholes()
  }

  /// Begins the trail of an office: with what it was told about itself.
  func beginOffice() throws {
    for whole in AuditedWhole.all where !whole.rows.areShared { try commit(whole.rows, subject: whole.subject) }
  }

  /// Chains the entries of a trail that was none, and commits to all rows of a store of an older schema.
  func adopt() throws {
    try chainEntries()
    // Reports without words had no row in the index.
    try ReportSearchIndex.rebuild(connection)
    try commitWholes()
    for thing in AuditedThing.all {
      var found: [(key: Int64, subject: AuditSubject)] = []
      try thing.each(in: connection) { found.append(($0, $1)) }
      for (key, subject) in found { try commit(thing.rows, key: key, subject: subject) }
    }
    let reports = try connection.first("select min(id), max(id), count(*) from report") {
      (first: Int64?, last: Int64, count: Int) in first.map { (span: $0...last, count: count) }
    }
    guard let (span, count) = reports ?? nil else { return }
    try audit.append(
      entry(.reports, detail: "\(count)"), after: try CommittedReport(connection).commitment(in: span), span: span)
  }

  private func chainEntries() throws {
    try connection.forEach("select at, operator, action, subject, detail from audit_entry_before order by id") {
      (at: Instant, operatorName: String, action: String, subject: String, detail: String) in
      guard let action = AuditEntry.Action(rawValue: action) else { return }
      try audit.append(
        AuditEntry(
          action: action, subject: AuditSubject(rawValue: subject), detail: detail, operatorName: operatorName, at: at))
    }
    connection.forgetStatements()
    try connection.execute("drop table audit_entry_before")
  }

  private func commitWholes() throws {
    for whole in AuditedWhole.all { try commit(whole.rows, subject: whole.subject) }
  }

  private func commit(_ rows: CommittedRows, key: Int64? = nil, subject: AuditSubject) throws {
    try audit.append(entry(subject), after: try audit.commitment(rows, key: key))
  }

  private func entry(_ subject: AuditSubject, detail: String = "") -> AuditEntry {
    AuditEntry(action: action, subject: subject, detail: detail, operatorName: operatorName, at: now)
  }
}

extension Store {
  /// Begins the trail of an office that was just made.
  package func beginOfficeTrail(operatorName: String, now: Instant) throws {
    try write { try AuditBaseline($0, operatorName: operatorName, now: now).beginOffice() }
  }
}

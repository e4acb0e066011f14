/// The record of who did what.
struct AuditStore {
  let connection: Connection

  /// Writes an entry in the current transaction.
  func append(_ entry: AuditEntry) throws {
    let statement = try connection.prepare(
      "insert into audit_entry (at, operator, action, subject, detail) values ($1, $2, $3, $4, $5)")
    statement.bind(1, entry.at)
    statement.bind(2, entry.operatorName)
    statement.bind(3, entry.action.rawValue)
    statement.bind(4, entry.subject)
    statement.bind(5, entry.detail)
    try statement.run()
  }
}

extension Store {
  /// Records that something was refused, in a transaction of its own.
  ///
  /// - Parameters:
  ///   - attempt: what was tried and why it was refused; never an identity, a receipt or a passphrase.
  ///   - subject: what it was tried on: a report, a reporter, a round, `key`, `receipt`.
  public func recordRefusal(_ attempt: String, of subject: String, operatorName: String, now: Instant) throws {
    try write { connection in
      try AuditStore(connection: connection).append(
        AuditEntry(action: .refused, subject: subject, detail: attempt, operatorName: operatorName, at: now))
    }
  }
}

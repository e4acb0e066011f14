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

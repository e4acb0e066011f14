import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

extension AuditStore {
  /// Runs a change of one report and records it, with what the report was committed to before and after.
  @discardableResult
  func recording<T>(
    _ action: AuditEntry.Action, of number: ReportNumber, detail: String, operatorName: String, now: Instant,
    _ change: () throws -> T
  ) throws -> T {
    let reports = try CommittedReport(connection)
    let before = try reports.commitment(number.id)
    let result = try change()
    try append(
      AuditEntry(action: action, subject: .report(number), detail: detail, operatorName: operatorName, at: now),
      before: before, after: try reports.commitment(number.id))
    return result
  }

  /// Runs a change of rows that stand for one thing, and records it with the entry that the change comes to.
  ///
  /// - Parameter key: the thing's row; nil for rows that are committed to as a whole.
  package func recording<T>(
    _ rows: CommittedRows, key: Int64? = nil, _ change: () throws -> (result: T, entry: AuditEntry)
  ) throws -> T {
    let before = try commitment(rows, key: key)
    let (result, entry) = try change()
    try append(entry, before: before, after: try commitment(rows, key: key))
    return result
  }

  /// What the rows of a thing are committed to now.
  package func commitment(_ rows: CommittedRows, key: Int64? = nil) throws -> [UInt8]? {
    try rows.commitment(in: connection, key: key)
  }
}

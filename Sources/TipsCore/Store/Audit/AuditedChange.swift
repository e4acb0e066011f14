import TipsFiles
import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

extension AuditStore {
  /// Runs a change of one report and records it, with what the report was committed to before and after.
  func recording(
    _ action: AuditEntry.Action, of number: ReportNumber, detail: String, operatorName: String, now: Instant,
    _ change: () throws -> Void
  ) throws {
    let reports = try CommittedReport(connection)
    let before = try reports.commitment(number.id)
    try change()
    try append(
      AuditEntry(action: action, subject: number.description, detail: detail, operatorName: operatorName, at: now),
      before: before, after: try reports.commitment(number.id))
  }

  /// Runs a change of rows that stand for one thing, and records it with the entry that the change comes to.
  package func recording<T>(
    _ rows: CommittedRows, key: Int64?, _ change: () throws -> (result: T, entry: AuditEntry)
  ) throws -> T {
    let before = try commitment(rows, key: key)
    let (result, entry) = try change()
    try append(entry, before: before, after: try commitment(rows, key: key))
    return result
  }

  /// What the rows of a thing are committed to now.
  package func commitment(_ rows: CommittedRows, key: Int64? = nil) throws -> [UInt8]? {
    try rows.commitment(in: connection) { $0.bind(1, key) }
  }
}

extension Store {
  /// Runs a change as ``write(_:)`` does, and records it as refused where it breaks a rule.
  ///
  /// What the store itself can't do, and what is not there at all, is no attempt.
  func writeOrRefuse<T>(
    _ attempt: String, of subject: String, operatorName: String, now: Instant, _ change: (Connection) throws -> T
  ) throws -> T {
    do {
      return try write(change)
    } catch let error as any UserFacingError where !(error is StoreError || error is FileError) && error.category != .notFound {
      // That the refusal can't be recorded changes nothing about it.
      try? recordRefusal(
        String("\(attempt): \(error.message)".prefix(500)), of: subject, operatorName: operatorName, now: now)
      throw error
    }
  }

  /// Records that something was refused, in a transaction of its own.
  ///
  /// - Parameters:
  ///   - attempt: what was tried and why it was refused; never an identity, a receipt or a passphrase.
  ///   - subject: what it was tried on: a report, a reporter, a round, `key`, `receipt`.
  public func recordRefusal(_ attempt: String, of subject: String, operatorName: String, now: Instant) throws {
    try write { connection in
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .refused, subject: String(subject.prefix(200)), detail: attempt, operatorName: operatorName, at: now))
    }
  }
}

import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsText

extension Store {
  /// Runs a change as ``write(_:)`` does, and records it as refused where it breaks a rule.
  ///
  /// What the store itself can't do, and what is not there at all, is no attempt.
  func writeOrRefuse<T>(
    _ attempt: String, of subject: AuditSubject, operatorName: String, now: Instant,
    _ change: (Connection) throws -> T
  ) throws -> T {
    do {
      return try write(change)
    } catch let error as any UserFacingError
      where !(error is StoreError || error is FileError) && error.category != .notFound
    {
      // The trail speaks English: what it says is hashed. That the refusal can't be recorded changes nothing about it.
      try? recordRefusal(
        String("\(attempt): \(error.message.en)".prefix(500)), of: subject, operatorName: operatorName, now: now)
      throw error
    }
  }

  /// Records that something was refused, in a transaction of its own.
  ///
  /// - Parameters:
  ///   - attempt: what was tried and why it was refused; never an identity, a receipt or a passphrase.
  ///   - subject: what it was tried on.
  public func recordRefusal(_ attempt: String, of subject: AuditSubject, operatorName: String, now: Instant) throws {
    let subject = AuditSubject(rawValue: String(subject.rawValue.prefix(200)))
    try write { connection in
      try AuditStore(connection: connection).append(
        AuditEntry(action: .refused, subject: subject, detail: attempt, operatorName: operatorName, at: now))
    }
  }
}

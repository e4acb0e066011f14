import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsText

/// What a caller told about themselves, shown to one who gave a reason.
public struct RevealedCaller: Sendable, CustomStringConvertible, CustomReflectable {
  /// The name as told.
  public let name: String?
  /// The telephone number, in its canonical form where it is all that was told.
  public let phone: String?
  /// The form of thanks agreed to in this report; nil where nobody asked.
  public let consent: Consent?

  init(_ caller: Caller) {
    name = caller.name
    phone = caller.shownPhone
    consent = caller.consent
  }

  /// Says nothing about the person.
  public var description: String { "(caller)" }
  /// Shows nothing of the person.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Caller {
  /// The telephone number in its canonical form; as typed where that says more, such as a second number.
  var shownPhone: String? {
    phone.map { typed in
      let reading = PhoneReading(typed)
      return reading.hasMore ? typed : reading.number?.canonical ?? typed
    }
  }
}

extension ReportStore {
  /// The caller of one report, whatever the consent to thanks: to call them back. Nil where none is sealed to it.
  ///
  /// That someone looked is recorded, and durable, before anything is opened.
  public func reveal(
    _ number: ReportNumber, key: RecognitionKey, reason: String, operatorName: String, now: Instant
  ) throws -> RevealedCaller? {
    let reason = try ReporterStore.line(reason, field: "--reason")
    return try store.reveal(
      reportID: number.id, key: key,
      entry: AuditEntry(
        action: .revealReport, subject: .report(number), detail: reason, operatorName: operatorName, at: now))
  }
}

extension ReporterStore {
  /// The person behind a pseudonym, whatever the consent to thanks. Nil where no identity is left.
  ///
  /// That someone looked is recorded, and durable, before anything is opened.
  public func reveal(
    _ reporter: Reporter, key: RecognitionKey, reason: String, operatorName: String, now: Instant
  ) throws -> RevealedCaller? {
    let reason = try Self.line(reason, field: "--reason")
    return try store.reveal(
      reportID: try identityReport(of: reporter.id), key: key,
      entry: AuditEntry(
        action: .revealReporter, subject: .reporter(reporter.id), detail: reason, operatorName: operatorName, at: now))
  }

  /// The report whose sealed identity shows a reporter.
  func identityReport(of id: Int64) throws -> Int64? {
    try store.connection.value("select identity_report_id from reporter where id = $1", id)
  }
}

extension Store {
  fileprivate func reveal(reportID: Int64?, key: RecognitionKey, entry: AuditEntry) throws -> RevealedCaller? {
    try write { try AuditStore(connection: $0).append(entry) }
    guard let reportID else { return nil }
    return try connection.first(
      """
      select \(SealedIdentity.columns)
      from sealed_identity
      join sealing_run on sealing_run.id = sealed_identity.run_id
      where sealed_identity.report_id = $1
      """, reportID, as: SealedIdentity.self
    ).map { RevealedCaller(try $0.caller(IdentityOpeners(key: key, of: self))) }
  }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

extension ReporterStore {
  /// The reporter who calls from a telephone number; nil where no settled report came from it, and for a person who was
  /// erased and has not called since.
  ///
  /// That someone looked is recorded, and durable, before the answer: it says whose reports are whose. The number itself
  /// is recorded nowhere.
  ///
  /// - Throws: ``ReporterError/notCallable``, ``ReporterError/reason(field:limit:)``, ``StoreError``.
  public func find(
    phone typed: String, key: RecognitionKey, reason: String, operatorName: String, now: Instant
  ) throws -> Reporter? {
    let reason = try Self.line(reason, field: "--reason")
    guard let phone = PhoneNumber(typed) else { throw ReporterError.notCallable }
    return try store.write { connection in
      var found: Reporter?
      if case .reporter(let tag, _) = KnownErasures(try store.erasures.all()).person(
        phone, tag: key.tag(of: phone), receivedAt: now, key: key),
        let id: Int64 = try connection.value("select id from reporter where tag = $1", tag)
      {
        found = try reporter(id: id)
      }
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .findReporter, subject: found.map { .reporter($0.id) } ?? .identities,
          detail: found == nil ? "nobody found: \(reason)" : reason, operatorName: operatorName, at: now))
      return found
    }
  }
}

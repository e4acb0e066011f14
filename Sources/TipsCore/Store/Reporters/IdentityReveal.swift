import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsSQLite
import TipsText

/// A person on a list, as far as their consent allows it to be shown.
public struct RevealedIdentity: Sendable, CustomStringConvertible, CustomReflectable {
  /// The name, or its initials; nil where only thanks in private were agreed to, or no name is known.
  public let name: String?
  /// The form of thanks that the person agrees to now; nil where they were never asked or are protected.
  public let consent: Consent?
  /// The telephone number, to call the person, in its canonical form where it has one; nil without any consent.
  public let phone: String?

  /// What a consent allows to be shown of a caller.
  init(_ caller: Caller, consent: Consent?) {
    self.consent = consent
    switch consent {
    case .name: name = caller.name
    case .initials: name = caller.name.map(Self.initials)
    case .private, .none?, nil: name = nil
    }
    switch consent {
    case .name, .initials, .private: phone = caller.phone.map { PhoneNumber($0)?.canonical ?? $0 }
    case .none?, nil: phone = nil
    }
  }

  /// The first letter of each part of a name: «م. ر.».
  static func initials(_ name: String) -> String {
    name.split { $0 == " " || $0 == "\u{200C}" }.prefix(4).compactMap { $0.first.map { "\($0)." } }.joined(
      separator: " ")
  }

  /// Says nothing about the person.
  public var description: String { "(identity)" }
  /// Shows nothing of the person.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension RoundStore {
  /// Names and numbers of the people on a list, as their consent of now allows; nothing of those who withdrew.
  ///
  /// That someone looked is recorded, and durable, before anything is opened.
  public func reveal(
    _ round: RecognitionRound, key: RecognitionKey, reason: String, operatorName: String, now: Instant
  ) throws -> [Int64: RevealedIdentity] {
    let reason = try ReporterStore.line(reason, field: "--reason")
    try store.write { connection in
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .revealRound, subject: .round(round.label), detail: "\(round.named.count) identities: \(reason)",
          operatorName: operatorName, at: now))
    }
    return try store.read { connection in
      let opener = IdentityOpener(key: key, storeUUID: store.settings.uuid)
      let statement = try connection.prepare(
        """
        select \(ConsentingIdentity.columns)
        from reporter
        join sealed_identity on sealed_identity.report_id = reporter.identity_report_id
        join sealing_run on sealing_run.id = sealed_identity.run_id
        where reporter.id = $1
        """)
      var people: [Int64: RevealedIdentity] = [:]
      for honoree in round.named {
        people[honoree.reporter] = try statement.first(honoree.reporter, as: ConsentingIdentity.self).map {
          RevealedIdentity(try $0.identity.caller(opener), consent: $0.consent)
        }
      }
      return people
    }
  }
}

/// A sealed caller with what they agree to now.
private struct ConsentingIdentity: RowDecodable {
  static let columns = SealedIdentity.columns + ", reporter.consent, reporter.protected"

  let identity: SealedIdentity
  /// Nil where they were never asked or are protected.
  let consent: Consent?

  init(_ row: inout RowReader) throws {
    identity = try SealedIdentity(&row)
    let asked: Consent? = try row.next()
    consent = try row.next() ? nil : asked
  }
}

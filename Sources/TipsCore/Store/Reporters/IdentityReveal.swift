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
  /// The person's newest report with a name, where that differs from the one of an issued list: to be asked about before
  /// anything is printed.
  public let laterNameReport: ReportNumber?

  /// What a consent allows to be shown of a caller.
  ///
  /// - Parameter later: who the person said to be in a newer report than the caller's.
  init(_ caller: Caller, consent: Consent?, later: (caller: Caller, report: ReportNumber)? = nil) {
    self.consent = consent
    let isNamed = consent == .name || consent == .initials
    laterNameReport = later.flatMap { later in
      guard isNamed, let name = later.caller.name else { return nil }
      return caller.name.map { PersonName.isSame($0, name) } == true ? nil : later.report
    }
    switch consent {
    case .name: name = caller.name
    case .initials: name = caller.name.map(Self.initials)
    case .private, .none?, nil: name = nil
    }
    switch consent {
    case .name, .initials, .private: phone = caller.shownPhone
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
      let openers = IdentityOpeners(key: key, of: store)
      let frozen = round.state == .issued ? try frozenIdentities(of: round.label) : [:]
      let person = try connection.prepare(
        "select consent, protected, identity_report_id from reporter where id = $1")
      let sealed = try connection.prepare(
        """
        select \(SealedIdentity.columns)
        from sealed_identity
        join sealing_run on sealing_run.id = sealed_identity.run_id
        where sealed_identity.report_id = $1
        """)
      func caller(in report: Int64?) throws -> Caller? {
        guard let report else { return nil }
        return try sealed.first(report, as: SealedIdentity.self)?.caller(openers)
      }
      var people: [Int64: RevealedIdentity] = [:]
      for honoree in round.named {
        let found = try person.first(honoree.reporter) { (consent: Consent?, isProtected: Bool, newest: Int64?) in
          (consent: isProtected ? nil : consent, newest: newest)
        }
        guard let found else { continue }
        let known = frozen.isEmpty ? found.newest : frozen[honoree.reporter]
        let newest = try caller(in: found.newest)
        let listed = known == found.newest ? newest : try caller(in: known)
        // Of a caller whose listed identity is gone the number alone is shown.
        guard let shown = try listed ?? newest.map({ try Caller(phone: $0.phone, name: nil, consent: nil) }) else {
          continue
        }
        people[honoree.reporter] = RevealedIdentity(
          shown, consent: found.consent,
          later: newest.flatMap { newest in found.newest.map { (newest, ReportNumber(id: $0)) } })
      }
      return people
    }
  }

  /// The reports that said the names when the list was issued or a seat was given; none of a list that was issued before
  /// these were kept.
  private func frozenIdentities(of label: String) throws -> [Int64: Int64] {
    Dictionary(
      try store.connection.rows(
        """
        select reporter_id, report_id
        from round_identity
        where round_id = (select id from round where label = $1)
        """, label
      ) { (reporter: Int64, report: Int64) in (reporter, report) }, uniquingKeysWith: { first, _ in first })
  }
}

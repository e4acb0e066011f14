import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Reporters by their pseudonyms.
public struct ReporterStore {
  let store: Store

  /// The reporter with a pseudonym as typed.
  ///
  /// - Throws: ``ReporterError``.
  public func reporter(_ typed: String) throws -> Reporter {
    guard let id = Reporter.id(typed) else {
      throw ReporterError.notAPseudonym(SafeText.line(String(typed.prefix(32))))
    }
    guard let reporter = try reporter(id: id) else { throw ReporterError.unknown(id) }
    return reporter
  }

  func reporter(id: Int64) throws -> Reporter? {
    let statement = try store.connection.prepare(
      "select id, consent, consent_at, protected, excluded_reason, erased_at from reporter where id = $1")
    statement.bind(1, id)
    return try statement.first { row in
      Reporter(
        id: row.int64(0), consent: row.optionalInt64(1).flatMap { Consent(rawValue: Int($0)) },
        consentAt: row.optionalInstant(2), isProtected: row.bool(3), excludedReason: row.optionalText(4),
        erasedAt: row.optionalInstant(5))
    }
  }

  /// How many reports of a reporter have each disposition.
  public func dispositions(of id: Int64) throws -> [Disposition: Int] {
    let statement = try store.connection.prepare(
      "select disposition, count(*) from report where reporter_id = $1 group by disposition")
    statement.bind(1, id)
    var counts: [Disposition: Int] = [:]
    try statement.each { row in
      if let disposition = Disposition(rawValue: row.int(0)) { counts[disposition] = row.int(1) }
    }
    return counts
  }

  /// The newest reports of a reporter.
  public func reports(of id: Int64, limit: Int) throws -> [ReportNumber] {
    let statement = try store.connection.prepare(
      "select id from report where reporter_id = $1 order by id desc limit $2")
    statement.bind(1, id)
    statement.bind(2, limit)
    var numbers: [ReportNumber] = []
    try statement.each { numbers.append(ReportNumber(id: $0.int64(0))) }
    return numbers
  }

  /// The issued rounds that a reporter was honoured in, newest first; those that they withdrew from left out.
  public func rounds(of id: Int64) throws -> [String] {
    let statement = try store.connection.prepare(
      """
      select round.label
      from (
        select round_id from honoree where reporter_id = $1
        union
        select round_id from round_replacement where reporter_id = $1
      ) as named
      join round on round.id = named.round_id
      where not exists (
        select 1 from round_withdrawal
        where round_withdrawal.round_id = named.round_id and round_withdrawal.reporter_id = $1
      )
      order by round.to_day desc
      """)
    statement.bind(1, id)
    var labels: [String] = []
    try statement.each { labels.append($0.text(0)) }
    return labels
  }

  /// A consent as it was recorded.
  public struct ConsentRecord: Sendable, Equatable {
    /// The form of thanks; `none` where it was revoked.
    public let consent: Consent
    /// Which wording was agreed to; nil where that was not recorded.
    public let wording: String?
    /// Where it was given: a report, a call, a letter.
    public let source: String
    /// Who recorded it; empty for what was said in a report, which names its operator.
    public let operatorName: String
    /// When it was given.
    public let at: Instant
  }

  /// Every consent that a reporter gave or took back, oldest first.
  public func consents(of id: Int64) throws -> [ConsentRecord] {
    let statement = try store.connection.prepare(
      "select consent, wording, source, operator, at from consent_event where reporter_id = $1 order by at, id")
    statement.bind(1, id)
    var consents: [ConsentRecord] = []
    try statement.each { row in
      guard let consent = Consent(rawValue: row.int(0)) else { return }
      consents.append(
        ConsentRecord(
          consent: consent, wording: row.optionalText(1), source: row.text(2), operatorName: row.text(3),
          at: row.instant(4)))
    }
    return consents
  }

  /// Records what a reporter agreed to, as told outside a report. It holds for every list that is not issued yet.
  ///
  /// - Parameter wording: The version of the text that they agreed to, such as `1404-2`; nil where it is not known.
  public func setConsent(
    _ consent: Consent, of typed: String, source: String, wording: String? = nil, operatorName: String, now: Instant
  ) throws -> Reporter {
    let source = try Self.line(source, field: "--source")
    let wording = try wording.map { try Self.line($0, field: "--wording", limit: 64) }
    return try change(typed) { reporter in
      try noteConsent(
        consent, of: reporter.id, at: now, source: source, wording: wording, repeats: true,
        operatorName: operatorName, now: now)
      return AuditEntry(
        action: .setConsent, subject: reporter.pseudonym,
        detail: consent.code + (wording.map { ", wording \($0)" } ?? ""), operatorName: operatorName, at: now)
    }
  }

  /// Keeps a reporter off every list from now on.
  public func protect(_ typed: String, operatorName: String, now: Instant) throws -> Reporter {
    try mark(typed, .protectReporter, set: "protected = 1", operatorName: operatorName, now: now)
  }

  /// Takes the protection back.
  ///
  /// - Throws: ``ReporterError/notMarked(_:)``, and what ``reporter(_:)`` throws.
  public func unprotect(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try mark(
      typed, .unprotectReporter, set: "protected = 0", detail: reason, operatorName: operatorName, now: now
    ) {
      $0.isProtected
    }
  }

  /// Keeps a reporter out of recognition for a reason.
  public func exclude(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try mark(
      typed, .excludeReporter, set: "excluded_reason = $2", reason: reason, operatorName: operatorName, now: now)
  }

  /// Lets a reporter take part in recognition again.
  ///
  /// - Throws: ``ReporterError/notMarked(_:)``, and what ``reporter(_:)`` throws.
  public func include(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try mark(
      typed, .includeReporter, set: "excluded_reason = null", detail: reason, operatorName: operatorName, now: now
    ) {
      $0.excludedReason != nil
    }
  }

  private func mark(
    _ typed: String, _ action: AuditEntry.Action, set assignment: String, reason: String? = nil, detail: String = "",
    operatorName: String, now: Instant, where isMarked: (Reporter) -> Bool = { _ in true }
  ) throws -> Reporter {
    try change(typed) { reporter in
      guard isMarked(reporter) else { throw ReporterError.notMarked(reporter.id) }
      let update = try store.connection.prepare("update reporter set \(assignment) where id = $1")
      update.bind(1, reporter.id)
      update.bind(2, reason)
      try update.run()
      return AuditEntry(
        action: action, subject: reporter.pseudonym, detail: detail, operatorName: operatorName, at: now)
    }
  }

  private func change(_ typed: String, _ body: (Reporter) throws -> AuditEntry) throws -> Reporter {
    try store.write { connection in
      let reporter = try reporter(typed)
      guard reporter.erasedAt == nil else { throw ReporterError.erased(reporter.id) }
      try AuditStore(connection: connection).recording(.reporter, key: reporter.id) { ((), try body(reporter)) }
      return try self.reporter(typed)
    }
  }

  static func line(_ text: String, field: String, limit: Int = 200) throws -> String {
    let trimmed = text.trimmingASCIISpace()
    guard (1...limit).contains(trimmed.unicodeScalars.count), !trimmed.unicodeScalars.contains(where: { $0.value < 32 })
    else { throw ReporterError.reason(field: field, limit: limit) }
    return trimmed
  }

  // MARK: Inside a transaction

  /// The reporter with a tag; a new one gets a free pseudonym.
  func findOrInsert(tag: [UInt8], now: Instant) throws -> (id: Int64, isNew: Bool) {
    let find = try store.connection.prepare("select id from reporter where tag = $1")
    find.bind(1, tag)
    if let id = try find.first({ $0.int64(0) }) { return (id, false) }
    let taken = try store.connection.prepare("select 1 from reporter where id = $1")
    let insert = try store.connection.prepare("insert into reporter (id, tag, created_at) values ($1, $2, $3)")
    for attempt in 0... {
      let id = RecognitionKey.pseudonym(of: tag, attempt: attempt)
      taken.bind(1, id)
      if try taken.first({ _ in true }) == true { continue }
      insert.bind(1, id)
      insert.bind(2, tag)
      insert.bind(3, now)
      try insert.run()
      return (id, true)
    }
    throw StoreError.constraint("no free pseudonym")
  }

  /// Takes note of a consent unless a later one is known; the history keeps every change.
  ///
  /// - Parameter repeats: Whether the history also keeps a consent that says what was known already.
  func noteConsent(
    _ consent: Consent, of id: Int64, at: Instant, source: String, wording: String? = nil, repeats: Bool = false,
    operatorName: String, now: Instant
  ) throws {
    guard let reporter = try reporter(id: id) else { return }
    if let known = reporter.consentAt, known > at { return }
    let update = try store.connection.prepare("update reporter set consent = $2, consent_at = $3 where id = $1")
    update.bind(1, id)
    update.bind(2, consent.rawValue)
    update.bind(3, at)
    try update.run()
    guard repeats || reporter.consent != consent else { return }
    let event = try store.connection.prepare(
      "insert into consent_event (reporter_id, consent, source, operator, at, wording) values ($1, $2, $3, $4, $5, $6)")
    event.bind(1, id)
    event.bind(2, consent.rawValue)
    event.bind(3, source)
    event.bind(4, operatorName)
    event.bind(5, at)
    event.bind(6, wording)
    try event.run()
  }
}

extension Store {
  /// Reporters by their pseudonyms.
  public var reporters: ReporterStore { ReporterStore(store: self) }
}

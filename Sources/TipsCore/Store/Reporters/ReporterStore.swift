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
    try store.connection.first("select \(Reporter.columns) from reporter where id = $1", id, as: Reporter.self)
  }

  /// How many reports of a reporter have each disposition.
  public func dispositions(of id: Int64) throws -> [Disposition: Int] {
    var counts: [Disposition: Int] = [:]
    try store.connection.forEach(
      "select disposition, count(*) from report where reporter_id = $1 group by disposition", id
    ) { (disposition: Disposition, count: Int) in counts[disposition] = count }
    return counts
  }

  /// The newest reports of a reporter.
  public func reports(of id: Int64, limit: Int) throws -> [ReportNumber] {
    try store.connection.rows(
      "select id from report where reporter_id = $1 order by id desc limit $2", id, limit
    ) { (number: ReportNumber) in number }
  }

  /// The issued rounds that a reporter was honoured in, newest first; those that they withdrew from left out.
  public func rounds(of id: Int64) throws -> [String] {
    try store.connection.rows(
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
      """, id
    ) { (label: String) in label }
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
    /// When it was recorded: of what was said in a report, when that was settled.
    public let at: Instant
  }

  /// Every consent that a reporter gave or took back, in the order in which they were recorded.
  public func consents(of id: Int64) throws -> [ConsentRecord] {
    try store.connection.rows(
      "select \(ConsentRecord.columns) from consent_event where reporter_id = $1 order by id", id,
      as: ConsentRecord.self)
  }

  /// Records what a reporter agreed to, as told outside a report. It holds for every list that is not issued yet,
  /// whatever was known before and whichever time that claims.
  ///
  /// - Parameter wording: the version of the text that they agreed to, such as `1404-2`; nil where it is not known.
  public func setConsent(
    _ consent: Consent, of typed: String, source: String, wording: String? = nil, operatorName: String, now: Instant
  ) throws -> Reporter {
    let source = try Self.line(source, field: "--source")
    let wording = try wording.map { try Self.line($0, field: "--wording", limit: 64) }
    return try change(typed) { reporter in
      try hold(consent, of: reporter.id, since: now)
      try note(consent, of: reporter.id, source: source, wording: wording, operatorName: operatorName, now: now)
      return AuditEntry(
        action: .setConsent, subject: .reporter(reporter.id),
        detail: consent.code + (wording.map { ", wording \($0)" } ?? ""), operatorName: operatorName, at: now)
    }
  }

  /// Keeps a reporter off every list from now on.
  public func protect(_ typed: String, operatorName: String, now: Instant) throws -> Reporter {
    try mark(typed, .protectReporter, set: "protected", to: true, operatorName: operatorName, now: now)
  }

  /// Takes the protection back.
  ///
  /// - Throws: ``ReporterError/notMarked(_:)``, and what ``reporter(_:)`` throws.
  public func unprotect(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try mark(
      typed, .unprotectReporter, set: "protected", to: false, detail: reason, operatorName: operatorName, now: now
    ) { $0.isProtected }
  }

  /// Keeps a reporter out of recognition for a reason.
  public func exclude(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try mark(
      typed, .excludeReporter, set: "excluded_reason", to: reason, operatorName: operatorName, now: now)
  }

  /// Lets a reporter take part in recognition again.
  ///
  /// - Throws: ``ReporterError/notMarked(_:)``, and what ``reporter(_:)`` throws.
  public func include(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try mark(
      typed, .includeReporter, set: "excluded_reason", to: nil as String?, detail: reason, operatorName: operatorName,
      now: now
    ) { $0.excludedReason != nil }
  }

  private func mark(
    _ typed: String, _ action: AuditEntry.Action, set column: String, to value: some ParameterValue,
    detail: String = "",
    operatorName: String, now: Instant, where isMarked: (Reporter) -> Bool = { _ in true }
  ) throws -> Reporter {
    try change(typed) { reporter in
      guard isMarked(reporter) else { throw ReporterError.notMarked(reporter.id) }
      try store.connection.run("update reporter set \(column) = $2 where id = $1", reporter.id, value)
      return AuditEntry(
        action: action, subject: .reporter(reporter.id), detail: detail, operatorName: operatorName, at: now)
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
    if let id: Int64 = try store.connection.value("select id from reporter where tag = $1", tag) { return (id, false) }
    for attempt in 0... {
      let id = RecognitionKey.pseudonym(of: tag, attempt: attempt)
      if try store.connection.value("select 1 from reporter where id = $1", id) as Int? != nil { continue }
      try store.connection.run("insert into reporter (id, tag, created_at) values ($1, $2, $3)", id, tag, now)
      return (id, true)
    }
    throw StoreError.constraint(Message(en: "no free pseudonym", fa: "نام مستعار آزادی نمانده است"))
  }

  /// Takes note of a consent that was told in a report, unless a later one is known; the history keeps every change.
  func note(_ told: ToldConsent, of id: Int64, now: Instant) throws {
    guard let known = try reporter(id: id), try isNewer(told, than: known, now: now) else { return }
    try hold(told.consent, of: id, since: told.at)
    guard told.consent != known.consent else { return }
    try note(told.consent, of: id, source: ToldConsent.source, operatorName: "", now: now)
  }

  /// Whether a consent told in a report takes the place of what is known.
  ///
  /// A time that has not come yet makes nothing newer, whether a clock was ahead or somebody chose it, and revokes
  /// nothing less. An officer's word gives way only to a report that was recorded after it.
  private func isNewer(_ told: ToldConsent, than known: Reporter, now: Instant) throws -> Bool {
    guard let since = known.consentAt else { return true }
    if told.consent == .none, since > now { return true }
    guard told.at >= since, told.at <= now else { return false }
    guard let word = try officersWord(on: known.id) else { return true }
    return try told.at > since && intake(of: told.report) > word
  }

  /// The entry of an officer's word where that is the last one on record; nil where it came from a report.
  private func officersWord(on id: Int64) throws -> Int64? {
    let isOfficers: Bool? = try store.connection.value(
      "select operator <> '' or source not like 'report%' from consent_event where reporter_id = $1 order by id desc limit 1",
      id)
    guard isOfficers == true else { return nil }
    return try store.connection.value(
      """
      select max(id) from audit_entry
      where subject = $1 and action = $2 and detail <> $3 and detail not like 'report %'
      """, AuditSubject.reporter(id), AuditEntry.Action.setConsent.rawValue, ToldConsent.detail)
  }

  /// The first entry of the trail that a report has, alone or among many: its place is when it was recorded.
  private func intake(of report: Int64) throws -> Int64 {
    try store.connection.value(
      """
      select min(id)
      from (
        select id from audit_entry where subject = $1
        union all
        select id from audit_entry where first_id <= $2 and last_id >= $2
      ) as entry
      """, AuditSubject.report(ReportNumber(id: report)), report) ?? 0
  }

  private func hold(_ consent: Consent, of id: Int64, since: Instant) throws {
    try store.connection.run(
      "update reporter set consent = $2, consent_at = $3 where id = $1", id, consent, since)
  }

  private func note(
    _ consent: Consent, of id: Int64, source: String, wording: String? = nil, operatorName: String, now: Instant
  ) throws {
    try store.connection.run(
      "insert into consent_event (reporter_id, consent, source, operator, at, wording) values ($1, $2, $3, $4, $5, $6)",
      id, consent, source, operatorName, now, wording)
  }
}

/// What a caller agreed to in a report.
struct ToldConsent {
  /// What the history names as the source. The report has no number in it: it would tell whose an erased person's
  /// report was.
  static let source = "report"
  /// What the entry says of it.
  static let detail = "told in a report"

  let consent: Consent
  let report: Int64
  let receivedAt: Instant
  let recordedAt: Instant

  /// Since when it counts: nothing was said after it was recorded.
  var at: Instant { min(receivedAt, recordedAt) }
}

extension Store {
  /// Reporters by their pseudonyms.
  public var reporters: ReporterStore { ReporterStore(store: self) }
}

extension Reporter: RowDecodable {
  package static let columns = "id, consent, consent_at, protected, excluded_reason, erased_at"

  package init(_ row: inout RowReader) throws {
    self.init(
      id: try row.next(), consent: try row.next(), consentAt: try row.next(), isProtected: try row.next(),
      excludedReason: try row.next(), erasedAt: try row.next())
  }
}

extension ReporterStore.ConsentRecord: RowDecodable {
  package static let columns = "consent, wording, source, operator, at"

  package init(_ row: inout RowReader) throws {
    self.init(
      consent: try row.next(), wording: try row.next(), source: try row.next(), operatorName: try row.next(),
      at: try row.next())
  }
}

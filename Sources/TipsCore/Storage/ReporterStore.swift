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
      "select id, consent, consent_at, protected, excluded_reason from reporter where id = $1")
    statement.bind(1, id)
    return try statement.first { row in
      Reporter(
        id: row.int64(0), consent: row.optionalInt64(1).flatMap { Consent(rawValue: Int($0)) },
        consentAt: row.optionalInstant(2), isProtected: row.bool(3), excludedReason: row.optionalText(4))
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

  /// The issued rounds that a reporter was honoured in, newest first.
  public func rounds(of id: Int64) throws -> [String] {
    let statement = try store.connection.prepare(
      """
      select round.label
      from honoree join round on round.id = honoree.round_id
      where honoree.reporter_id = $1
      order by round.to_day desc
      """)
    statement.bind(1, id)
    var labels: [String] = []
    try statement.each { labels.append($0.text(0)) }
    return labels
  }

  /// Every consent that a reporter gave or took back, oldest first: form, where it came from, when.
  public func consents(of id: Int64) throws -> [(consent: Consent, source: String, at: Instant)] {
    let statement = try store.connection.prepare(
      "select consent, source, at from consent_event where reporter_id = $1 order by at, id")
    statement.bind(1, id)
    var consents: [(consent: Consent, source: String, at: Instant)] = []
    try statement.each { row in
      if let consent = Consent(rawValue: row.int(0)) { consents.append((consent, row.text(1), row.instant(2))) }
    }
    return consents
  }

  /// Records what a reporter agreed to, as told outside a report.
  public func setConsent(
    _ consent: Consent, of typed: String, source: String, operatorName: String, now: Instant
  ) throws -> Reporter {
    let source = try Self.line(source, field: "--source")
    return try change(typed) { reporter in
      try noteConsent(consent, of: reporter.id, at: now, source: source, operatorName: operatorName, now: now)
      return AuditEntry(
        action: .setConsent, subject: reporter.pseudonym, detail: "\(consent.code): \(source)",
        operatorName: operatorName, at: now)
    }
  }

  /// Keeps a reporter off every list from now on.
  public func protect(_ typed: String, operatorName: String, now: Instant) throws -> Reporter {
    try change(typed) { reporter in
      let update = try store.connection.prepare("update reporter set protected = 1 where id = $1")
      update.bind(1, reporter.id)
      try update.run()
      return AuditEntry(
        action: .protectReporter, subject: reporter.pseudonym, detail: "", operatorName: operatorName, at: now)
    }
  }

  /// Keeps a reporter out of recognition for a reason.
  public func exclude(_ typed: String, reason: String, operatorName: String, now: Instant) throws -> Reporter {
    let reason = try Self.line(reason, field: "--reason")
    return try change(typed) { reporter in
      let update = try store.connection.prepare("update reporter set excluded_reason = $2 where id = $1")
      update.bind(1, reporter.id)
      update.bind(2, reason)
      try update.run()
      return AuditEntry(
        action: .excludeReporter, subject: reporter.pseudonym, detail: reason, operatorName: operatorName, at: now)
    }
  }

  private func change(_ typed: String, _ body: (Reporter) throws -> AuditEntry) throws -> Reporter {
    try store.write { connection in
      let reporter = try reporter(typed)
      try AuditStore(connection: connection).recording(.reporter, key: reporter.id) { ((), try body(reporter)) }
      return try self.reporter(typed)
    }
  }

  static func line(_ text: String, field: String) throws -> String {
    let trimmed = text.trimmingASCIISpace()
    guard (1...200).contains(trimmed.unicodeScalars.count), !trimmed.unicodeScalars.contains(where: { $0.value < 32 })
    else { throw ReporterError.reason(field: field) }
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
  func noteConsent(
    _ consent: Consent, of id: Int64, at: Instant, source: String, operatorName: String, now: Instant
  ) throws {
    guard let reporter = try reporter(id: id) else { return }
    if let known = reporter.consentAt, known > at { return }
    let update = try store.connection.prepare("update reporter set consent = $2, consent_at = $3 where id = $1")
    update.bind(1, id)
    update.bind(2, consent.rawValue)
    update.bind(3, at)
    try update.run()
    guard reporter.consent != consent else { return }
    let event = try store.connection.prepare(
      "insert into consent_event (reporter_id, consent, source, operator, at) values ($1, $2, $3, $4, $5)")
    event.bind(1, id)
    event.bind(2, consent.rawValue)
    event.bind(3, source)
    event.bind(4, operatorName)
    event.bind(5, at)
    try event.run()
  }
}

extension Store {
  /// Reporters by their pseudonyms.
  public var reporters: ReporterStore { ReporterStore(store: self) }
}

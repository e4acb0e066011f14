import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What settling found.
public struct SettlementResult: Sendable, Equatable {
  /// Identities that were opened.
  public var opened = 0
  /// Of these, the ones without a telephone number that tells people apart; they are kept sealed and never linked.
  public var unlinkable = 0
  /// Identities that the key does not open: sealed to another key, or changed.
  public var unopenable = 0
  /// Pseudonyms that were given.
  public var newReporters = 0
  /// Of the opened ones, those of people who have been erased since; they were erased with them.
  public var forgotten = 0
}

/// Opens new sealed identities, derives the keyed tag of their telephone number, and attaches the pseudonym to the
/// report. Names and numbers stay sealed. Of people whom the store has erased since a report was received, nothing is
/// attached: that report is erased too.
public struct Settlement {
  private static let chunk = 4_000

  private let store: Store
  private let openers: IdentityOpeners
  private let key: RecognitionKey
  private let operatorName: String
  private let now: Instant

  /// Settles with the officer's key.
  public init(store: Store, key: RecognitionKey, operatorName: String = "", now: Instant) {
    self.store = store
    self.key = key
    self.operatorName = operatorName
    self.now = now
    openers = IdentityOpeners(key: key, of: store)
  }

  /// Whether any identity waits for being settled.
  public static func isNeeded(_ store: Store) throws -> Bool {
    for sql in ["from sealed_identity where settled = 0", ErasureStore.unfinished] {
      if try store.connection.value("select 1 \(sql) limit 1") as Int? != nil { return true }
    }
    return false
  }

  /// How many identities wait for being settled.
  package static func waiting(_ store: Store) throws -> Int {
    let count: RowCount? = try store.connection.value("select count(*) from sealed_identity where settled = 0")
    return count?.value ?? 0
  }

  /// Settles everything that waits, in short transactions, so that others can write in between.
  public func run(progress: (WorkProgress) -> Void = { _ in }) throws -> SettlementResult {
    var result = SettlementResult()
    let all: Int? = try store.connection.value("select count(*) from sealed_identity where settled = 0")
    var done = 0
    var last: Int64 = 0
    let finished = try store.erasures.finish(key: key, operatorName: operatorName, now: now)
    result.forgotten = finished.count
    var traces = finished.work?.traces ?? TraceSearch()
    var isIndexTouched = (finished.work?.counts.texts ?? 0) > 0
    while true {
      let rows = try waiting(after: last)
      guard let newest = rows.last else { break }
      let before = result
      try store.write { connection in
        // What the rows were read with may have been replaced since.
        guard try connection.publicKey() == key.publicKey else { throw KeyError.replaced }
        let erasures = KnownErasures(try store.erasures.all())
        var forgetting = ForgottenReports(ReportForgetting(connection, now: now, traces: traces))
        for row in rows { try settle(row, erasures, connection, &forgetting, &result) }
        try forgetting.record(connection, operatorName: operatorName, now: now)
        result.forgotten += forgetting.count
        traces = forgetting.work.traces
        isIndexTouched = isIndexTouched || forgetting.work.counts.texts > 0
        try record(from: before, to: result, connection)
      }
      last = newest.reportID
      done += rows.count
      progress(
        WorkProgress(Message(en: "settling", fa: "بازشناسی"), done, of: all.map { max($0, done) }, .identities))
    }
    // A server's files are not cleared from here.
    if result.forgotten > 0, !store.isOffice {
      do {
        _ = try TraceRemoval(store: store).run(traces, searchIndex: isIndexTouched, rewriting: .whenNeeded)
      } catch ErasureError.heldByReader {
        // A later writer takes the WAL into the file; what is settled is settled.
      }
    }
    return result
  }

  private func record(from before: SettlementResult, to after: SettlementResult, _ connection: Connection) throws {
    guard after.opened > before.opened else { return }
    try AuditStore(connection: connection).append(
      AuditEntry(
        action: .settle, subject: .identities,
        detail: "\(after.opened - before.opened) opened, \(after.newReporters - before.newReporters) new reporters",
        operatorName: operatorName, at: now))
  }

  private struct Row: RowDecodable {
    static let columns = SealedIdentity.columns + ", report.received_at, report.recorded_at"

    let identity: SealedIdentity
    let receivedAt: Instant
    let recordedAt: Instant
    var reportID: Int64 { identity.reportID }

    init(_ row: inout RowReader) throws {
      identity = try SealedIdentity(&row)
      receivedAt = try row.next()
      recordedAt = try row.next()
    }

    func told(_ consent: Consent) -> ToldConsent {
      ToldConsent(consent: consent, report: reportID, receivedAt: receivedAt, recordedAt: recordedAt)
    }
  }

  private func waiting(after last: Int64) throws -> [Row] {
    try store.connection.rows(
      """
      select \(Row.columns)
      from sealed_identity
      join sealing_run on sealing_run.id = sealed_identity.run_id
      join report on report.id = sealed_identity.report_id
      where sealed_identity.settled = 0 and sealed_identity.report_id > $1
      order by sealed_identity.report_id
      limit \(Self.chunk)
      """, last, as: Row.self)
  }

  private func settle(
    _ row: Row, _ erasures: KnownErasures, _ connection: Connection, _ forgetting: inout ForgottenReports,
    _ result: inout SettlementResult
  ) throws {
    guard let caller = try? row.identity.caller(openers) else {
      result.unopenable += 1
      return
    }
    // Another process may have settled the row since it was read.
    try connection.run(
      "update sealed_identity set settled = 1 where report_id = $1 and settled = 0", row.reportID)
    guard connection.changes == 1 else { return }
    result.opened += 1
    let number = caller.phone.flatMap(PhoneNumber.init)
    try connection.run(
      "update sealed_identity set unlinkable = $2 where report_id = $1 and unlinkable <> $2", row.reportID,
      number == nil)
    guard let phone = number else {
      result.unlinkable += 1
      return try keep(row, of: nil, link: nil)
    }
    let reporters = ReporterStore(store: store)
    let tag: [UInt8]
    let past: ReporterPast
    switch erasures.person(phone, receivedAt: row.receivedAt, key: key) {
    case .forgotten(let erasure):
      guard !store.isOffice else { return try forgetLate(row, as: erasure) }
      return try forgetting.forget(row.reportID, as: erasure)
    case .reporter(let known, let before): (tag, past) = (known, before)
    }
    let (id, isNew) = try reporters.findOrInsert(tag: tag, now: now)
    if isNew {
      result.newReporters += 1
      try PastReader(connection).carry(past, to: id)
    }
    let link = key.link(reportID: row.reportID, reporter: id, storeUUID: store.settings.uuid)
    try connection.run(
      "update report set reporter_id = $2, link = $3 where id = $1 and received_at = $4", row.reportID, id, link,
      row.receivedAt)
    try keep(row, of: id, link: link)
    if caller.name != nil || isNew {
      try connection.run("update reporter set identity_report_id = $2 where id = $1", id, row.reportID)
    }
    let audit = AuditStore(connection: connection)
    let before = isNew || caller.consent == nil ? nil : try audit.commitment(.reporter, key: id)
    if let consent = caller.consent { try reporters.note(row.told(consent), of: id, now: now) }
    guard isNew || caller.consent != nil else { return }
    let after = try audit.commitment(.reporter, key: id)
    guard after != before else { return }
    try audit.append(
      AuditEntry(
        action: isNew ? .newReporter : .setConsent, subject: .reporter(id),
        detail: isNew ? "" : ToldConsent.detail, operatorName: operatorName, at: now),
      before: before, after: after)
  }

  // MARK: At an office

  /// Keeps apart what was found out of a station's report: the station sends the report again as it has it.
  private func keep(_ row: Row, of reporter: Int64?, link: [UInt8]?) throws {
    guard store.isOffice else { return }
    try store.connection.run(
      """
      insert into settled_report (station, report_id, office, reporter_id, link, unlinkable, sealed)
      values ($1, $2, $3, $4, $5, $6, sha256($7))
      on conflict (station, report_id) do update
      set
        office = excluded.office, reporter_id = excluded.reporter_id, link = excluded.link,
        unlinkable = excluded.unlinkable, sealed = excluded.sealed
      """, row.reportID / ReportNumber.idsPerStation, row.reportID, store.settings.station, reporter, link,
      reporter == nil, row.identity.sealed)
  }

  /// Has the station of a report forget it that came after its caller was forgotten.
  private func forgetLate(_ row: Row, as erasure: Erasure) throws {
    try OfficeErasure(store).forgetLate(row.reportID, as: erasure)
    try AuditStore(connection: store.connection).append(
      AuditEntry(
        action: .reapplyErasure, subject: .reporter(erasure.reporter), detail: "1 report met when settling",
        operatorName: operatorName, at: now))
  }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Attaches pseudonyms to the reports of opened identities, within the running transaction.
struct SettlementPiece {
  private let store: Store
  private let key: RecognitionKey
  private let operatorName: String
  private let now: Instant
  private var connection: Connection { store.connection }

  init(store: Store, key: RecognitionKey, operatorName: String, now: Instant) {
    self.store = store
    self.key = key
    self.operatorName = operatorName
    self.now = now
  }

  /// Settles identities in the order of their reports.
  func settle(
    _ opened: [OpenedIdentity], _ forgetting: inout ForgottenReports, _ result: inout SettlementResult
  ) throws {
    let people = try people(of: try stillWaiting(opened), &forgetting, &result)
    var reporters = try SettledReporters(
      people.map(\.tag), of: store, operatorName: operatorName, now: now)
    var links: [(report: Int64, reporter: Int64)] = []
    links.reserveCapacity(people.count)
    for person in people { links.append((person.identity.report, try reporters.note(person))) }
    let linking = try Worker { [links, key, uuid = store.settings.uuid] in
      links.map { key.link(reportID: $0.report, reporter: $0.reporter, storeUUID: uuid) }
    }
    let written = Result { try reporters.write() }
    let codes = try linking.wait()
    try written.get()
    let attach = try connection.prepare(
      "update report set reporter_id = $2, link = $3 where id = $1 and received_at = $4")
    for ((link, code), person) in zip(zip(links, codes), people) {
      try attach.run(link.report, link.reporter, code, person.identity.receivedAt)
      try keep(person.identity, of: link.reporter, link: code)
    }
    result.newReporters += reporters.newCount
  }

  /// Those that no other process has settled since they were read.
  private func stillWaiting(_ opened: [OpenedIdentity]) throws -> [OpenedIdentity] {
    guard let first = opened.first, let last = opened.last else { return [] }
    let waiting = Set(
      try connection.rows(
        "select report_id from sealed_identity where settled = 0 and report_id between $1 and $2", first.report,
        last.report
      ) { (report: Int64) in report })
    return opened.filter { waiting.contains($0.report) }
  }

  /// Marks identities as settled. Of those that say whose they are, who is to be forgotten is; the others are returned.
  private func people(
    of opened: [OpenedIdentity], _ forgetting: inout ForgottenReports, _ result: inout SettlementResult
  ) throws -> [IdentifiedCaller] {
    let erasures = KnownErasures(try store.erasures.all())
    let mark = try connection.prepare("update sealed_identity set settled = 1 where report_id = $1")
    let remark = try connection.prepare(
      "update sealed_identity set settled = 1, unlinkable = $2 where report_id = $1")
    var people: [IdentifiedCaller] = []
    people.reserveCapacity(opened.count)
    for identity in opened {
      guard let caller = identity.caller else {
        result.unopenable += 1
        try keepUnopenable(identity)
        continue
      }
      result.opened += 1
      let isUnlinkable = caller.phone == nil
      if isUnlinkable == identity.wasUnlinkable {
        try mark.run(identity.report)
      } else {
        try remark.run(identity.report, isUnlinkable)
      }
      guard let phone = caller.phone else {
        result.unlinkable += 1
        try keep(identity, of: nil, link: nil)
        continue
      }
      switch erasures.person(phone.number, tag: phone.tag, receivedAt: identity.receivedAt, key: key) {
      case .forgotten(let erasure) where store.isOffice: try forgetLate(identity.report, as: erasure)
      case .forgotten(let erasure): try forgetting.forget(identity.report, as: erasure)
      case .reporter(let tag, let past):
        people.append(IdentifiedCaller(identity: identity, caller: caller, tag: tag, past: past))
      }
    }
    return people
  }

  // MARK: At an office

  /// Keeps apart what was found out of a station's report: the station sends the report again as it has it.
  private func keep(_ identity: OpenedIdentity, of reporter: Int64?, link: [UInt8]?) throws {
    guard store.isOffice else { return }
    try connection.run(
      """
      insert into settled_report (station, report_id, office, reporter_id, link, unlinkable, sealed)
      values ($1, $2, $3, $4, $5, $6, sha256($7))
      on conflict (station, report_id) do update
      set
        office = excluded.office, reporter_id = excluded.reporter_id, link = excluded.link,
        unlinkable = excluded.unlinkable, sealed = excluded.sealed, unopenable = 0
      """, identity.report / ReportNumber.idsPerStation, identity.report, store.settings.station, reporter, link,
      reporter == nil, identity.sealed)
  }

  /// Keeps that the office's key doesn't open an identity: its station sealed it before it adopted the key. It isn't tried again
  /// as long as it is the same.
  private func keepUnopenable(_ identity: OpenedIdentity) throws {
    guard store.isOffice else { return }
    try connection.run("update sealed_identity set settled = 1 where report_id = $1", identity.report)
    try connection.run(
      """
      insert into settled_report (station, report_id, office, unlinkable, sealed, unopenable)
      values ($1, $2, $3, $4, sha256($5), 1)
      on conflict (station, report_id) do update
      set
        office = excluded.office, reporter_id = null, link = null, unlinkable = excluded.unlinkable,
        sealed = excluded.sealed, unopenable = 1
      """, identity.report / ReportNumber.idsPerStation, identity.report, store.settings.station,
      identity.wasUnlinkable, identity.sealed)
  }

  /// Has the station of a report forget it that came after its caller was forgotten.
  private func forgetLate(_ report: Int64, as erasure: Erasure) throws {
    try OfficeErasure(store).forgetLate(report, as: erasure)
    try AuditStore(connection: connection).append(
      AuditEntry(
        action: .reapplyErasure, subject: .reporter(erasure.reporter), detail: "1 report met when settling",
        operatorName: operatorName, at: now))
  }
}

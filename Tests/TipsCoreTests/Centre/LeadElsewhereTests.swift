import TestSupport
import Testing

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("One event reported at several stations", .needsPostgreSQL)
struct LeadElsewhereTests {
  private let now = TemporaryStore.now

  private func province() throws -> Province {
    let province = try Province(stations: [3, 5])
    for station in province.stations {
      try station.store.outbox.join(url: "https://centre.example/", operatorName: "admin", now: now)
    }
    return province
  }

  @Test("A follower counts with its leader of another station")
  func follows() throws {
    let province = try province()
    let lead = try province.tip(at: 0, phone: "09001110000", day: 20)
    let later = try province.stations[1].log(phone: "09001110001", name: "م", at: now.adding(seconds: -19 * 86_400))
    try province.stations[1].mark(later, .duplicate, lead: lead)
    #expect(try province.stations[1].store.reports.existing(later).duplicateOf == lead)
    // The follower may come first.
    try province.send([1])
    try province.send([0])
    try province.settle()
    let draft = try province.office.rounds.draft(try province.period("1404-06"), now: now)
    #expect(draft.honorees.count == 2)
    let scores = draft.honorees.map(\.score)
    #expect(scores[0] > scores[1] && scores[1] > 0)
    #expect(try CentreVerification(province.centre.session).run().lostLeads == [])
    #expect(try AuditVerification(store: province.stations[1].store, key: nil).run().findingCount == 0)
    // Taken back, it follows nobody.
    _ = try province.stations[1].store.outcomes.undo(later, note: nil, operatorName: "o", now: now)
    try province.send()
    #expect(try province.office.rounds.draft(try province.period("1404-06"), now: now).honorees.count == 1)
    #expect(try province.stations[1].store.reports.existing(later).disposition == .pending)
  }

  @Test("The mark stands again when a later one is taken back")
  func undoneTwice() throws {
    let province = try province()
    let lead = try province.tip(at: 0, phone: "09001110000", day: 20)
    let station = province.stations[1]
    let later = try station.log(at: now.adding(seconds: -19 * 86_400))
    try station.mark(later, .duplicate, lead: lead)
    _ = try station.store.outcomes.undo(later, note: nil, operatorName: "o", now: now)
    try station.mark(later, .noAction)
    #expect(try station.store.reports.existing(later).duplicateOf == nil)
    _ = try station.store.outcomes.undo(later, note: nil, operatorName: "o", now: now)
    try station.mark(later, .duplicate, lead: lead)
    #expect(try station.store.outcomes.events(of: later).last?.duplicateOf == lead)
    try province.send()
    #expect(
      try province.centre.session.query("select duplicate_of from report where id = \(later.id)")[0].int64(0) == lead.id
    )
  }

  @Test("A leader that is not there, or follows another one, shows")
  func lost() throws {
    let province = try province()
    let lead = try province.tip(at: 0, phone: "09001110000", day: 20)
    let nowhere = ReportNumber(id: 3_000_099_999)
    let station = province.stations[1]
    let later = try (0..<2).map { _ in try station.log(at: now.adding(seconds: -19 * 86_400)) }
    try station.mark(later[0], .duplicate, lead: nowhere)
    try station.mark(later[1], .duplicate, lead: lead)
    let first = try province.stations[0].log(at: now.adding(seconds: -21 * 86_400))
    _ = try province.stations[0].store.outcomes.undo(lead, note: nil, operatorName: "o", now: now)
    try province.stations[0].mark(lead, .duplicate, lead: first)
    try province.send()
    let result = try CentreVerification(province.centre.session).run()
    #expect(result.findings == [])
    #expect(
      result.lostLeads == [
        CentreVerification.LostLead(report: later[0].id, lead: nowhere.id, isThere: false),
        CentreVerification.LostLead(report: later[1].id, lead: lead.id, isThere: true),
      ])
  }

  @Test("Without a centre no other station's report leads") func withoutCentre() throws {
    let station = try TemporaryStore(station: 5)
    let number = try station.log()
    #expect(throws: ReportStoreError.self) {
      try station.mark(number, .duplicate, lead: ReportNumber(id: 3_000_000_001))
    }
  }

  @Test("A report that was claimed late counts for no list of the province") func lateClaim() throws {
    let province = try Province(stations: [3, 5])
    try province.tip(at: 0, phone: "09001110000", day: 20)
    let station = province.stations[1]
    let late = try station.log(at: now.adding(seconds: -20 * 86_400))
    try station.mark(late, .operation, at: now.adding(seconds: -20 * 86_400))
    try province.send()
    try province.settle()
    let period = try province.period("1404-06")
    _ = try province.office.rounds.issue(period, operatorName: "x", now: now)
    // The claim itself is a receipt's; here only its time counts.
    try station.store.write { connection in
      try connection.run(
        "insert into receipt (verifier, report_id, claimed_at) values ($1, $2, $3)", [UInt8](repeating: 7, count: 32),
        late, now.adding(seconds: 60))
      try IdentityWriter(store: station.store, connection: connection, now: now).seal(
        try Caller(phone: "09001110009", name: "ن", consent: .name), reportID: late.id)
    }
    try province.send()
    try province.settle()
    #expect(
      try province.centre.session.query("select claimed_at from receipt")[0].int64(0) == now.epochSeconds + 60)
    let policy = try Policy(json: #"{"cooldown_days":1}"#)
    let next = try province.office.rounds.draft(try province.period("1404-H1"), policy: policy, now: now)
    #expect(next.honorees.isEmpty)
  }
}

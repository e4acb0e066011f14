import TestSupport
import Testing
import TipsCalendar
import TipsFeed
import TipsIdentity

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("The office of a province", .needsPostgreSQL)
struct ProvinceOfficeTests {
  private let now = TemporaryStore.now

  /// Four people, the n-th with n + 1 confirmed incidents, spread over two stations.
  private func province() throws -> Province {
    let province = try Province(stations: [3, 5])
    for person in 0..<4 {
      for incident in 0...person {
        try province.tip(
          at: (person + incident) % 2, phone: "0900111000\(person)", name: "نام \(person)", day: 20 + 2 * incident)
      }
    }
    try province.send()
    try province.settle()
    return province
  }

  @Test("One number is one person, whichever station was called, and has a pseudonym of the office")
  func people() throws {
    let province = try province()
    let rows = try province.centre.session.query(
      "select reporter_id, count(*), count(distinct station) from report group by reporter_id order by 2")
    #expect(rows.count == 4)
    #expect(rows.map { $0.int(1) } == [1, 2, 3, 4])
    #expect(rows.map { $0.int(2) } == [1, 2, 2, 2])
    #expect(rows.map { $0.int64(0) / 1_000_000_000 } == [900, 900, 900, 900])
    #expect(try CentreVerification(province.centre.session).run().findings == [])
  }

  @Test("Nobody can send, or have rows removed, under the number of an office, nor make one of a station's number")
  func numbers() throws {
    let centre = try TemporaryCentre(stations: [7])
    let offices = ProvinceOffices(centre.session)
    let key = (publicKey: [UInt8](repeating: 1, count: 32), uuid: String(repeating: "1", count: 32))
    func add(_ number: Int, _ province: String) throws {
      try offices.add(number, province: province, name: "office", key: key, zone: .tehran, now: now)
    }
    #expect(throws: CentreError.self) { try add(7, "gilan") }
    try add(900, "gilan")
    let stations = CentreStations(centre.session)
    #expect(throws: CentreError.self) { try stations.renew(900) }
    #expect(throws: CentreError.self) { try stations.forget(900, now: now) }
    #expect(try offices.all().map(\.number) == [900])
  }

  @Test("A province that is typed wrong is told with those that were meant")
  func wrongProvince() throws {
    let centre = try TemporaryCentre(stations: [])
    #expect {
      try centre.add(7, province: "gilam")
    } throws: { error in
      if case CentreError.noProvince("gilam", known: let known) = error { return known.first == "gilan" }
      return false
    }
  }

  @Test("What the officer found out stays when the station sends its reports again, and nothing of it goes there")
  func settledStays() throws {
    let province = try province()
    let station = province.stations[0]
    let number = try #require(
      try station.store.connection.rows("select id from report order by id limit 1") { (n: ReportNumber) in n }.first)
    _ = try station.store.notes.add("یادداشت", to: number, operatorName: "op", now: now)
    var draft = CorrectionDraft()
    draft.text = "متن دیگر"
    _ = try station.store.corrections.correct(number, draft, reason: "x", operatorName: "op", now: now)
    try province.send()
    let row = try province.centre.session.query(
      "select text, reporter_id is not null, link is not null from report where id = \(number.id)")[0]
    #expect(row.text(0) == "متن دیگر" && row.bool(1) && row.bool(2))
    #expect(try province.settle().opened == 0)
    #expect(try station.count("select count(*) from reporter") == 0)
    // An identity that the station removes takes what was found with it.
    try station.store.write { connection in
      var work = ReportForgetting(connection, now: now)
      try work.erase(number.id, removesTexts: false)
    }
    try province.send()
    let gone = try province.centre.session.query(
      "select reporter_id is null, (select count(*) from settled_report where report_id = r.id) from report as r "
        + "where id = \(number.id)")[0]
    #expect(gone.bool(0) && gone.int(1) == 0)
  }

  @Test("Identities that were sealed before the key was adopted are tried once, and again when they have changed")
  func unopenable() throws {
    let province = try Province(stations: [3])
    let number = try province.tip(at: 0, phone: "09001110001")
    try province.send()
    // As a station would have it that had a key of its own then.
    let centre = province.centre.session
    try centre.execute("update sealed_identity set sealed = set_byte(sealed, 0, get_byte(sealed, 0) # 255)")
    #expect(try province.settle().unopenable == 1)
    #expect(try !Settlement.isNeeded(province.office))
    #expect(try province.settle().unopenable == 0)
    // The station sends the report again: the identity is the one that was tried.
    try centre.execute("update sealed_identity set settled = 1")
    _ = try province.stations[0].store.notes.add("یادداشت", to: number, operatorName: "op", now: now)
    try province.send()
    #expect(try !Settlement.isNeeded(province.office))
    // It sends the identity itself, which the key opens.
    try province.stations[0].store.connection.execute("update sealed_identity set unlinkable = 1")
    try province.send()
    #expect(try province.settle().opened == 1)
    #expect(try centre.query("select count(*) from report where reporter_id is not null")[0].int(0) == 1)
  }

  @Test("A list is drafted, approved by another account, issued, thanked, revealed and withdrawn from")
  func round() throws {
    let province = try province()
    let office = province.office
    try office.policies.set(
      try Policy(json: #"{"approval":true,"seats":2}"#), numbered: false, note: "", operatorName: "x", now: now)
    let period = try province.period("1404-06")
    office.account = "sara"
    let (draft, recorded) = try office.rounds.recordDraft(period, operatorName: "sara", now: now)
    #expect(recorded?.draftedFrom == "sara")
    #expect(throws: RoundError.ownAccount("1404-06", account: "sara")) {
      try office.rounds.approve(period, operatorName: "reza", now: now)
    }
    let other = try province.anotherOffice(account: "reza")
    _ = try other.rounds.approve(period, operatorName: "reza", now: now)
    let round = try other.rounds.issue(period, key: province.key, operatorName: "reza", now: now)
    #expect(round.inputDigest == draft.inputDigest && round.honorees.count == 2)
    #expect(round.draftedBy == "sara" && round.approvedBy == "reza")
    let people = try office.rounds.reveal(round, key: province.key, reason: "آیین", operatorName: "sara", now: now)
    #expect(round.honorees.map { people[$0.reporter]?.name } == ["نام 3", "نام 2"])
    #expect(people[round.honorees[0].reporter]?.phone == "+989001110003")
    let first = Reporter.pseudonym(round.honorees[0].reporter)
    let answer = try office.rounds.withdraw(
      first, from: "1404-06", reason: "خواست", replace: true, operatorName: "sara", now: now)
    #expect(answer.next != nil && answer.replacementPlace == 3)
    #expect(
      try office.rounds.thank(
        "1404-06", day: StationZone.tehran.day(of: now), place: "رشت", absent: [], operatorName: "sara", now: now) == 2)
    let reasons = try office.rounds.reasons(period, reporter: first, now: now)
    #expect(reasons.isIssued && reasons.merit.lines.count == 4)
    #expect(try AuditVerification(store: office, key: province.key).run().findingCount == 0)
    #expect(try CentreVerification(province.centre.session).run().findings == [])
    // The stations' own rounds are theirs, and this one is not among them.
    #expect(try province.stations[0].store.rounds.all().isEmpty)
  }

  @Test("Two officers who issue one list at once: one of them does")
  func twoAtOnce() async throws {
    let province = try province()
    let period = try province.period("1404-06")
    let address = province.centre.address
    let outcomes = await withTaskGroup(of: String.self) { group in
      for name in ["a", "b", "c"] {
        group.addTask {
          do {
            let office = try Store.open(officeOf: "gilan", at: address)
            _ = try office.rounds.issue(period, operatorName: name, now: TemporaryStore.now)
            return "issued"
          } catch RoundError.issuedAlready {
            return "refused"
          } catch {
            return "\(error)"
          }
        }
      }
      return await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(outcomes.sorted() == ["issued", "refused", "refused"])
    #expect(try AuditVerification(store: province.office, key: province.key).run().findingCount == 0)
  }

  @Test("Whom a station has honoured is honoured for the province, and an incident counts once")
  func stationsRounds() throws {
    let province = try Province(stations: [3, 5])
    for index in 0..<2 { try province.tip(at: index, phone: "0900111000\(index)", day: 20) }
    _ = try province.stations[0].settle()
    let period = try province.period("1404-06")
    _ = try province.stations[0].store.rounds.issue(period, operatorName: "x", now: now)
    try province.send()
    try province.settle()
    let draft = try province.office.rounds.draft(period, now: now)
    #expect(draft.honorees.count == 1)
    // The incident is credited already, so its reporter is not even considered.
    #expect(draft.candidates == 1)
    #expect(try province.office.rounds.all().isEmpty)
    try province.tip(at: 1, phone: "09001110000", day: 19)
    try province.send()
    try province.settle()
    #expect(try province.office.rounds.draft(period, now: now).leftOut[.recentlyHonoured] == 1)
  }

  @Test("People whom stations knew before there was an office get its pseudonyms, once")
  func lateOffice() throws {
    let province = try Province(stations: [3, 5])
    for index in 0..<2 {
      try province.tip(at: index, phone: "09001110000", day: 20)
      _ = try province.stations[index].settle()
    }
    try province.send([0])
    let before = try province.centre.session.query("select distinct reporter_id from report")
    try province.send([1])
    let after = try province.centre.session.query("select distinct reporter_id from report")
    #expect(before.count == 1 && after.count == 1 && before[0].int64(0) == after[0].int64(0))
    #expect(try CentreVerification(province.centre.session).run().findings == [])
    let period = try province.period("1404-06")
    let round = try province.office.rounds.issue(period, key: province.key, operatorName: "x", now: now)
    #expect(round.honorees.map(\.reporter) == [after[0].int64(0)])
  }

  @Test("Figures of an office are those of its own province")
  func figures() throws {
    let province = try Province(stations: [3])
    let elsewhere = try TemporaryStore(station: 7)
    _ = try province.centre.add(7, province: "tehran")
    for index in 0..<3 {
      try province.tip(at: 0, phone: "0900111000\(index)", day: 20)
      let number = try elsewhere.log(at: now.adding(seconds: -20 * 86_400))
      try elsewhere.mark(number, .operation, at: now.adding(seconds: -20 * 86_400))
    }
    try province.send()
    let sender = StationSender(elsewhere.store)
    var random = SeededGenerator(seed: 1)
    while let bytes = try sender.next(random: &random) {
      _ = try province.receiver.take(try FeedBatch(bytes: bytes), from: 7)
    }
    let period = try province.period("1404-06")
    let answers = try [province.office, province.stations[0].store].map {
      ValueText.text(try $0.figures.figures(of: period, now: now))
    }
    #expect(answers[0] == answers[1])
  }

  @Test("A report that somebody tied to a person without the key is found before the list is issued")
  func brokenLink() throws {
    let province = try province()
    let period = try province.period("1404-06")
    let best = try #require(try province.office.rounds.draft(period, now: now).honorees.last)
    try province.centre.session.run(
      "update report set reporter_id = $1 where reporter_id = (select min(reporter_id) from report where reporter_id <> $1)",
      .integer(best.reporter))
    #expect(throws: RoundError.self) {
      _ = try province.office.rounds.issue(period, key: province.key, operatorName: "x", now: now)
    }
    #expect(try AuditVerification(store: province.office, key: province.key).run().findingCount > 0)
  }
}

import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("Rounds")
struct RoundStoreTests {
  /// In Shahrivar 1404, the month before the clock's.
  private let inMonth = TemporaryStore.now.adding(seconds: -20 * 86_400)

  private func province() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    for person in 0..<6 {
      for _ in 0...person {
        let number = try temporary.log(
          phone: "0900111000\(person)", name: "نام \(person)", consent: person == 5 ? Consent.none : .name, at: inMonth
        ) { $0.place = "golsar" }
        try temporary.mark(number, .operation, at: inMonth.adding(seconds: 60))
      }
    }
    _ = try temporary.settle()
    return temporary
  }

  @Test("A draft ranks the candidates and counts those left out")
  func draft() throws {
    let temporary = try province()
    let round = try temporary.store.rounds.draft(try temporary.period("1404-06"), now: TemporaryStore.now)
    #expect(round.candidates == 6)
    #expect(round.leftOut == [.noConsent: 1])
    #expect(round.honorees.map(\.confirmed) == [5, 4, 3, 2, 1])
    #expect(round.honorees.map(\.place) == [1, 2, 3, 4, 5])
    let county = try #require(round.honorees[0].county)
    #expect(try temporary.store.references.place(id: county)?.code == "rasht")
  }

  @Test("Callers whom nothing tells apart are counted by their reports, and are no candidates")
  func unidentified() throws {
    let temporary = try province()
    for (phone, name) in [("33334444", nil), ("0912000", "نام"), (nil, "نام")] {
      let number = try temporary.log(phone: phone, name: name, at: inMonth)
      try temporary.mark(number, .operation, at: inMonth.adding(seconds: 60))
    }
    let unconfirmed = try temporary.log(phone: "33334444", at: inMonth)
    try temporary.mark(unconfirmed, .unfounded, at: inMonth.adding(seconds: 60))
    _ = try temporary.settle()
    let round = try temporary.store.rounds.draft(try temporary.period("1404-06"), now: TemporaryStore.now)
    #expect(round.candidates == 6)
    #expect(round.leftOut == [.noConsent: 1, .unidentified: 3])
  }

  @Test("The day cap holds: more than two incidents of a day do not raise the score")
  func dayCap() throws {
    let temporary = try province()
    let honorees = try temporary.store.rounds.draft(try temporary.period("1404-06"), now: TemporaryStore.now).honorees
    #expect(honorees[0].volume == honorees[3].volume)
  }

  @Test("A false report leaves out everybody who reported it, within a year and in an eligible category")
  func falseReports() throws {
    let temporary = try TemporaryStore()
    func phone(_ person: Int) -> String { "0900111000\(person)" }
    func report(_ person: Int, _ disposition: Disposition, at: Instant, category: String = "theft.motorcycle") throws
      -> ReportNumber
    {
      let number = try temporary.log(phone: phone(person), at: at) { $0.category = category }
      try temporary.mark(number, disposition, at: at)
      return number
    }
    let period = try temporary.period("1404-06")
    let zone = temporary.store.zone
    let year = Policy.standard.windowStart(periodEnd: period.to, zone: zone)..<zone.startOfDay(period.to)
    for person in 0..<7 { _ = try report(person, .operation, at: inMonth) }
    let invented = try report(0, .falseReport, at: inMonth)
    let repeated = try temporary.log(phone: phone(1), at: inMonth)
    try temporary.mark(repeated, .duplicate, at: inMonth, lead: invented)
    _ = try report(2, .falseReport, at: year.lowerBound)
    _ = try report(3, .falseReport, at: year.lowerBound.adding(seconds: -1))
    _ = try report(4, .falseReport, at: year.upperBound)
    _ = try report(5, .falseReport, at: inMonth, category: "public_service")
    _ = try temporary.settle()
    let round = try temporary.store.rounds.draft(period, now: TemporaryStore.now)
    #expect(round.leftOut == [.falseReport: 3])
    #expect(round.honorees.count == 4)
  }

  @Test("An issued round never changes")
  func frozen() throws {
    let temporary = try province()
    let period = try temporary.period("1404-06")
    let issued = try temporary.store.rounds.issue(period, operatorName: "x", now: TemporaryStore.now)
    #expect(throws: RoundError.issuedAlready("1404-06")) {
      _ = try temporary.store.rounds.issue(period, operatorName: "x", now: TemporaryStore.now)
    }
    _ = try temporary.store.outcomes.undo(ReportNumber(id: 1), note: nil, operatorName: "x", now: TemporaryStore.now)
    let again = try temporary.store.rounds.existing("1404-06")
    #expect(again.honorees == issued.honorees && again.inputDigest == issued.inputDigest)
    for sql in [
      "update honoree set score = 0", "delete from honoree", "update round set seats = 1", "delete from round",
    ] {
      #expect(throws: StoreError.self, "\(sql)") { try temporary.store.connection.execute(sql) }
    }
  }

  @Test("Who was honoured within 180 days is left out of the next round")
  func cooldown() throws {
    let temporary = try province()
    _ = try temporary.store.rounds.issue(try temporary.period("1404-06"), operatorName: "x", now: TemporaryStore.now)
    let number = try temporary.log(phone: "09001110001", at: TemporaryStore.now.adding(seconds: -60))
    try temporary.mark(number, .operation)
    _ = try temporary.settle()
    let next = try temporary.store.rounds.draft(try temporary.period("1404-07"), now: TemporaryStore.now)
    #expect(next.leftOut == [.recentlyHonoured: 1])
    #expect(next.honorees.isEmpty)
  }

  @Test("A period that is not over is not issued")
  func notOver() throws {
    let temporary = try province()
    #expect(throws: RoundError.notOver("1404-07")) {
      _ = try temporary.store.rounds.issue(try temporary.period("1404-07"), operatorName: "x", now: TemporaryStore.now)
    }
  }

  @Test("Names are shown as the consent allows, and that someone looked is recorded")
  func reveal() throws {
    let temporary = try province()
    let round = try temporary.store.rounds.draft(try temporary.period("1404-06"), now: TemporaryStore.now)
    let key = try temporary.keys.load(for: temporary.store.settings)
    let people = try temporary.store.rounds.reveal(
      round, key: key, reason: "invitation", operatorName: "x", now: TemporaryStore.now)
    #expect(people[round.honorees[0].reporter]?.name == "نام 4")
    #expect(try temporary.count("select count(*) from audit_entry where action = 'reveal_round'") == 1)
  }

  @Test(
    "A consent shows no more than it says",
    arguments: [
      (Consent.name, "مریم رضایی", "+989001112233"),
      (.initials, "م. ر.", "+989001112233"),
      (.private, nil, "+989001112233"),
      (Consent.none, nil, nil), (nil, nil, nil),
    ] as [(Consent?, String?, String?)])
  func consent(given: Consent?, name: String?, phone: String?) throws {
    let caller = try Caller(phone: "09001112233", name: "مریم رضایی", consent: nil)
    let shown = RevealedIdentity(caller, consent: given)
    #expect(shown.name == name)
    #expect(shown.phone == phone)
  }
}

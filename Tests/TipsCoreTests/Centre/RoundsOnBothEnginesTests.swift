import TestSupport
import Testing
import TipsCalendar
import TipsDemo
import TipsDomain
import TipsIdentity

@testable import TipsCentre
@testable import TipsRecognition
@testable import TipsStore

@Suite("Rounds on both engines", .needsPostgreSQL)
struct RoundsOnBothEnginesTests {
  private static let now = TemporaryStore.now

  /// The same steps, drawn, at an office and in one store with the same reports: each answers the same, refusals included.
  @Test("Whatever is done at an office and in one store comes to the same", arguments: [1, 2] as [UInt64])
  func same(seed: UInt64) throws {
    let province = try Province(stations: [3, 5])
    for (index, station) in province.stations.enumerated() {
      _ = try DemoFill(store: station.store).fill(
        reports: 250, seed: seed &* 10 &+ UInt64(index), end: Self.now, days: 100, now: Self.now)
    }
    try province.send()
    try province.settle()
    let one = try OneStore(of: province.stations.map(\.store), key: province.key, office: Province.office)
    let stores = [province.office, one.temporary.store]
    var random = SeededGenerator(seed: seed, stream: 6)
    var people: [Int64] = []
    for step in 0..<60 {
      let label = random.pick(["1404-04", "1404-05", "1404-06", "1404-W20"])
      let period = try province.period(label)
      let name = random.pick(["sara", "reza", "mina"])
      if people.isEmpty { people = try stores[1].rounds.draft(period, now: Self.now).honorees.map(\.reporter) }
      let person = people.isEmpty ? "r-900000000001" : Reporter.pseudonym(random.pick(people))
      let choice = random.below(12)
      let seats = 3 + random.below(6)
      let flags = (random.chance(500), random.chance(500), random.chance(300))
      let answers = stores.map { store in
        store.account = "account of \(name)"
        return Self.text {
          try Self.act(choice, store, period, name, person: person, seats: seats, flags, key: province.key)
        }
      }
      #expect(answers[0] == answers[1], "seed \(seed), step \(step), choice \(choice)")
    }
    let verdict = try AuditVerification(store: province.office, key: nil).run()
    #expect(verdict.findings.filter { $0.kind == .row } == [])
    let lists = try stores.map { try $0.rounds.all().map { ValueText.text($0) } }
    #expect(lists[0] == lists[1] && !lists[0].isEmpty)
    let trails = try stores.map { store in
      try store.auditTrail.newest(limit: 1_000).filter {
        $0.action.hasSuffix("round") || $0.action.hasSuffix("honoree")
      }
      .map { "\($0.operatorName) \($0.action) \($0.detail)" }
    }
    #expect(trails[0] == trails[1])
  }

  private static func act(
    _ choice: Int, _ store: Store, _ period: Period, _ name: String, person: String, seats: Int,
    _ flags: (Bool, Bool, Bool), key: RecognitionKey
  ) throws -> String {
    let (rounds, label) = (store.rounds, period.label)
    switch choice {
    case 0:
      let policy = try Policy(
        json: #"{"seats":\#(seats),"approval":\#(flags.0),"lottery_share":\#(flags.1 ? 300 : 0)}"#)
      return
        "\(try store.policies.set(policy, numbered: false, note: "", operatorName: name, now: now).record.policy.version)"
    case 1: return "\(try rounds.draft(period, now: now).inputDigest)"
    case 2:
      let (round, recorded) = try rounds.recordDraft(period, operatorName: name, now: now)
      return "\(round.inputDigest) \(recorded?.draftedBy ?? "-") \(recorded?.approvedBy ?? "-")"
    case 3: return "\(try rounds.approve(period, operatorName: name, now: now).inputDigest)"
    case 4, 5: return ValueText.text(try rounds.issue(period, operatorName: name, now: now).honorees)
    case 6, 7:
      let answer = try rounds.withdraw(
        person, from: label, reason: flags.0 ? "خواست" : nil, replace: flags.1, operatorName: name, now: now)
      return ValueText.text(answer)
    case 8:
      return
        "\(try rounds.thank(label, day: store.zone.day(of: now), place: "رشت", absent: flags.2 ? [person] : [], operatorName: name, now: now))"
    case 9: return "\(try rounds.undoThanks(label, reason: "اشتباه", operatorName: name, now: now))"
    case 10:
      let reporter =
        flags.0
        ? try store.reporters.setConsent(.initials, of: person, source: "نامه", operatorName: name, now: now)
        : try store.reporters.exclude(person, reason: "همکار", operatorName: name, now: now)
      return ValueText.text(reporter)
    default: return ValueText.text(try rounds.reasons(period, reporter: person, now: now))
    }
  }

  private static func text(_ body: () throws -> String) -> String {
    do { return try body() } catch { return "\(error)" }
  }
}

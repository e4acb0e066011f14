import TestSupport
import Testing
import TipsDemo

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsRecognition
@testable import TipsStore

/// docs/scoring.md says what each sign means. An honest month gives hardly any, and a made-up collusion gives its own.
@Suite("A list looked through before it is issued")
struct RoundReviewTests {
  private static let now = TemporaryStore.now

  /// A made-up province in which fifteen operators take what comes in, and they and five officers mark the outcomes within
  /// half a day.
  private static func province(seed: UInt64) throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(reports: 2_400, seed: seed, end: now, days: 60, now: now)
    try temporary.store.write { connection in
      try connection.run(
        "update report set operator = 'op-' || (id * 7919 / 13 % 15), recorded_at = received_at + id * 7919 % 240")
      try connection.run(
        """
        insert into outcome_event (report_id, from_disposition, to_disposition, at, recorded_at, operator)
        select id, 0, disposition, outcome_at, outcome_at + id * 7919 % 43200,
          case when id % 3 = 0 then 'op-' || (id * 104729 / 17 % 15) else 'officer-' || (id % 5) end
        from report
        where disposition > 0
        """)
    }
    _ = try temporary.settle()
    return temporary
  }

  private static func review(_ temporary: TemporaryStore) throws -> RoundReview {
    try temporary.store.rounds.review(try temporary.period("1404-06"), now: now)
  }

  /// A day of Shahrivar 1404, counted from 1, at an hour.
  private static func time(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(epochSeconds: 1_755_894_600 + Int64(((day - 1) * 24 + hour) * 60 + minute) * 60)
  }

  /// What an operator enters and marks.
  private static func invent(
    _ temporary: TemporaryStore, _ text: String, phone: String, by name: String, received: Instant, recorded: Instant,
    marked: Instant, confirmed: Instant, category: String = "theft.motorcycle"
  ) throws -> ReportNumber {
    var draft = ReportDraft()
    draft.text = text
    draft.category = category
    draft.receivedAt = received
    draft.caller = try Caller(phone: phone, name: "نام", consent: .name)
    let number = try Intake(store: temporary.store, operatorName: name).record(draft, now: recorded).number
    var mark = OutcomeMark(.operation)
    mark.at = confirmed
    _ = try temporary.store.outcomes.mark(number, mark, operatorName: name, now: marked)
    return number
  }

  @Test("An honest month says nothing, or hardly anything", arguments: [1, 4, 9] as [UInt64])
  func honest(seed: UInt64) throws {
    let review = try Self.review(try Self.province(seed: seed))
    let people = review.round.honorees.count
    #expect(people > 80 && review.incidents > people)
    let kinds = review.signs.map(\.kind.rawValue)
    #expect(kinds.count <= 1, "seed \(seed): \(kinds)")
  }

  @Test("An operator and a friend: four reports entered and marked in one evening")
  func collusion() throws {
    let temporary = try Self.province(seed: 1)
    let numbers = try (0..<4).map { index in
      try Self.invent(
        temporary, "خودروی مشکوک شماره \(index)", phone: "09001112222", by: "op-3",
        received: Self.time(20 + index, 10), recorded: Self.time(31, 20, index), marked: Self.time(31, 20, index + 2),
        confirmed: Self.time(20 + index, 15))
    }
    _ = try temporary.settle()
    let signs = try Self.review(temporary).signs
    #expect(Set(signs.map(\.kind)) == [.oneOperator, .quickOutcome, .lateMark, .periodEnd, .lateRecording])
    let friend = try #require(signs.first)
    #expect(friend.operatorName == "op-3" && friend.reports == numbers && friend.whole == 4)
    #expect(signs.allSatisfy { $0.reporters == friend.reporters && $0.reports == numbers })
  }

  @Test("A series, and three people with the same story")
  func stories() throws {
    let temporary = try Self.province(seed: 4)
    let series = try (0..<3).map { index in
      try Self.invent(
        temporary, "سرقت \(index)", phone: "09001112222", by: "op-\(index)", received: Self.time(9, 14, index * 25),
        recorded: Self.time(9, 14, index * 25 + 1), marked: Self.time(9, 19), confirmed: Self.time(9, 18))
    }
    let story = "مردی با کلاه قرمز هر شب پشت انبار چوب بسته‌های آبی به وانت سفید بار می‌کند و می‌رود"
    let told = try (0..<3).map { index in
      try Self.invent(
        temporary, story + " \(index)", phone: "0900111333\(index)", by: "op-\(index + 4)",
        received: Self.time(5 + 4 * index, 9), recorded: Self.time(5 + 4 * index, 9, 1),
        marked: Self.time(5 + 4 * index, 13), confirmed: Self.time(5 + 4 * index, 12))
    }
    _ = try temporary.settle()
    let signs = try Self.review(temporary).signs
    #expect(signs.filter { $0.kind == .series }.map(\.reports) == [series])
    let stories = signs.filter { $0.kind == .sameStory }
    #expect(stories.map { Set($0.reports) } == [Set(told)] && stories.first?.reporters.count == 3)
    #expect(signs.count == 2)
  }

  @Test("Rules, categories and consents that were changed after the period had begun")
  func changes() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let number = try Self.invent(
      temporary, "سرقت", phone: "09001112222", by: "op-3", received: Self.time(9, 14), recorded: Self.time(9, 14),
      marked: Self.time(9, 19), confirmed: Self.time(9, 18), category: "public_service")
    _ = try temporary.settle()
    let reporter = try #require(
      try store.connection.value("select reporter_id from report where id = \(number.id)") as Int64?)
    let name = "r-\(reporter)"
    let editing = store.referenceEditing(by: "clerk", at: Self.time(12, 9))
    _ = try editing.setCategory("public_service", fa: nil, en: nil, isEligible: true, isActive: nil)
    _ = try store.reporters.setConsent(.none, of: name, source: "call", operatorName: "clerk", now: Self.time(10, 9))
    _ = try store.reporters.setConsent(.name, of: name, source: "call", operatorName: "chief", now: Self.time(15, 9))
    _ = try store.reporters.exclude(name, reason: "staff", operatorName: "clerk", now: Self.time(10, 9))
    _ = try store.reporters.include(name, reason: "not staff", operatorName: "chief", now: Self.time(16, 9))
    _ = try store.policies.set(
      try Policy(json: #"{"seats":20}"#), numbered: false, note: "", operatorName: "chief", now: Self.time(30, 9))
    let review = try Self.review(temporary)
    #expect(review.signs.map(\.kind) == [.consent, .readmission, .category, .policy])
    #expect(review.signs.map(\.operatorName) == ["chief", "chief", "clerk", "chief"])
    #expect(review.signs[2].reports == [number] && review.signs[2].detail == "public_service: eligible false → true")
    #expect(review.signs[3].detail == "2")
    let draft = try store.rounds.draft(try temporary.period("1404-06"), now: Self.now)
    #expect(try store.rounds.cheapSigns(in: draft).map(\.kind) == [.consent, .readmission, .policy])
    let next = try store.rounds.review(try temporary.period("1404-07"), now: Self.now)
    #expect(next.signs.isEmpty)
  }

  @Test("A correction that brought a report into a category that counts")
  func correction() throws {
    let temporary = try TemporaryStore()
    let number = try Self.invent(
      temporary, "سرقت", phone: "09001112222", by: "op-3", received: Self.time(9, 14), recorded: Self.time(9, 14),
      marked: Self.time(9, 19), confirmed: Self.time(9, 18))
    _ = try temporary.settle()
    try temporary.store.write { connection in
      try connection.run(
        "insert into correction (id, report_id, recorded_at, operator) values (1, $1, $2, 'op-9')", number,
        Self.time(20, 9))
      try connection.run(
        """
        insert into correction_change (correction_id, field, before, after)
        select 1, 'category', other.id, own.id
        from category as own, category as other
        where own.code = 'theft.motorcycle' and other.code = 'public_service'
        """)
      try connection.run("insert into correction_change values (1, 'priority', '3', '1')")
    }
    #expect(
      try Self.review(temporary).signs == [
        ReviewSign(
          .correction, reporters: try Self.review(temporary).round.honorees.map(\.reporter), reports: [number],
          whole: 1,
          operatorName: "op-9", at: Self.time(20, 9), detail: "category")
      ])
  }

  @Test("An issued round gives the signs that its draft gave, and looking records nothing")
  func issued() throws {
    let temporary = try Self.province(seed: 1)
    for index in 0..<4 {
      _ = try Self.invent(
        temporary, "خودروی مشکوک شماره \(index)", phone: "09001112222", by: "op-3",
        received: Self.time(20 + index, 10), recorded: Self.time(31, 20, index), marked: Self.time(31, 20, index + 2),
        confirmed: Self.time(20 + index, 15))
    }
    _ = try temporary.settle()
    let draft = try Self.review(temporary)
    let period = try temporary.period("1404-06")
    _ = try temporary.store.rounds.issue(period, operatorName: "x", now: Self.now)
    let entries = try temporary.count("select count(*) from audit_entry")
    let issued = try Self.review(temporary)
    #expect(issued.round.state == .issued && issued.incidents == draft.incidents)
    #expect(issued.signs.map(\.kind) == draft.signs.map(\.kind))
    #expect(issued.signs.map(\.reports) == draft.signs.map(\.reports))
    #expect(try temporary.count("select count(*) from audit_entry") == entries)
  }

  @Test("How the seats of a year fell, without those who withdrew, with those who came instead")
  func shares() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    try station.setPolicy(#"{"seats":2}"#)
    let round = try station.issue()
    _ = try station.store.rounds.withdraw(
      "r-\(round.honorees[0].reporter)", from: "1404-06", reason: "asked", replace: true, operatorName: "x",
      now: Self.now)
    let shares = try station.store.rounds.shares(of: try temporary.period("1404"))
    #expect([shares.rounds, shares.total.first, shares.total.returning, shares.people] == [1, 2, 0, 2])
    #expect([shares.everListed, shares.reporters] == [2, 6])
    let rasht = try #require(try station.store.references.place(code: "rasht"))
    #expect(shares.counties[rasht.id]?.seats == 2)
    let before = try station.store.rounds.shares(of: try temporary.period("1403"))
    #expect(before.rounds == 0 && before.everListed == 0)
  }
}

import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsPrinting
@testable import TipsRecognition
@testable import TipsStore

@Suite("The list of a ceremony")
struct CeremonyPageTests {
  /// Three callers with a confirmed incident each: a name, initials, and thanks in private.
  private func issued() throws -> (TemporaryStore, RecognitionRound, [Int64: RevealedIdentity]) {
    let store = try TemporaryStore()
    let at = TemporaryStore.now.adding(seconds: -20 * 86_400)
    let callers: [(String, String, Consent)] = [
      ("09110000001", "مینا نمونه", .name), ("09110000002", "رضا آزمونی", .initials),
      ("09110000003", "ژاله پنهان", .private),
    ]
    for (phone, name, consent) in callers {
      let number = try store.log(phone: phone, name: name, consent: consent, at: at) { $0.place = "golsar" }
      try store.mark(number, .operation, at: at.adding(seconds: 3_600))
    }
    _ = try store.settle()
    let key = try store.keys.load(for: store.store.settings)
    let round = try store.store.rounds.issue(
      try store.period("1404-06"), key: key, operatorName: "sara", now: TemporaryStore.now)
    let people = try store.store.rounds.reveal(
      round, key: key, reason: "ceremony", operatorName: "sara", now: TemporaryStore.now)
    return (store, round, people)
  }

  private func page(
    _ store: TemporaryStore, _ round: RecognitionRound, _ people: [Int64: RevealedIdentity], withdrawn: Set<Int64> = []
  ) throws -> CeremonyPage {
    try CeremonyPage(
      round, period: try store.period("1404-06"), people: people, withdrawn: withdrawn,
      checkpoint: try store.store.auditTrail.checkpoint(ofRound: round.label),
      date: store.store.zone.day(of: TemporaryStore.now), language: .fa
    ) { try store.store.references.place(id: $0)?.label }
  }

  @Test func namesWhoAgreedAndCountsTheOthers() throws {
    let (store, round, people) = try issued()
    let page = try page(store, round, people)
    #expect(page.people.map(\.name) == ["ر. آ.", "مینا نمونه"])
    #expect(page.people.map(\.county) == ["رشت", "رشت"])
    #expect(page.withoutName == 1)
  }

  @Test func leavesOutWhoWithdrew() throws {
    let (store, round, people) = try issued()
    let page = try page(store, round, people, withdrawn: Set(round.honorees.map(\.reporter)))
    #expect(page.count == 0 && page.withoutName == 0)
  }

  @Test func tellsNothingButNamesAndCounties() throws {
    let (store, round, people) = try issued()
    let text = try page(store, round, people).data.json
    for secret in ["پنهان", "09110000001", "گلسار", "r-", "سرقت", "score", "Golsar"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    for honoree in round.honorees { #expect(!text.contains(Reporter.pseudonym(honoree.reporter))) }
  }

  @Test func saysWhenAndWhereTheyWereThanked() throws {
    let (store, round, people) = try issued()
    #expect(try page(store, round, people).occasion == nil)
    let now = TemporaryStore.now
    let day = store.store.zone.day(of: now)
    let absent = try #require(round.honorees.first { people[$0.reporter]?.name == "مینا نمونه" }?.reporter)
    try store.store.rounds.thank(
      round.label, day: day, place: "تالار", absent: ["r-\(absent)"], operatorName: "x", now: now)
    let thanked = try page(store, store.store.rounds.existing(round.label), people)
    #expect(thanked.occasion?.replacing("\u{00A0}", with: " ") == "۱۲ مهر ۱۴۰۴، تالار")
    #expect(thanked.people.map { $0.occasion == nil } == [false, true])
    try store.store.rounds.thank(round.label, day: day, place: "خانه", absent: [], operatorName: "x", now: now)
    let all = try page(store, store.store.rounds.existing(round.label), people)
    #expect(all.occasion?.replacing("\u{00A0}", with: " ") == "۱۲ مهر ۱۴۰۴، تالار؛ ۱۲ مهر ۱۴۰۴، خانه")
    #expect(all.people[1].occasion?.hasSuffix("خانه") == true)
  }

  @Test func endsWithTheCheckpointOfTheIssue() throws {
    let (store, round, people) = try issued()
    let checkpoint = try #require(try store.store.auditTrail.checkpoint(ofRound: round.label))
    let page = try page(store, round, people)
    #expect(page.checkpoint == checkpoint.note.split(separator: "\n").map(String.init))
  }

  @Test func describesNobody() throws {
    let (store, round, people) = try issued()
    let page = try page(store, round, people)
    #expect("\(page)" == "(ceremony of 2)")
    #expect(Mirror(reflecting: page).children.isEmpty)
  }
}

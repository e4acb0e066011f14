import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("A second person's approval")
struct RoundApprovalTests {
  private let now = TemporaryStore.now

  private func station() throws -> RecognitionStation {
    let station = try RecognitionStation()
    try station.setPolicy(#"{"approval":true}"#)
    return station
  }

  @Test("Drafted by one, approved by another, issued")
  func twoPeople() throws {
    let station = try station()
    let rounds = try station.store.rounds
    let period = try station.period()
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
    #expect(throws: RoundError.notDrafted("1404-06")) { _ = try rounds.approve(period, operatorName: "b", now: now) }
    _ = try rounds.recordDraft(period, operatorName: "a", now: now)
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
    _ = try rounds.approve(period, operatorName: "b", now: now)
    let round = try station.issue(by: "a")
    #expect(round.draftedBy == "a" && round.approvedBy == "b")
    #expect(try [station.audited(.draftRound), station.audited(.approveRound)] == [1, 1])
  }

  @Test("Nobody approves their own draft, however the name is written", arguments: ["علی", " علي", "علی "])
  func ownDraft(name: String) throws {
    let station = try station()
    _ = try station.store.rounds.recordDraft(try station.period(), operatorName: "علی", now: now)
    #expect(throws: RoundError.ownDraft("1404-06", drafter: "علی")) {
      _ = try station.store.rounds.approve(try station.period(), operatorName: name, now: now)
    }
  }

  @Test(
    "A name in look-alike letters of another script is the drafter's own",
    arguments: ["ѕаrа", "SΑRΑ", "sａrа", "sa\u{3164}ra"])
  func lookAlike(name: String) throws {
    let station = try station()
    _ = try station.store.rounds.recordDraft(try station.period(), operatorName: "sara", now: now)
    #expect(throws: RoundError.ownDraft("1404-06", drafter: "sara")) {
      _ = try station.store.rounds.approve(try station.period(), operatorName: name, now: now)
    }
  }

  @Test("Who looks at a draft later is not its drafter")
  func firstDrafter() throws {
    let station = try station()
    let rounds = try station.store.rounds
    _ = try rounds.recordDraft(try station.period(), operatorName: "a", now: now)
    let again = try rounds.recordDraft(try station.period(), operatorName: "b", now: now)
    #expect(again.recorded?.draftedBy == "a")
    _ = try rounds.approve(try station.period(), operatorName: "b", now: now)
  }

  @Test("Whatever changes the list voids the approval")
  func void() throws {
    let station = try station()
    let rounds = try station.store.rounds
    _ = try rounds.recordDraft(try station.period(), operatorName: "a", now: now)
    _ = try rounds.approve(try station.period(), operatorName: "b", now: now)
    _ = try station.store.outcomes.undo(ReportNumber(id: 1), note: nil, operatorName: "x", now: now)
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
    #expect(throws: RoundError.notDrafted("1404-06")) {
      _ = try rounds.approve(try station.period(), operatorName: "b", now: now)
    }
  }

  @Test("A policy that asks for nobody takes no draft down")
  func notAsked() throws {
    let station = try RecognitionStation()
    let draft = try station.store.rounds.recordDraft(try station.period(), operatorName: "a", now: now)
    let honorees = try station.draft().honorees
    #expect(draft.recorded == nil && draft.round.honorees == honorees)
    #expect(throws: RoundError.approvalNotAsked("1404-06")) {
      _ = try station.store.rounds.approve(try station.period(), operatorName: "b", now: now)
    }
  }
}

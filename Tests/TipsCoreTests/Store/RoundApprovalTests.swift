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
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
    #expect(throws: RoundError.notDrafted("1404-06")) { _ = try station.approve(by: "b") }
    _ = try station.recordDraft(by: "a")
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
    _ = try station.approve(by: "b")
    let round = try station.issue(by: "a")
    #expect(round.draftedBy == "a" && round.approvedBy == "b")
    #expect(try [station.audited(.draftRound), station.audited(.approveRound)] == [1, 1])
  }

  @Test("Nobody approves their own draft, however the name is written", arguments: ["علی", " علي", "علی "])
  func ownDraft(name: String) throws {
    let station = try station()
    _ = try station.recordDraft(by: "علی")
    #expect(throws: RoundError.ownDraft("1404-06", drafter: "علی")) {
      _ = try station.approve(by: name)
    }
  }

  @Test(
    "A name in look-alike letters of another script is the drafter's own",
    arguments: ["ѕаrа", "SΑRΑ", "sａrа", "sa\u{3164}ra"])
  func lookAlike(name: String) throws {
    let station = try station()
    _ = try station.recordDraft(by: "sara")
    #expect(throws: RoundError.ownDraft("1404-06", drafter: "sara")) {
      _ = try station.approve(by: name)
    }
  }

  @Test("Another name is no second person from the drafter's account, nor from root's")
  func ownAccount() throws {
    let station = try station()
    _ = try station.recordDraft(by: "a", from: "sara")
    #expect(throws: RoundError.ownAccount("1404-06", account: "sara")) { try station.approve(by: "b", from: "sara") }
    #expect(throws: RoundError.rootApproves("1404-06")) { try station.approve(by: "b", from: "root") }
    _ = try station.approve(by: "b", from: "reza")
  }

  @Test("An account of the desk and one of the machine that are called the same are no two people's")
  func accountOfDesk() throws {
    let station = try station()
    try station.recordDraft(by: "a", from: "sara")
    #expect(throws: RoundError.ownAccount("1404-06", account: "desk:sara")) {
      try station.approve(by: "b", from: "desk:sara")
    }
    try station.approve(by: "b", from: "desk:reza")
  }

  @Test("What root drafts is shown and not taken down")
  func rootDrafts() throws {
    let station = try station()
    #expect(try station.recordDraft(by: "a", from: "root").recorded == nil)
    #expect(throws: RoundError.notDrafted("1404-06")) { try station.approve(by: "b", from: "reza") }
    #expect(try station.recordDraft(by: "a", from: "sara").recorded?.draftedFrom == "sara")
  }

  @Test("An approval is checked again when the list is issued")
  func checkedAgain() throws {
    let station = try station()
    _ = try station.recordDraft(by: "a", from: "sara")
    _ = try station.approve(by: "b", from: "reza")
    let connection = try station.store.connection
    try connection.execute("drop trigger round_approval_no_update; update round_approval set account = 'sara'")
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
  }

  @Test("Who looks at a draft later is not its drafter")
  func firstDrafter() throws {
    let station = try station()
    _ = try station.recordDraft(by: "a")
    let again = try station.recordDraft(by: "b")
    #expect(again.recorded?.draftedBy == "a")
    _ = try station.approve(by: "b")
  }

  @Test("Whatever changes the list voids the approval")
  func void() throws {
    let station = try station()
    _ = try station.recordDraft(by: "a")
    _ = try station.approve(by: "b")
    _ = try station.store.outcomes.undo(ReportNumber(id: 1), note: nil, operatorName: "x", now: now)
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
    #expect(throws: RoundError.notDrafted("1404-06")) {
      _ = try station.approve(by: "b")
    }
  }

  @Test("A policy that asks for nobody takes no draft down")
  func notAsked() throws {
    let station = try RecognitionStation()
    let draft = try station.recordDraft(by: "a")
    let honorees = try station.draft().honorees
    #expect(draft.recorded == nil && draft.round.honorees == honorees)
    #expect(throws: RoundError.approvalNotAsked("1404-06")) {
      _ = try station.approve(by: "b")
    }
  }
}

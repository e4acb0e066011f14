import TestSupport
import Testing
import TipsDomain
import TipsHTTP
import TipsRecognition
import TipsStore

@testable import TipsDesk

@Suite("A round's way at the desk", .fewDesks)
struct RecognitionRoundTests {
  private let page = RecognitionDesk.page

  // MARK: Two people

  @Test("One secretary drafts, another approves, and then it is issued, each under their own account")
  func twoPeople() async throws {
    let station = try await RecognitionDesk(policy: #"{"approval":true}"#)
    let reza = try await RecognitionSession(station.desk, station.temporary, "reza", .secretary)
    let digest = [(name: "digest", value: try station.draft().inputDigest)]
    #expect(await station.sara.post(page + "/draft", digest).status == 303)
    #expect(await station.sara.get(page).page.contains("You drafted this list"))
    #expect(await reza.post(page + "/approve", digest).status == 303)
    #expect(try await station.issue().status == 303)
    let round = try station.issued()
    #expect(round.draftedBy == "sara" && round.approvedBy == "reza")
    #expect(try station.entries("draft_round", by: "desk:sara") == 1)
    #expect(try station.entries("approve_round", by: "desk:reza") == 1)
    #expect(try station.entries("issue_round", by: "desk:sara") == 1)
  }

  @Test("The drafter can't approve, and the attempt is recorded")
  func ownDraft() async throws {
    let station = try await RecognitionDesk(policy: #"{"approval":true}"#)
    let digest = [(name: "digest", value: try station.draft().inputDigest)]
    _ = await station.sara.post(page + "/draft", digest)
    let answer = await station.sara.post(page + "/approve", digest)
    #expect(answer.status == 403 && answer.page.contains("was drafted by sara"))
    #expect(try station.entries("refused", by: "desk:sara") == 1)
  }

  @Test("Without the approval that the rules ask for nothing is issued")
  func unapproved() async throws {
    let station = try await RecognitionDesk(policy: #"{"approval":true}"#)
    let answer = try await station.issue()
    #expect(answer.status == 403 && answer.page.contains("another secretary has to approve it"))
    #expect(throws: RoundError.notIssued("1404-06")) { try station.issued() }
  }

  @Test("Who drafts or approves does so for the list that was on the page", arguments: ["draft", "approve", "issue"])
  func changed(form: String) async throws {
    let station = try await RecognitionDesk(policy: form == "issue" ? nil : #"{"approval":true}"#)
    let answer = await station.sara.post(
      page + "/" + form, [("digest", "0123"), ("confirm", "1404-06")])
    #expect(answer.status == 403 && answer.page.contains("no longer the one that was looked at"))
  }

  // MARK: Issue

  @Test("While callers wait to be told apart nothing is issued, and the attempt is recorded")
  func unsettled() async throws {
    let station = try await RecognitionDesk()
    try station.call()
    let answer = try await station.issue()
    #expect(answer.status == 403 && answer.page.contains("callers wait to be told apart"))
    #expect(try station.entries("refused", by: "desk:sara") == 1)
    #expect(throws: RoundError.notIssued("1404-06")) { try station.issued() }
  }

  @Test(
    "The round's name confirms the issue, in any digits", arguments: [("۱۴۰۴-۰۶", 303), ("1404-07", 422), ("", 422)])
  func confirmed(_ typed: String, _ status: Int) async throws {
    let station = try await RecognitionDesk()
    #expect(try await station.issue(confirm: typed).status == status)
  }

  @Test("Before the issue the page says what is not checked here, with the line for the key")
  func withoutKey() async throws {
    let station = try await RecognitionDesk()
    let sara = station.sara
    let page = await sara.get(page).page
    #expect(page.contains("whose the reports are is not checked"))
    #expect(page.contains("<code>tips honorees issue 1404-06</code>"))
  }

  @Test(
    "An issued round is the core's and takes no draft, approval or issue", arguments: ["draft", "approve", "issue"])
  func readOnly(form: String) async throws {
    let station = try await RecognitionDesk()
    let digest = try station.draft().inputDigest
    try await station.issue()
    let shown = await station.sara.get(page).page
    #expect(!shown.contains("action=\"\(page)/\(form)\"") && shown.contains("never changes"))
    let answer = await station.sara.post(
      page + "/" + form, [("digest", digest), ("confirm", "1404-06")])
    #expect(answer.status == 403 && answer.page.contains("an issued round never changes"))
    #expect(try station.issued().inputDigest == digest)
  }

  @Test("A round that was issued without the key says that no checkpoint covers it")
  func noCheckpoint() async throws {
    let station = try await RecognitionDesk()
    try await station.issue()
    #expect(await station.sara.get(page).page.contains("<code>tips audit checkpoint</code>"))
  }

  // MARK: Afterwards

  @Test("Who withdraws leaves for good, and the next in line takes the seat")
  func withdrawal() async throws {
    let station = try await RecognitionDesk(policy: #"{"seats":5}"#)
    try await station.issue()
    let first = try station.issued().honorees[0].reporter
    let who = (name: "reporter", value: "r-\(first)")
    #expect(await station.sara.post(page + "/withdraw", [who, ("reason", "asked")]).status == 422)
    #expect(try station.issued().withdrawals.isEmpty)
    let left = await station.sara.post(page + "/withdraw", [who, ("reason", "asked <by> telephone"), ("sure", "1")])
    #expect(left.location?.contains("done=withdrawn") == true && left.location?.contains("next=r-") == true)
    let told = await station.sara.get(left.location?.split(separator: "#").first.map(String.init) ?? "").page
    #expect(told.contains("next in line is") && told.contains("asked &lt;by&gt; telephone"))
    let filled = await station.sara.post(page + "/withdraw", [who, ("replace", "1"), ("sure", "1")])
    #expect(filled.location?.contains("place=6") == true)
    #expect(try station.issued().replacedBy[first] != nil)
    #expect(try station.entries("withdraw_honoree", by: "desk:sara") == 1)
  }

  @Test("A ceremony is recorded for all but the absent, and can be taken back")
  func thanks() async throws {
    let station = try await RecognitionDesk()
    try await station.issue()
    let absent = try station.issued().honorees[0].reporter
    let fields = [
      (name: "day", value: "۱۴۰۴/۰۷/۱۲"), ("place", "تالار"), ("absent", "r-\(absent)\n"), ("confirm", "1404-06"),
    ]
    #expect(await station.sara.post(page + "/thank", fields).status == 303)
    #expect(try station.issued().thanks.values.count { $0.wasPresent } == 6)
    #expect(await station.sara.get(page).page.contains("6 of 7 people are thanked."))
    #expect(await station.sara.post(page + "/undo", [("reason", "the wrong day")]).status == 303)
    #expect(try station.issued().thanks.isEmpty)
    #expect(try station.entries("undo_thanks", by: "desk:sara") == 1)
  }

  @Test(
    "A day that can't be is told without options of the terminal, and what was typed stays",
    arguments: [("1404-09-01", "lies ahead"), ("1404-07-01", "lies before round"), ("1404", "such as")])
  func ceremonyDay(_ day: String, _ words: String) async throws {
    let station = try await RecognitionDesk()
    try await station.issue()
    let answer = await station.sara.post(
      page + "/thank", [("day", day), ("place", "the hall"), ("confirm", "1404-06")])
    #expect(answer.status == 422 && answer.page.contains(words) && !answer.page.contains("--at"))
    #expect(answer.page.contains("value=\"the hall\""))
  }
}

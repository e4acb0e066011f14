import TestSupport
import Testing
import TipsCare
import TipsDomain
import TipsIdentity
import TipsStore

@testable import TipsPublic
@testable import TipsRelay

@Suite("States that come back from the station")
struct RelayStateTests {
  /// A report that was sent with a receipt, and waits.
  private func sent() async throws -> (RelayScene, Receipt) {
    let (scene, receipt) = (try RelayScene(), Receipt())
    try await scene.relayed.take(RelayScene.report("a", receipt: receipt))
    return (scene, receipt)
  }

  private func progress(_ scene: RelayScene, _ receipt: Receipt) async throws -> CitizenState.Progress? {
    try await scene.relayed.state(ofReceipt: receipt.digits)?.progress
  }

  @Test("What waits is on its way, what was fetched is received")
  func fetched() async throws {
    let (scene, receipt) = try await sent()
    #expect(try await progress(scene, receipt) == .sent)
    #expect(try scene.fetch().states == 1)
    #expect(try await progress(scene, receipt) == .received)
  }

  @Test("A state comes by its receipt alone", arguments: ["", "12345", Receipt().digits])
  func otherReceipt(_ typed: String) async throws {
    let (scene, _) = try await sent()
    try scene.fetch()
    #expect(try await scene.relayed.state(ofReceipt: typed) == nil)
  }

  @Test("A form brings one report; one that could not be kept uses it for nothing")
  func usedForm() async throws {
    let scene = try RelayScene(limit: Spool.Limit(files: 1))
    var submission = RelayScene.report("a")
    submission.form = "f"
    var other = RelayScene.report("b", text: "گزارش دیگری")
    other.form = "f"
    try await scene.relayed.take(RelayScene.report("x"))
    await #expect(throws: ServingError.overloaded) { try await scene.relayed.take(submission) }
    try scene.fetch()
    try await scene.relayed.take(other)
    try scene.fetch()
    await #expect(throws: SubmissionError.usedForm) { try await scene.relayed.take(submission) }
    try await scene.relayed.take(other)
    try scene.fetch()
    #expect(try scene.counts()[0] == 2)
  }

  @Test("A receipt is read as people type it")
  func typed() async throws {
    let (scene, receipt) = try await sent()
    #expect(try await scene.relayed.state(ofReceipt: " " + receipt.grouped)?.progress == .sent)
  }

  @Test("Only states that changed are given again")
  func changed() async throws {
    let (scene, receipt) = try await sent()
    try scene.fetch()
    #expect(try scene.fetch().states == 0)
    try scene.temporary.mark(try scene.newest(), .operation)
    #expect(try scene.fetch().states == 1)
    let state = try await scene.relayed.state(ofReceipt: receipt.digits)
    #expect(state?.disposition == "operation")
    #expect(state?.asksForSatisfaction == true)
  }

  @Test("An officer's question comes to the reporter, and the answer back")
  func question() async throws {
    let (scene, receipt) = try await sent()
    try scene.fetch()
    try scene.store.messages.ask("کدام خودرو؟", of: try scene.newest(), operatorName: "officer-14", now: RelayScene.now)
    try scene.fetch()
    try await scene.relayed.take(RelayScene.word("b", receipt, "سفید"))
    try scene.fetch()
    let state = try #require(try await scene.relayed.state(ofReceipt: receipt.digits))
    #expect(state.messages.map(\.text) == ["کدام خودرو؟", "سفید"])
    #expect(state.messages.map(\.isFromStation) == [true, false])
  }

  @Test("A host that lost its states gets them again")
  func lost() async throws {
    let (scene, receipt) = try await sent()
    try scene.fetch()
    try scene.relayed.mailboxes.remove(scene.relayed.mailboxes.names())
    #expect(try await progress(scene, receipt) == nil)
    try scene.fetch()
    #expect(try await progress(scene, receipt) == .received)
  }

  @Test("A state whose report is nowhere goes from the host; one whose report waits stays")
  func orphans() async throws {
    let (scene, receipt) = try await sent()
    let orphan = try MailboxKey(of: Receipt(), relay: scene.key.id, cost: RelayScene.cost)
    let state = CitizenState(progress: .sent, receivedAt: RelayScene.now)
    try scene.relayed.mailboxes.put(try orphan.seal(state), name: orphan.text)
    #expect(try scene.fetch().removedStates == 1)
    #expect(scene.relayed.mailboxes.names().count == 1)
    #expect(try await progress(scene, receipt) == .received)
  }

  @Test("While something lies aside no state is removed: its report may still come")
  func asideKeeps() async throws {
    let (scene, receipt) = (try RelayScene(), Receipt())
    try await scene.relayed.take(RelayScene.report("a", receipt: receipt, place: "nowhere-at-all"))
    try scene.fetch()
    #expect(try await progress(scene, receipt) == .sent)
  }
}

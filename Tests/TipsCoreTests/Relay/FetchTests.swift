import Foundation
import TestSupport
import Testing
import TipsCare
import TipsDomain
import TipsIdentity
import TipsStore

@testable import TipsPublic
@testable import TipsRelay

@Suite("Fetching from a relay")
struct FetchTests {
  @Test("What waited is in the store, and gone from the host")
  func recorded() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a"))
    try await scene.relayed.take(
      RelayScene.report("b", caller: CitizenCaller(phone: "09110000000", name: "ن", consent: "name")))
    #expect(scene.waiting == 2)
    #expect(try scene.fetch().recorded == 2)
    #expect(try scene.counts() == [2, 0, 0])
    #expect(scene.waiting == 0)
    #expect(try scene.temporary.count("select count(*) from sealed_identity") == 1)
  }

  @Test("A report keeps what it was sent with")
  func fields() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a", text: "دو نفر", address: "کوچهٔ سوم"))
    try scene.fetch()
    let report = try scene.store.reports.existing(try scene.newest())
    #expect(report.text == "دو نفر")
    #expect(report.address == "کوچهٔ سوم")
    #expect(report.receivedAt == RelayScene.now)
    #expect(try report.placeID.flatMap(scene.store.references.place(id:))?.code == "golsar")
  }

  @Test("What is sent twice is one report, before and behind the fetch")
  func twice() async throws {
    let scene = try RelayScene()
    for _ in 0..<2 { try await scene.relayed.take(RelayScene.report("a")) }
    #expect(scene.waiting == 1)
    try scene.fetch()
    try await scene.relayed.take(RelayScene.report("a"))
    let again = try scene.fetch()
    #expect(again.tally == "0 recorded, 1 again, 0 aside")
    #expect(try scene.counts() == [1, 0, 0])
    #expect(scene.waiting == 0)
  }

  /// Every question of a fetch that records, gives states and takes one away, unheard or heard by the host.
  static let cuts = (1...5).flatMap { question in [false, true].map { (question, $0) } }

  @Test("A line that is cut at any step loses nothing and doubles nothing", arguments: cuts)
  func cut(_ question: Int, _ isHeard: Bool) async throws {
    let scene = try RelayScene()
    let receipt = Receipt()
    try await scene.relayed.take(RelayScene.report("a", receipt: receipt))
    try await scene.relayed.take(RelayScene.word("b", receipt, "سفید بود"))
    try await scene.relayed.take(
      Submission(
        token: "c", takenAt: RelayScene.now,
        content: .claim(
          receipt: receipt.digits, caller: CitizenCaller(phone: "09110000000", name: "", consent: "private"))))
    let line = CutHost(scene.host, at: question, isHeard: isHeard)
    _ = try? scene.fetch(by: line)
    try scene.fetch()
    #expect(try scene.counts() == [1, 1, 1])
    #expect(scene.waiting == 0)
    #expect(try await scene.relayed.state(ofReceipt: receipt.digits)?.messages.map(\.text) == ["سفید بود"])
  }

  @Test("A whole fetch asks no more than the cuts try")
  func questions() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a", receipt: Receipt()))
    let line = CutHost(scene.host, at: .max, isHeard: true)
    try scene.fetch(by: line)
    #expect(line.asked == 5)
  }

  @Test("A word with a receipt that no report has is refused by the host")
  func unknownReceipt() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a", receipt: Receipt()))
    await #expect(throws: ReceiptError.unknown) {
      try await scene.relayed.take(RelayScene.word("b", Receipt(), "x"))
    }
    #expect(scene.waiting == 1)
  }

  @Test("A fetch with another secret gets nothing and changes nothing")
  func wrongSecret() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a"))
    let stranger = FaceHost(face: RelayFace(scene.relayed), bearer: RelayKey().bearer)
    #expect(throws: RelayHostError.refused) { try scene.fetch(by: stranger) }
    #expect(scene.waiting == 1)
    #expect(try scene.counts() == [0, 0, 0])
  }

  @Test("What can't be recorded is set aside, and keeps nobody else out")
  func aside() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a", place: "nowhere-at-all"))
    try await scene.relayed.take(RelayScene.report("c"))
    let word = RelayScene.word("b", Receipt(), "x")
    try scene.relayed.spool.put(try SealedSubmission(word, to: scene.relayed.station))
    try scene.relayed.spool.put(
      SealedSubmission(name: SealedSubmission.name(ofToken: "d"), bytes: [UInt8](repeating: 1, count: 1_073)))
    let result = try scene.fetch()
    #expect(result.tally == "1 recorded, 0 again, 3 aside")
    #expect(scene.waiting == 0)
    #expect(try scene.counts() == [1, 0, 0])
  }

  @Test("What was set aside is recorded once it can be")
  func retried() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a", category: "new.kind"))
    try scene.fetch()
    _ = try scene.store.referenceEditing(by: "admin", at: RelayScene.now)
      .addCategory(code: "new.kind", label: Label(fa: "نو", en: "New"), isEligible: true)
    let result = try scene.fetch(retry: true)
    #expect(result.tally == "1 recorded, 0 again, 0 aside")
    #expect(try scene.counts() == [1, 0, 0])
  }

  @Test("A host that removes nothing ends the fetch")
  func doesNotRemove() async throws {
    let scene = try RelayScene()
    try await scene.relayed.take(RelayScene.report("a"))
    #expect(throws: RelayHostError.doesNotRemove) { try scene.fetch(by: StubbornHost(host: scene.host)) }
    #expect(try scene.counts() == [1, 0, 0])
  }
}

/// A host that keeps what it was told to remove.
private struct StubbornHost: RelayHost {
  let host: any RelayHost

  func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String {
    address == RelayLine.Address.done ? "removed 0\n" : try host.ask(address, fields)
  }
}

import TestSupport
import Testing
import TipsDomain
import TipsFeed

@testable import TipsCare
@testable import TipsStore

/// A station that was restored, forked or rewritten, and a centre that was: found before anything is sent.
@Suite("Sending to a centre that knows better")
struct SyncRefusalTests {
  @Test("An older copy of the store sends nothing until somebody orders it") func restored() throws {
    let scene = try SyncScene()
    try scene.temporary.log("یک")
    try scene.sync()
    let copy = try scene.copy()
    try scene.temporary.log("دو")
    try scene.sync()
    let batches = scene.replica.taken.count
    #expect(throws: SyncError.behindCentre) { try scene.sync(copy) }
    #expect(scene.replica.taken.count == batches)
    try scene.beginAnew(copy)
    try scene.sync(copy)
    #expect(try scene.replica.differences(from: copy) == [])
    #expect(try scene.replica.count("report") == 1)
  }

  @Test("Of two copies that both went on, the second one sends nothing") func forked() throws {
    let scene = try SyncScene()
    try scene.sync()
    let copy = try scene.copy()
    try scene.temporary.log("یک")
    try scene.sync()
    for number in 0..<5 {
      var draft = ReportDraft()
      draft.text = "نسخه \(number)"
      draft.category = "theft.motorcycle"
      draft.receivedAt = TemporaryStore.now
      _ = try Intake(store: copy, operatorName: "op-3").record(draft, now: TemporaryStore.now)
    }
    #expect(throws: SyncError.otherTrail(entry: scene.replica.state().trail.entry)) { try scene.sync(copy) }
  }

  @Test("A trail that was rewritten is found") func rewritten() throws {
    let scene = try SyncScene()
    try scene.temporary.log("یک")
    try scene.sync()
    let connection = scene.store.connection
    try connection.execute("drop trigger audit_entry_no_update")
    try connection.run(
      "update audit_entry set hash = $1 where id = $2", [UInt8](repeating: 7, count: 32),
      scene.replica.state().trail.entry)
    #expect(throws: SyncError.otherTrail(entry: scene.replica.state().trail.entry)) { try scene.sync() }
  }

  @Test("Another store by the same number sends nothing") func otherStore() throws {
    let scene = try SyncScene()
    try scene.sync()
    let other = try SyncScene()
    #expect(throws: SyncError.otherStore) { try other.sync(by: scene.host) }
    try other.beginAnew()
    try other.sync(by: scene.host)
    #expect(try scene.replica.differences(from: other.store) == [])
  }

  @Test("A centre that has forgotten what it said is found") func centreBehind() throws {
    let scene = try SyncScene()
    try scene.temporary.log("یک")
    try scene.sync()
    let fresh = try FeedReplica()
    #expect(throws: SyncError.centreBehind) { try scene.sync(by: ReplicaHost(replica: fresh)) }
    #expect(fresh.taken.isEmpty)
    try scene.beginAnew()
    try scene.sync(by: ReplicaHost(replica: fresh))
    #expect(try fresh.differences(from: scene.store) == [])
  }

  @Test("Whoever left and joins again sends all of it anew, by order") func rejoined() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("یک")
    try scene.sync()
    try scene.store.outbox.leave(operatorName: "admin", now: TemporaryStore.now)
    try scene.temporary.mark(number, .assisted)
    try scene.join()
    #expect(throws: SyncError.joinedAgain) { try scene.sync() }
    try scene.beginAnew()
    try scene.sync()
    #expect(try scene.differences() == [])
  }

  @Test("A new beginning that is cut at any step comes to its end", arguments: 1...4, [false, true])
  func anewCut(_ question: Int, _ isHeard: Bool) throws {
    let scene = try SyncScene()
    try scene.temporary.log("یک")
    try scene.sync()
    try scene.beginAnew()
    _ = try? scene.sync(by: CutCentre(scene.host, at: question, isHeard: isHeard))
    try scene.sync()
    #expect(try scene.differences() == [])
  }
}

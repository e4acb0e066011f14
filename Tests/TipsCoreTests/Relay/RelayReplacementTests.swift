import Foundation
import TestSupport
import Testing
import TipsDomain
import TipsIdentity
import TipsStore

@testable import TipsCare
@testable import TipsPublic
@testable import TipsRelay

@Suite("Replacing a relay's key")
struct RelayReplacementTests {
  private static let receipt = Receipt()

  /// A scene whose key lies in its file, with a report that waits at the host and one that was fetched.
  private static func scene() async throws -> (RelayScene, RelayKeyFile) {
    let scene = try RelayScene()
    let file = RelayKeyFile(beside: scene.temporary.keys)
    try file.save(scene.key, for: scene.store.settings)
    try await scene.relayed.take(RelayScene.report("a", receipt: receipt))
    try scene.fetch()
    try await scene.relayed.take(RelayScene.report("b"))
    return (scene, file)
  }

  private static func replace(_ scene: RelayScene, _ file: RelayKeyFile) throws -> RelayKey {
    try keeping(scene, file).replace().key
  }

  private static func keeping(_ scene: RelayScene, _ file: RelayKeyFile) -> RelayKeyKeeping {
    RelayKeyKeeping(store: scene.store, file: file, operatorName: "op-3", now: RelayScene.now)
  }

  /// Fetches with a new key from the host that knows the one before.
  private static func fetch(_ scene: RelayScene, _ key: RelayKey, former: RelayKey?) throws -> RelayFetch.Result {
    let face = RelayFace(scene.relayed)
    let present = FaceHost(face: face, bearer: key.bearer)
    let host: any RelayHost =
      former.map { EitherHost(present, orStill: FaceHost(face: face, bearer: $0.bearer)) } ?? present
    return try RelayFetch(
      store: scene.store, key: key, former: former, host: host, aside: scene.temporary.folder + "/aside",
      now: RelayScene.now, cost: RelayScene.cost
    ).run()
  }

  @Test("What was sealed before is opened, and a receipt finds its new state under the new key")
  func replaced() async throws {
    let (scene, file) = try await Self.scene()
    let key = try Self.replace(scene, file)
    #expect(key.publicKey != scene.key.publicKey && key.id == scene.key.id && key.bearer != scene.key.bearer)
    try scene.temporary.mark(ReportNumber(id: 1), .operation)
    let former = try file.loadFormer(for: scene.store.settings, at: RelayScene.now)
    let result = try Self.fetch(scene, key, former: former)
    #expect(result.tally == "1 recorded, 0 again, 0 aside")
    #expect(result.states == 1)
    #expect(try await scene.relayed.state(ofReceipt: Self.receipt.digits)?.disposition == "operation")
  }

  @Test("The key before is kept until its time is over, and not replaced meanwhile")
  func former() async throws {
    let (scene, file) = try await Self.scene()
    let settings = scene.store.settings
    let key = try Self.replace(scene, file)
    #expect(try file.load(for: settings)?.publicKey == key.publicKey)
    let end = RelayScene.now.adding(seconds: 30 * 86_400)
    #expect(try file.loadFormer(for: settings, at: end.adding(seconds: -1))?.publicKey == scene.key.publicKey)
    #expect(throws: RelayError.formerKeyThere(path: file.formerPath)) { try Self.replace(scene, file) }
    #expect(try file.loadFormer(for: settings, at: end) == nil)
    #expect(!FileManager.default.fileExists(atPath: file.formerPath))
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
  }

  @Test("Cut off between files and store it loses no mailbox")
  func cut() async throws {
    let (scene, file) = try await Self.scene()
    let settings = scene.store.settings
    // The files are there, and the store heard of nothing.
    try file.keepFormer(scene.key, for: settings, until: RelayScene.now.adding(seconds: 60))
    try file.replace(with: RelayKey(inPlaceOf: scene.key), for: settings)
    let key = try file.existing(for: settings)
    _ = try Self.fetch(scene, key, former: try file.loadFormer(for: settings, at: RelayScene.now))
    try scene.temporary.mark(ReportNumber(id: 1), .operation)
    // Under the new key alone from then on: the host has been given its file.
    let face = RelayFace(scene.relayed)
    _ = try RelayFetch(
      store: scene.store, key: key, host: FaceHost(face: face, bearer: scene.key.bearer),
      aside: scene.temporary.folder + "/aside", now: RelayScene.now, cost: RelayScene.cost
    ).run()
    #expect(try await scene.relayed.state(ofReceipt: Self.receipt.digits)?.disposition == "operation")
  }

  @Test("Making and replacing a key are in the trail")
  func trail() throws {
    let scene = try RelayScene()
    let file = RelayKeyFile(beside: scene.temporary.keys)
    #expect(try Self.keeping(scene, file).keyOrNew().isNew)
    #expect(try !Self.keeping(scene, file).keyOrNew().isNew)
    _ = try Self.replace(scene, file)
    #expect(
      try scene.temporary.count("select count(*) from audit_entry where action = 'make_relay_key' and subject = 'key'")
        == 1
    )
    #expect(try scene.temporary.count("select count(*) from audit_entry where action = 'replace_relay_key'") == 1)
    #expect(try AuditVerification(store: scene.store, key: nil).run().findings.isEmpty)
  }
}

import Foundation
import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Replacing the key")
struct KeyRotationTests {
  private func rotate(_ temporary: TemporaryStore) throws -> KeyRotationResult {
    try KeyFileTests.custody(temporary).rotate(try KeyFileTests.clear(temporary))
  }

  /// The store as another process opens it.
  private func reopened(_ temporary: TemporaryStore) throws -> Store {
    try Store.open(at: temporary.path, for: .writing)
  }

  private func key(_ temporary: TemporaryStore) throws -> RecognitionKey {
    try temporary.keys.load(for: try reopened(temporary).settings)
  }

  @Test("The new key opens everything, and the old one nothing")
  func newKeyOpens() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: "09001112233", name: "نام")
    let old = try temporary.keys.load(for: temporary.store.settings)
    #expect(try rotate(temporary) == KeyRotationResult(sealed: 1))
    let store = try reopened(temporary)
    func name(_ key: RecognitionKey) throws -> String? {
      try store.reports.reveal(number, key: key, reason: "test", operatorName: "x", now: TemporaryStore.now)?.name
    }
    #expect(try name(key(temporary)) == "نام")
    #expect(throws: KeyError.unopenable(report: number.description)) { _ = try name(old) }
  }

  @Test("A reporter keeps the pseudonym, and the next call finds it")
  func pseudonymsStay() throws {
    let temporary = try TemporaryStore()
    let first = try temporary.log(phone: "09001112233")
    _ = try temporary.settle()
    #expect(try rotate(temporary) == KeyRotationResult(sealed: 1, reporters: 1))
    let second = try temporary.log(phone: "+98 900 111 2233")
    let store = try reopened(temporary)
    let result = try Settlement(store: store, key: try key(temporary), now: TemporaryStore.now).run()
    #expect(result == SettlementResult(opened: 1))
    #expect(try store.reports.existing(first).reporterID == store.reports.existing(second).reporterID)
  }

  @Test("A process that opened the store before seals to the new key")
  func earlierProcess() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    let other = try reopened(temporary)
    _ = try KeyFileTests.custody(temporary).rotate(try KeyFileTests.clear(temporary))
    var draft = ReportDraft()
    draft.text = "متن"
    draft.caller = try Caller(phone: "09001112244", name: nil, consent: nil)
    _ = try Intake(store: other, operatorName: "x").record(draft, now: TemporaryStore.now)
    try temporary.log(phone: "09001112255")
    let result = try Settlement(store: other, key: try key(temporary), now: TemporaryStore.now).run()
    #expect(result == SettlementResult(opened: 3, newReporters: 3))
  }

  @Test("A settling with the key that was replaced changes nothing")
  func staleSettlement() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    let old = try temporary.keys.load(for: temporary.store.settings)
    _ = try rotate(temporary)
    #expect(throws: KeyError.replaced) {
      _ = try Settlement(store: temporary.store, key: old, now: TemporaryStore.now).run()
    }
    #expect(try temporary.count("select count(*) from reporter") == 0)
  }

  @Test("Stopped before its commit, a rotation leaves the old key in force")
  func stoppedBefore() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    try temporary.keys.next.write(KeyFileContent(RecognitionKey(), storeUUID: temporary.store.settings.uuid))
    #expect(try temporary.settle().opened == 1)
    #expect(temporary.keys.condition(for: temporary.store.settings).hasUnusedNext)
  }

  @Test("Stopped behind its commit, a rotation is brought to its end by the next who needs the key")
  func stoppedBehind() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    let before = try Data(contentsOf: URL(fileURLWithPath: temporary.keys.path))
    _ = try rotate(temporary)
    // As it was between commit and renaming.
    try FileManager.default.moveItem(atPath: temporary.keys.path, toPath: temporary.keys.next.path)
    try FileManager.default.removeItem(atPath: temporary.keys.old.path)
    try before.write(to: URL(fileURLWithPath: temporary.keys.path))
    #expect(throws: Never.self) { _ = try key(temporary) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: temporary.keys.old.path)) == before)
    #expect(!temporary.keys.next.exists)
  }

  @Test("An old key that is still there is not overwritten")
  func oldKeyStays() throws {
    let temporary = try TemporaryStore()
    _ = try rotate(temporary)
    let store = try reopened(temporary)
    let custody = KeyCustody(store: store, keyFile: temporary.keys, operatorName: "x", now: TemporaryStore.now)
    let opened = try temporary.keys.open(for: store.settings) { throw KeyError.passphraseNeeded(path: "") }
    #expect(throws: KeyError.oldKeyThere(path: temporary.keys.old.path)) { _ = try custody.rotate(opened) }
  }

  @Test("Of two rotations with the same key only one happens")
  func twice() throws {
    let temporary = try TemporaryStore()
    let opened = try KeyFileTests.clear(temporary)
    _ = try rotate(temporary)
    try FileManager.default.removeItem(atPath: temporary.keys.old.path)
    #expect(throws: KeyError.replaced) { _ = try KeyFileTests.custody(temporary).rotate(opened) }
    #expect(throws: Never.self) { _ = try key(temporary) }
  }

  @Test("The passphrase stays")
  func passphraseStays() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    let custody = KeyFileTests.custody(temporary)
    try custody.protect(try KeyFileTests.clear(temporary), with: try KeyFileTests.passphrase())
    _ = try custody.rotate(try temporary.keys.open(for: temporary.store.settings) { try KeyFileTests.passphrase() })
    let settings = try reopened(temporary).settings
    #expect(throws: KeyError.passphraseNeeded(path: temporary.keys.path)) {
      _ = try temporary.keys.load(for: settings)
    }
    #expect(throws: Never.self) { _ = try temporary.keys.open(for: settings) { try KeyFileTests.passphrase() } }
  }

  @Test("A reporter without any number left keeps the pseudonym but loses the tag")
  func withoutNumber() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    _ = try temporary.settle()
    try temporary.store.connection.execute("delete from sealed_identity")
    #expect(try rotate(temporary).untagged == 1)
    #expect(try temporary.count("select count(*) from reporter where tag is null") == 1)
  }

  @Test("What the old key can't open stays as it is and is counted")
  func unopenable() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    try temporary.log(phone: "09001112244")
    try temporary.store.connection.execute("update sealed_identity set sealed = zeroblob(316) where report_id = 1")
    #expect(try rotate(temporary) == KeyRotationResult(sealed: 1, unopenable: 1))
  }

  @Test("Nothing sealed to the old key, and no old tag, stays in the files")
  func oldCiphertextGone() throws {
    let temporary = try TemporaryStore()
    for index in 0..<50 { try temporary.log(phone: "09001112\(100 + index)") }
    _ = try temporary.settle()
    let connection = temporary.store.connection
    var old: [[UInt8]] = []
    try connection.prepare("select sealed from sealed_identity").each { old.append($0.blob(0)) }
    try connection.prepare("select tag from reporter").each { old.append($0.blob(0)) }
    _ = try rotate(temporary)
    for file in [temporary.path, temporary.path + "-wal"] {
      let data = (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data()
      #expect(old.allSatisfy { data.range(of: Data($0)) == nil }, "\(file)")
    }
  }
}

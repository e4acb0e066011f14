import Foundation
import TestSupport
import Testing

@testable import TipsCare
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Erasures after a restore")
struct ErasureRestoreTests {
  private static let later = TemporaryStore.now.adding(seconds: 86_400)

  /// What a station was when an older backup was made, and the list of what was erased since.
  private struct Restored {
    let temporary: TemporaryStore
    let store: Store
    let list: ErasureList
    let reports: [ReportNumber]
    let folder: String

    var key: RecognitionKey {
      get throws { try temporary.keys.load(for: temporary.store.settings) }
    }

    func settle() throws -> SettlementResult {
      try Settlement(store: store, key: key, now: ErasureRestoreTests.later).run()
    }

    func count(_ sql: String) throws -> Int { try store.connection.prepare(sql).first { $0.int(0) } ?? -1 }
  }

  private func restored(settledBefore: Bool, texts: Bool = true) throws -> Restored {
    let temporary = try TemporaryStore()
    var reports: [ReportNumber] = []
    for index in 0..<12 {
      try temporary.log("دیگری \(index)", phone: "0900111\(1_000 + index)")
      if index % 4 == 0 { reports.append(try temporary.log(Canary.text, phone: Canary.phone, name: Canary.name)) }
    }
    if settledBefore { _ = try temporary.settle() }
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    let folder = temporary.folder + "/restored"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: temporary.path, toPath: folder + "/tips.db")
    _ = try temporary.settle()
    let reporter = Reporter.pseudonym(try #require(try temporary.store.reports.existing(reports[0]).reporterID))
    _ = try temporary.store.erasures.erase(
      reporter, key: try temporary.keys.load(for: temporary.store.settings), reason: "asked", removesTexts: texts,
      operatorName: "x", now: Self.later)
    let list = try #require(try ErasureStore.list(ofStoreAt: temporary.path))
    return Restored(
      temporary: temporary, store: try Store.open(at: folder + "/tips.db", for: .writing), list: list,
      reports: reports, folder: folder)
  }

  private func found(_ restored: Restored) throws -> [String] {
    var found: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: restored.folder).sorted() {
      let data = try Data(contentsOf: URL(fileURLWithPath: restored.folder + "/" + file))
      for word in Canary.words where data.range(of: Data(word.utf8)) != nil { found.append("\(word) in \(file)") }
    }
    return found
  }

  @Test("A settled reporter is erased at once, without the key")
  func settled() throws {
    let restored = try restored(settledBefore: true)
    #expect(try !found(restored).isEmpty)
    #expect(try restored.store.erasures.reapply(restored.list, operatorName: "x", now: Self.later) == 1)
    for number in restored.reports {
      #expect(try restored.store.reports.existing(number).reporterID == nil)
      #expect(try !restored.store.reports.hasSealedIdentity(number))
    }
    #expect(try found(restored) == [])
    #expect(try restored.count("select count(*) from sealed_identity") == 12)
    #expect(try restored.store.erasures.all() == restored.list.erasures)
  }

  @Test("One who was not settled then is erased when settling")
  func unsettled() throws {
    let restored = try restored(settledBefore: false)
    #expect(try restored.store.erasures.reapply(restored.list, operatorName: "x", now: Self.later) == 1)
    #expect(try restored.settle().forgotten == 3)
    #expect(try found(restored) == [])
    #expect(try restored.count("select count(*) from sealed_identity") == 12)
  }

  @Test("One who was settled again before the list came is erased when settling, but not a later call")
  func settledBeforeTheList() throws {
    let restored = try restored(settledBefore: false)
    var draft = ReportDraft()
    draft.text = "خبر تازه"
    draft.receivedAt = Self.later.adding(seconds: 60)
    draft.caller = try Caller(phone: Canary.phone, name: "نام تازه", consent: .name)
    let anew = try Intake(store: restored.store, operatorName: "op-3").record(
      draft, now: Self.later.adding(seconds: 60)
    ).number
    _ = try restored.settle()
    try restored.store.erasures.reapply(restored.list, operatorName: "x", now: Self.later)
    #expect(try Settlement.isNeeded(restored.store))
    #expect(try restored.settle().forgotten == 3)
    #expect(try !Settlement.isNeeded(restored.store))
    #expect(try found(restored) == [])
    let new = try #require(try restored.store.reports.existing(anew).reporterID)
    #expect(new != restored.list.erasures[0].reporter)
  }

  @Test("To apply the list again changes nothing")
  func again() throws {
    let restored = try restored(settledBefore: true)
    try restored.store.erasures.reapply(restored.list, operatorName: "x", now: Self.later)
    #expect(try restored.store.erasures.reapply(restored.list, operatorName: "x", now: Self.later) == 0)
  }

  @Test("Another store's list is refused")
  func otherStore() throws {
    let restored = try restored(settledBefore: true)
    let other = try TemporaryStore()
    #expect(throws: ErasureError.otherStore(path: ErasureList.path(besideStore: other.path))) {
      try other.store.erasures.reapply(restored.list, operatorName: "x", now: Self.later)
    }
  }

  @Test("The list beside the store suffices where the store itself is lost")
  func storeLost() throws {
    let restored = try restored(settledBefore: true)
    try FileManager.default.removeItem(atPath: restored.temporary.path)
    #expect(try ErasureStore.list(ofStoreAt: restored.temporary.path) == restored.list)
  }

  @Test("Without the key a mark matches no tag of the backup")
  func marks() throws {
    let restored = try restored(settledBefore: true)
    let mark = String(hexadecimal: restored.list.erasures[0].mark)
    #expect(try restored.count("select count(*) from reporter where lower(hex(tag)) = '\(mark)'") == 0)
    let tag = try restored.store.connection.prepare(
      "select tag from reporter where id = \(restored.list.erasures[0].reporter)"
    ).first { $0.blob(0) }
    #expect(try restored.key.erasureMark(of: try #require(tag)) == restored.list.erasures[0].mark)
  }
}

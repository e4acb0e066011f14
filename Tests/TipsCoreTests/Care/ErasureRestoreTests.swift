import Foundation
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsCare
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsSQLite
@testable import TipsStore

@Suite("Erasures after a restore")
struct ErasureRestoreTests {
  private static let later = TemporaryStore.now.adding(seconds: 86_400)

  /// What was left at the place of the restored store.
  enum Left: CaseIterable { case list, store }

  /// A store in which somebody was erased, a backup from before that, and a place to restore to.
  private final class Scene {
    let temporary: TemporaryStore
    let backup: String
    /// The reports of who was erased; twelve others have a caller too.
    let reports: [ReportNumber]
    let erasures: [Erasure]
    let folder: String
    var path: String { folder + "/tips.db" }
    var list: String { ErasureList.path(besideStore: path) }

    init(settledBefore: Bool, beforeErasing: (Store, String) throws -> Void = { _, _ in }) throws {
      temporary = try TemporaryStore()
      folder = temporary.folder + "/restored"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var reports: [ReportNumber] = []
      for index in 0..<12 {
        try temporary.log("دیگری \(index)", phone: "0900111\(1_000 + index)")
        if index % 4 == 0 { reports.append(try temporary.log(Canary.text, phone: Canary.phone, name: Canary.name)) }
      }
      self.reports = reports
      if settledBefore { _ = try temporary.settle() }
      backup = try Self.backUp(temporary.store, to: temporary.folder, at: TemporaryStore.now)
      _ = try temporary.settle()
      let reporter = try #require(try temporary.store.reports.existing(reports[0]).reporterID)
      try beforeErasing(temporary.store, Reporter.pseudonym(reporter))
      _ = try temporary.store.erasures.erase(
        Reporter.pseudonym(reporter), key: try temporary.keys.load(for: temporary.store.settings), reason: "asked",
        removesTexts: true, operatorName: "x", now: later)
      erasures = try temporary.store.erasures.all()
    }

    static func backUp(_ store: Store, to folder: String, at now: Instant) throws -> String {
      try StoreBackup(store: store, folder: folder).run(operatorName: "op-3", now: now).path
    }

    func leave(_ left: Left) throws {
      let source = temporary.path
      switch left {
      case .list:
        try FileManager.default.copyItem(atPath: ErasureList.path(besideStore: source), toPath: list)
      case .store:
        try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
        try FileManager.default.copyItem(atPath: source, toPath: path)
      }
    }

    /// How many erasures were applied.
    func restore(_ source: String? = nil) throws -> Int {
      try StoreRestore(from: .file(source ?? backup), to: path, replaces: true).run(operatorName: "x", now: later)
        .erased
    }

    func open() throws -> Store { try Store.open(at: path, for: .writing) }

    func settle(_ store: Store) throws -> SettlementResult {
      try Settlement(store: store, key: temporary.keys.load(for: store.settings), now: later).run()
    }

    /// Which words of the erased person are in the files at the restored place.
    func found() throws -> [String] {
      var found: [String] = []
      for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
        for word in Canary.words where data.range(of: Data(word.utf8)) != nil { found.append("\(word) in \(file)") }
      }
      return found
    }
  }

  @Test(
    "A settled reporter is erased at once, without the key, by the list or by the replaced store",
    arguments: Left.allCases)
  func settled(_ left: Left) throws {
    let scene = try Scene(settledBefore: true)
    try scene.leave(left)
    #expect(try scene.restore() == 1)
    #expect(try scene.found() == [])
    let store = try scene.open()
    for number in scene.reports {
      #expect(try store.reports.existing(number).reporterID == nil)
      #expect(try !store.reports.hasSealedIdentity(number))
    }
    #expect(try store.connection.value("select count(*) from sealed_identity") == 12)
    #expect(try store.erasures.all() == scene.erasures)
  }

  @Test("Without list and store nobody is erased")
  func nothingLeft() throws {
    let scene = try Scene(settledBefore: true)
    #expect(try scene.restore() == 0)
    #expect(try !scene.found().isEmpty)
  }

  @Test("One who was not settled then is erased when settling")
  func unsettled() throws {
    let scene = try Scene(settledBefore: false)
    try scene.leave(.list)
    #expect(try scene.restore() == 1)
    let store = try scene.open()
    #expect(try scene.settle(store).forgotten == 3)
    #expect(try scene.found() == [])
    #expect(try store.connection.value("select count(*) from sealed_identity") == 12)
  }

  @Test("One who was settled again before the list came is erased when settling, but not a later call")
  func settledBeforeTheList() throws {
    let scene = try Scene(settledBefore: false)
    _ = try scene.restore()
    let (anew, backup) = try recordAnew(scene)
    try scene.leave(.list)
    #expect(try scene.restore(backup) == 1)
    let store = try scene.open()
    #expect(try Settlement.isNeeded(store))
    #expect(try scene.settle(store).forgotten == 3)
    #expect(try !Settlement.isNeeded(store))
    #expect(try scene.found() == [])
    let new = try #require(try store.reports.existing(anew).reporterID)
    #expect(new != scene.erasures[0].reporter)
  }

  /// A later call of who was erased, settled with the rest; and a backup of that.
  private func recordAnew(_ scene: Scene) throws -> (number: ReportNumber, backup: String) {
    let store = try scene.open()
    let now = Self.later.adding(seconds: 60)
    var draft = ReportDraft()
    draft.text = "خبر تازه"
    draft.receivedAt = now
    draft.caller = try Caller(phone: Canary.phone, name: "نام تازه", consent: .name)
    let number = try Intake(store: store, operatorName: "op-3").record(draft, now: now).number
    _ = try scene.settle(store)
    return (number, try Scene.backUp(store, to: scene.temporary.folder, at: now))
  }

  @Test("What was applied is not applied again")
  func again() throws {
    let scene = try Scene(settledBefore: true)
    try scene.leave(.list)
    #expect(try scene.restore() == 1)
    let backup = try Scene.backUp(try scene.open(), to: scene.temporary.folder, at: Self.later)
    #expect(try scene.restore(backup) == 0)
  }

  @Test("Another store's list says nothing, and the replaced store is read all the same")
  func otherStore() throws {
    let scene = try Scene(settledBefore: true)
    try ErasureList(storeUUID: String(repeating: "0", count: 32), erasures: scene.erasures).write(
      to: scene.list, for: .ownerAlone)
    #expect(try scene.restore() == 0)
    try FileManager.default.removeItem(atPath: scene.path)
    try scene.leave(.store)
    #expect(try scene.restore() == 1)
  }

  @Test("What is held against the erased is in the list, and in the restored store again", arguments: Left.allCases)
  func past(_ left: Left) throws {
    let scene = try Scene(settledBefore: true) { store, reporter in
      _ = try store.reporters.exclude(reporter, reason: "x", operatorName: "x", now: TemporaryStore.now)
    }
    #expect(scene.erasures.map(\.past) == [ReporterPast(isExcluded: true)])
    try scene.leave(left)
    #expect(try scene.restore() == 1)
    let (number, _) = try recordAnew(scene)
    let store = try scene.open()
    let reporter = try #require(try store.reports.existing(number).reporterID)
    #expect(try store.reporters.reporter(id: reporter)?.excludedReason != nil)
    let key = try scene.temporary.keys.load(for: store.settings)
    #expect(try AuditVerification(store: store, key: key).run().findings == [])
  }

  @Test("Without the key a mark matches no tag of the backup")
  func marks() throws {
    let scene = try Scene(settledBefore: true)
    _ = try scene.restore()
    let store = try scene.open()
    let erasure = scene.erasures[0]
    #expect(try store.connection.value("select count(*) from reporter where tag = $1", erasure.mark) == 0)
    let tag: [UInt8]? = try store.connection.value("select tag from reporter where id = $1", erasure.reporter)
    #expect(try scene.temporary.keys.load(for: store.settings).erasureMark(of: try #require(tag)) == erasure.mark)
  }
}

import Foundation
import TestSupport
import Testing

@testable import TipsCare
@testable import TipsDomain
@testable import TipsFiles
@testable import TipsIdentity
@testable import TipsSQLite
@testable import TipsStore

@Suite("Restoring")
struct StoreRestoreTests {
  private static let later = TemporaryStore.now.adding(seconds: 3_600)

  /// A store of three reports, its backup, and two reports that came after it.
  private final class Scene {
    let temporary: TemporaryStore
    let backup: String
    let later: [ReportNumber]

    init() throws {
      temporary = try TemporaryStore()
      for _ in 0..<3 { try temporary.log() }
      backup = try StoreBackup(store: temporary.store, folder: temporary.folder).run(
        operatorName: "op-3", now: TemporaryStore.now
      ).path
      later = [try temporary.log(), try temporary.log()]
    }

    func restore(to path: String, replaces: Bool = false, from source: String? = nil) -> StoreRestore {
      StoreRestore(from: .file(source ?? backup), to: path, replaces: replaces)
    }
  }

  private static func run(_ restore: StoreRestore) throws -> StoreRestore.Result {
    try restore.run(operatorName: "admin", now: later)
  }

  /// The store's path, with nobody who has it open.
  private static func closed(_ scene: Scene) throws -> (path: String, folder: String) {
    let copy = scene.temporary.folder + "/other/tips.db"
    try FileManager.default.createDirectory(
      atPath: scene.temporary.folder + "/other", withIntermediateDirectories: true)
    try scene.temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    try FileManager.default.copyItem(atPath: scene.temporary.path, toPath: copy)
    return (copy, scene.temporary.folder + "/other")
  }

  private static func names(_ folder: String) -> [String] { FolderListing.names(in: folder) }

  @Test("A backup becomes a store that can be worked with, private, with its log and an audit entry")
  func fresh() throws {
    let scene = try Scene()
    let path = scene.temporary.folder + "/new/place/tips.db"
    let before = umask(0o022)
    defer { umask(before) }
    let result = try Self.run(scene.restore(to: path))
    #expect(result.reports == 3 && !result.replaced && result.uuid == scene.temporary.store.settings.uuid)
    #expect(Self.names(scene.temporary.folder + "/new/place") == ["tips.db", "tips.db.lock"])
    let store = try Store.open(at: path, for: .writing)
    #expect(try store.connection.prepare("pragma journal_mode").first { $0.text(0) } == "wal")
    let entry = try store.connection.prepare("select operator, detail from audit_entry order by id desc limit 1")
      .first { [$0.text(0), $0.text(1)] }
    let uuid = result.uuid.prefix(8)
    #expect(entry == ["admin", "3 reports from a backup of \(uuid)"])
    for file in ["", ".lock", "-wal", "-shm"] {
      let mode = try FileManager.default.attributesOfItem(atPath: path + file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    var draft = ReportDraft()
    draft.text = "متن"
    #expect(throws: Never.self) { try Intake(store: store, operatorName: "op-3").record(draft, now: Self.later) }
  }

  @Test("A store is never replaced unless that is wanted")
  func refusedTarget() throws {
    let scene = try Scene()
    #expect(throws: RestoreError.targetExists(scene.temporary.path)) {
      try Self.run(scene.restore(to: scene.temporary.path))
    }
    #expect(try scene.temporary.count("select count(*) from report") == 5)
  }

  @Test("Over a store that somebody has open nothing is restored")
  func inUse() throws {
    let scene = try Scene()
    #expect(throws: RestoreError.inUse(scene.temporary.path)) {
      try Self.run(scene.restore(to: scene.temporary.path, replaces: true))
    }
    #expect(try scene.temporary.count("select count(*) from report") == 5)
    #expect(!Self.names(scene.temporary.folder).contains { $0.hasSuffix(".partial") })
  }

  @Test("A replaced store is gone with its log, and the audit says what was replaced")
  func replaced() throws {
    let scene = try Scene()
    let (path, folder) = try Self.closed(scene)
    try Data(repeating: 7, count: 100).write(to: URL(fileURLWithPath: path + "-shm"))
    let result = try Self.run(scene.restore(to: path, replaces: true))
    #expect(result.replaced && !result.replacedDamaged && result.reports == 3)
    #expect(Self.names(folder) == ["tips.db", "tips.db.lock"])
    let store = try Store.open(at: path, for: .reading)
    let detail = try store.connection.prepare("select detail from audit_entry order by id desc limit 1").first {
      $0.text(0)
    }
    let uuid = result.uuid.prefix(8)
    #expect(detail == "3 reports from a backup of \(uuid); replaced \(uuid) with 5 reports and audit entry 9")
  }

  @Test("Numbers that the replaced store gave out are never given again")
  func floor() throws {
    let scene = try Scene()
    let (path, _) = try Self.closed(scene)
    _ = try Self.run(scene.restore(to: path, replaces: true))
    let store = try Store.open(at: path, for: .writing)
    var draft = ReportDraft()
    draft.text = "متن"
    let number = try Intake(store: store, operatorName: "op-3").record(draft, now: Self.later).number
    #expect(try number.id > #require(scene.later.last).id)
  }

  @Test("When the list of erasures can't be read, nothing is restored")
  func failingErasure() throws {
    let scene = try Scene()
    let (path, folder) = try Self.closed(scene)
    let list = ErasureList.path(besideStore: path)
    try Data("no list".utf8).write(to: URL(fileURLWithPath: list))
    #expect(throws: ErasureError.malformedList(path: list)) { try Self.run(scene.restore(to: path, replaces: true)) }
    #expect(!Self.names(folder).contains { $0.hasSuffix(".partial") })
    let store = try Store.open(at: path, for: .writing)
    #expect(try store.connection.value("select count(*) from report") == 5)
    #expect(try store.connection.value("pragma journal_mode") == "wal")
  }

  @Test("A destroyed store is replaced, and the answer says that it could not be read")
  func destroyed() throws {
    let scene = try Scene()
    let (path, _) = try Self.closed(scene)
    try Data(repeating: 0xA5, count: 50_000).write(to: URL(fileURLWithPath: path))
    let result = try Self.run(scene.restore(to: path, replaces: true))
    #expect(result.replaced && result.replacedDamaged)
    #expect(try Store.open(at: path, for: .reading).settings == scene.temporary.store.settings)
  }

  @Test(
    "What is no whole backup is refused, and nothing stays behind",
    arguments: [
      "empty", "text", "age", "armour", "truncated", "other database", "newer", "flipped",
    ])
  func refusedSource(what: String) throws {
    let scene = try Scene()
    let source = scene.temporary.folder + "/source"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: scene.backup))
    switch what {
    case "empty": bytes = Data()
    case "text": bytes = Data("no store at all".utf8)
    case "age": bytes = Data("age-encryption.org/v1\n-> X25519 …".utf8)
    case "armour": bytes = Data("-----BEGIN AGE ENCRYPTED FILE-----\n".utf8)
    case "truncated": bytes = bytes.prefix(bytes.count / 2)
    case "other database": bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    case "newer": bytes.replaceSubrange(60..<64, with: [0, 0, 1, 0])
    default:
      for page in 5..<12 {
        bytes.replaceSubrange(page * 4_096..<page * 4_096 + 64, with: Data(repeating: 0xA5, count: 64))
      }
    }
    try bytes.write(to: URL(fileURLWithPath: source))
    let folder = scene.temporary.folder + "/new"
    let error = #expect(throws: RestoreError.self) {
      try Self.run(scene.restore(to: folder + "/tips.db", from: source))
    }
    let matches =
      switch (what, error) {
      case ("empty", .empty), ("text", .notABackup), ("age", .encrypted), ("armour", .encrypted),
        ("other database", .notABackup), ("newer", .newerSchema), ("truncated", .damaged), ("flipped", .damaged):
        true
      default: false
      }
    #expect(matches, "\(what): \(String(describing: error))")
    #expect(Self.names(folder).allSatisfy { $0 == "tips.db.lock" })
  }

  @Test("A target that is no store, or a link, is not replaced")
  func noStore() throws {
    let scene = try Scene()
    let other = scene.temporary.folder + "/other.db"
    let link = scene.temporary.folder + "/link.db"
    try PrivateFile.create(other)
    try Connection(path: other, mode: .create).execute("create table mine (a)")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scene.temporary.path)
    let letter = scene.temporary.folder + "/letter.txt"
    try Data("نامه".utf8).write(to: URL(fileURLWithPath: letter))
    for path in [other, link, letter, scene.temporary.folder] {
      #expect(throws: RestoreError.targetIsNoStore(path)) { try Self.run(scene.restore(to: path, replaces: true)) }
    }
    #expect(try String(contentsOfFile: letter, encoding: .utf8) == "نامه")
  }

  @Test("Who opened the store before it was replaced records nothing into the old file")
  func replacedUnderneath() throws {
    let scene = try Scene()
    let moved = scene.temporary.folder + "/elsewhere.db"
    try FileManager.default.moveItem(atPath: scene.temporary.path, toPath: moved)
    try FileManager.default.copyItem(atPath: scene.backup, toPath: scene.temporary.path)
    #expect(throws: StoreError.replaced(path: scene.temporary.path)) { try scene.temporary.log() }
    #expect(throws: StoreError.replaced(path: scene.temporary.path)) {
      try scene.temporary.store.alone { try $0.execute("pragma journal_mode = wal") }
    }
  }

  @Test("A store without its log, as a restore that was cut off leaves it, gets it back when it is next written")
  func logAgain() throws {
    let scene = try Scene()
    let store = try Store.open(at: scene.backup, for: .writing)
    #expect(try store.connection.prepare("pragma journal_mode").first { $0.text(0) } == "wal")
  }
}

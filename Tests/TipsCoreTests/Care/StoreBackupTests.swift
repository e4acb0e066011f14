import Foundation
import TestSupport
import Testing

@testable import TipsCare
@testable import TipsDomain
@testable import TipsFiles
@testable import TipsIdentity
@testable import TipsSQLite
@testable import TipsStore

@Suite("Backups")
struct StoreBackupTests {
  /// A folder for backups beside the store.
  private static func folder(_ temporary: TemporaryStore) throws -> String {
    let folder = temporary.folder + "/backups"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func backUp(_ temporary: TemporaryStore, _ folder: String, keep: Int? = nil, after seconds: Int = 0)
    throws
    -> StoreBackup.Result
  {
    try StoreBackup(store: temporary.store, folder: folder, keep: keep).run(
      operatorName: "op-3", now: TemporaryStore.now.adding(seconds: seconds))
  }

  private static func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test("A backup is made of a store whose key was replaced since it was opened")
  func replacedKey() throws {
    let temporary = try TemporaryStore()
    let other = try Store.open(at: temporary.path, for: .writing)
    let custody = KeyCustody(store: other, keyFile: temporary.keys, operatorName: "x", now: TemporaryStore.now)
    _ = try custody.rotate(OpenedKey(key: try temporary.keys.load(for: other.settings), passphrase: nil))
    let result = try Self.backUp(temporary, try Self.folder(temporary))
    let check = try DatabaseCheck(path: result.path, isThorough: true)
    #expect(check.settings.publicKey != temporary.store.settings.publicKey)
  }

  @Test("A backup holds everything, stands alone, and is for its owner only, whatever the umask")
  func whole() throws {
    let temporary = try TemporaryStore()
    for index in 0..<20 { try temporary.log("متن \(index)", phone: "0911000000\(index % 10)") }
    let before = umask(0o022)
    defer { umask(before) }
    let folder = try Self.folder(temporary)
    let result = try Self.backUp(temporary, folder)
    #expect(FolderListing.names(in: folder) == [String(result.path.split(separator: "/").last ?? "")])
    #expect(try Self.mode(result.path) == 0o600)
    #expect(!result.isExposed && result.isOnSameDisk && !result.isEncrypted)
    let check = try DatabaseCheck(path: result.path, isThorough: true)
    #expect(
      check.reports == 20 && check.settings == temporary.store.settings && check.schema == Migrator.currentVersion)
    let copy = try Connection(path: result.path, mode: .read)
    for table in ["sealed_identity", "sealing_run", "audit_entry", "report_day", "received_day", "place"] {
      let rows = try copy.prepare("select count(*) from \(table)").first { $0.int(0) }
      #expect(try rows == temporary.count("select count(*) from \(table)"))
    }
    #expect(try SummaryCheck(copy, zone: temporary.store.zone).run().differences == 0)
  }

  @Test("The audit says who made a backup, before there is one, and the backup itself says so too")
  func audited() throws {
    let temporary = try TemporaryStore()
    let result = try Self.backUp(temporary, try Self.folder(temporary))
    for connection in [temporary.store.connection, try Connection(path: result.path, mode: .read)] {
      let entries = try connection.prepare("select subject || ' ' || detail from audit_entry where action = 'back_up'")
      #expect(try entries.first { $0.text(0) } == (result.path as NSString).lastPathComponent + " in the clear")
    }
  }

  @Test("What was removed is not in the free pages of a backup")
  func noFreePages() throws {
    let temporary = try TemporaryStore()
    let canary = "CANARY" + UUID().uuidString
    try temporary.store.connection.execute("pragma secure_delete = off; create table scrap (text text) strict")
    for _ in 0..<50 {
      try temporary.store.connection.execute("insert into scrap values ('\(canary)' || hex(randomblob(500)))")
    }
    try temporary.store.connection.execute("delete from scrap; pragma wal_checkpoint(truncate)")
    let result = try Self.backUp(temporary, try Self.folder(temporary))
    #expect(try Data(contentsOf: URL(fileURLWithPath: temporary.path)).range(of: Data(canary.utf8)) != nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: result.path)).range(of: Data(canary.utf8)) == nil)
  }

  @Test("Half-made backups of killed processes are removed, those being made are left alone, and other files too")
  func halfMade() throws {
    let temporary = try TemporaryStore()
    let folder = try Self.folder(temporary)
    let stem = "." + BackupName.beginning(storeUUID: temporary.store.settings.uuid)
    let dead = "\(stem)20200101T000000Z.db.partial"
    for name in [dead, dead + "-journal", ".tips-00000000-20200101T000000Z.db.partial", "notes.txt"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let living = try PartialFile(for: String(stem.dropFirst()) + "20200102T000000Z.db", in: folder, access: .ownerAlone)
    let result = try Self.backUp(temporary, folder)
    #expect(
      Set(FolderListing.names(in: folder)) == [
        ".tips-00000000-20200101T000000Z.db.partial", "notes.txt", (result.path as NSString).lastPathComponent,
        (living.path as NSString).lastPathComponent,
      ])
  }

  @Test("A backup that fails leaves nothing in the folder")
  func failure() throws {
    let temporary = try TemporaryStore()
    let folder = try Self.folder(temporary)
    for _ in 0..<60 { try temporary.log(String(repeating: "متن ", count: 600)) }
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: temporary.path))
    let end = try handle.seekToEnd()
    for page in stride(from: end - 30 * 4_096, to: end, by: 8_192) {
      try handle.seek(toOffset: page)
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    }
    try handle.close()
    let damaged = try Connection(path: temporary.path, mode: .write)
    let store = try Store(path: temporary.path, connection: damaged, patience: 0, onWait: {})
    #expect(throws: StoreError.self) {
      try StoreBackup(store: store, folder: folder).run(operatorName: "op-3", now: TemporaryStore.now)
    }
    #expect(FolderListing.names(in: folder).isEmpty)
  }

  @Test("Older backups of this store go, those of others and other files stay, and the new one stays whatever its time")
  func keep() throws {
    let temporary = try TemporaryStore()
    let folder = try Self.folder(temporary)
    for seconds in 1...4 { _ = try Self.backUp(temporary, folder, after: seconds) }
    for name in ["tips-00000000-20200101T000000Z.db", "tips.db"] {
      try Data().write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let names = FolderListing.names(in: folder).filter {
      BackupName($0, storeUUID: temporary.store.settings.uuid) != nil
    }
    let result = try Self.backUp(temporary, folder, keep: 2, after: -1_000)
    #expect(result.removed == Array(names.prefix(3)))
    #expect(
      Set(FolderListing.names(in: folder)) == [
        names[3], (result.path as NSString).lastPathComponent, "tips-00000000-20200101T000000Z.db", "tips.db",
      ])
  }

  @Test("A second backup in the same second, or into a folder that is not there, is refused")
  func refused() throws {
    let temporary = try TemporaryStore()
    let folder = try Self.folder(temporary)
    let first = try Self.backUp(temporary, folder)
    #expect(throws: BackupError.exists(first.path)) { try Self.backUp(temporary, folder) }
    #expect(throws: BackupError.noFolder(folder + "/none")) { try Self.backUp(temporary, folder + "/none") }
    #expect(try temporary.count("select count(*) from audit_entry where action = 'back_up'") == 1)
  }

  @Test("A link that waits under the hidden name is not followed")
  func link() throws {
    let temporary = try TemporaryStore()
    let folder = try Self.folder(temporary)
    let name = BackupName(storeUUID: temporary.store.settings.uuid, at: TemporaryStore.now, isEncrypted: false).text
    let victim = temporary.folder + "/victim"
    try Data("kept".utf8).write(to: URL(fileURLWithPath: victim))
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/.\(name).partial", withDestinationPath: victim)
    #expect(throws: PartialFileError.self) { try Self.backUp(temporary, folder) }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "kept")
  }
}

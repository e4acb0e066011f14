import Foundation
import TestSupport
import Testing

@testable import TipsCare
@testable import TipsDomain
@testable import TipsSQLite
@testable import TipsText

@Suite("Examination of a store")
struct ExaminationTests {
  private static func findings(_ temporary: TemporaryStore, full: Bool = true) throws -> [Finding.Check: [Finding]] {
    var findings: [Finding] = []
    try Examination(
      storePath: temporary.path, keyFile: temporary.keys, now: TemporaryStore.now, isClockSet: true, isFull: full
    ).run { findings.append($0) }
    return Dictionary(grouping: findings, by: \.check)
  }

  private static func status(_ check: Finding.Check, _ temporary: TemporaryStore) throws -> [Finding.Status]? {
    try findings(temporary)[check]?.map(\.status)
  }

  @Test("A healthy store has no problem, and every check says something")
  func healthy() throws {
    let temporary = try TemporaryStore()
    for _ in 0..<5 { try temporary.log(phone: "09110000000") }
    let findings = try Self.findings(temporary)
    // A station without a centre hears nothing of one.
    #expect(Set(findings.keys) == Set(Finding.Check.allCases).subtracting([.centre]))
    for check in [Finding.Check.store, .schema, .size, .integrity, .searchIndex, .summaries, .audit, .permissions] {
      #expect(findings[check]?.map(\.status) == [.ok], "\(check)")
    }
    #expect(findings[.key]?.first?.detail.en.contains("without passphrase") == true)
    #expect(findings.values.joined().allSatisfy { $0.status == .ok || $0.check == .permissions || $0.remedy != nil })
  }

  @Test("A mark as never to be published is noticed whose report is not there")
  func marks() throws {
    let temporary = try TemporaryStore()
    try temporary.store.connection.execute("insert into report_protection values (900, 'x', 'x', 0)")
    #expect(try Self.status(.integrity, temporary) == [.note])
  }

  @Test("Only a full examination looks at the search index")
  func quick() throws {
    let temporary = try TemporaryStore()
    #expect(try Self.findings(temporary, full: false)[.searchIndex] == nil)
  }

  @Test(
    "What is wrong inside is told by the check whose matter it is, and the others go on",
    arguments: [
      ("update report_day set reports = 99", Finding.Check.summaries),
      ("drop index report_place", .schema),
      ("create trigger mine after insert on report begin select 1; end", .schema),
      (
        "insert into report_search (report_search, rowid, text, address) values ('delete', 13, 'x', null)", .searchIndex
      ),
    ])
  func inside(sql: String, check: Finding.Check) throws {
    let temporary = try TemporaryStore()
    for _ in 0..<5 { try temporary.log() }
    try temporary.store.connection.execute(sql)
    let problems = try Self.findings(temporary).values.joined().filter {
      $0.status == .problem && $0.check != .fileSystem
    }
    #expect(problems.map(\.check) == [check])
    #expect(problems.allSatisfy { $0.remedy != nil })
  }

  @Test("A row that names another row in vain is found by a full examination")
  func danglingRow() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    try temporary.store.connection.execute("pragma foreign_keys = off; update report set category_id = 9999")
    #expect(try Self.status(.integrity, temporary) == [.problem])
  }

  @Test("Files that others can read are problems, each with its remedy", arguments: ["", "-wal", "-shm", ".lock"])
  func exposed(ending: String) throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let path = temporary.path + ending
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let findings = try #require(try Self.findings(temporary)[.permissions])
    #expect(
      findings == [
        Finding(
          .permissions, .problem,
          Message(
            en: "\(path) has mode 644: others can reach it",
            fa: "دسترسی \(path) 644 است: دیگران به آن راه دارند"), remedy: .command("chmod 600 \(path)"))
      ])
  }

  @Test(
    "A folder that others may look into is a note, one that they may write in a problem",
    arguments: [
      (0o755, Finding.Status.note), (0o777, .problem), (0o700, .ok),
    ])
  func folder(mode: Int, status: Finding.Status) throws {
    let temporary = try TemporaryStore()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary.folder)
    #expect(try Self.status(.permissions, temporary) == [status])
  }

  @Test("A missing key is a note, a foreign or malformed one a problem, an exposed one too")
  func key() throws {
    let temporary = try TemporaryStore()
    let other = try TemporaryStore()
    let own = try Data(contentsOf: URL(fileURLWithPath: temporary.keys.path))
    func put(_ bytes: Data?, mode: Int = 0o600) throws {
      try? FileManager.default.removeItem(atPath: temporary.keys.path)
      guard let bytes else { return }
      try bytes.write(to: URL(fileURLWithPath: temporary.keys.path))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary.keys.path)
    }
    try put(nil)
    #expect(try Self.status(.key, temporary) == [.note])
    try put(try Data(contentsOf: URL(fileURLWithPath: other.keys.path)))
    #expect(try Self.status(.key, temporary) == [.problem])
    try put(Data("nonsense".utf8))
    #expect(try Self.status(.key, temporary) == [.problem])
    try put(own, mode: 0o640)
    #expect(try Self.status(.permissions, temporary) == [.problem])
    #expect(try Self.findings(temporary).values.joined().allSatisfy { !$0.detail.en.contains("secret") })
  }

  @Test(
    "A damaged, a destroyed, a missing and a newer store are told, and the machine is looked at all the same",
    arguments: [
      ("damaged", Finding.Check.integrity), ("destroyed", .store), ("missing", .store), ("text", .store),
      ("newer", .schema), ("other", .schema),
    ])
  func beyond(what: String, check: Finding.Check) throws {
    let temporary = try TemporaryStore()
    for _ in 0..<60 { try temporary.log(String(repeating: "متن ", count: 600)) }
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    let file = URL(fileURLWithPath: temporary.path)
    var bytes = try Data(contentsOf: file)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: temporary.path + ending) }
    let noise = Data(repeating: 0xA5, count: 4_096)
    switch what {
    case "damaged":
      for start in stride(from: bytes.count - 30 * 4_096, to: bytes.count, by: 8_192) {
        bytes.replaceSubrange(start..<start + 4_096, with: noise)
      }
    case "destroyed":
      for start in stride(from: 4_096, to: bytes.count, by: 4_096) {
        bytes.replaceSubrange(start..<start + 4_096, with: noise)
      }
    case "missing": bytes = Data()
    case "newer": bytes.replaceSubrange(60..<64, with: [0, 0, 1, 0])
    case "text": bytes = Data("no store at all, but long enough to be looked at".utf8)
    default: bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    }
    try FileManager.default.removeItem(at: file)
    if what != "missing" { try bytes.write(to: file) }
    let findings = try Self.findings(temporary)
    #expect(findings[check]?.map(\.status) == [.problem])
    #expect(findings[.disk] != nil && findings[.clock] != nil && findings[.permissions] != nil)
  }

  @Test("When the last backup was made is told from the audit")
  func backup() throws {
    let temporary = try TemporaryStore()
    #expect(try Self.status(.backup, temporary) == [.note])
    for (days, status) in [(8, Finding.Status.note), (3, .ok)] {
      let result = try StoreBackup(store: temporary.store, folder: temporary.folder).run(
        operatorName: "op-3", now: TemporaryStore.now.adding(seconds: -days * 86_400))
      let finding = try #require(try Self.findings(temporary)[.backup]?.first)
      #expect(finding.status == status)
      #expect(finding.detail.en.contains((result.path as NSString).lastPathComponent))
    }
  }

  @Test(
    "A store in a folder that may not be written is looked at", .enabled(if: geteuid() != 0, "root may write anything"))
  func readOnly() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let backup = try StoreBackup(store: temporary.store, folder: temporary.folder).run(
      operatorName: "op-3", now: TemporaryStore.now
    ).path
    let folder = temporary.folder + "/sealed"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/tips.db"
    try FileManager.default.moveItem(atPath: backup, toPath: path)
    try Connection(path: path, mode: .create).execute("pragma wal_checkpoint(truncate)")
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    var findings: [Finding] = []
    try Examination(
      storePath: path, keyFile: temporary.keys, now: TemporaryStore.now, isClockSet: true, isFull: true
    ).run { findings.append($0) }
    #expect(findings.contains { $0.check == .store && $0.status == .note })
    #expect(findings.contains { $0.check == .summaries && $0.status == .ok })
  }

  @Test("A file is read as it stands by a path with any letters in it")
  func immutable() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let path = temporary.folder + "/a b?c#%d گزارش.db"
    let result = try StoreBackup(store: temporary.store, folder: temporary.folder).run(
      operatorName: "op-3", now: TemporaryStore.now)
    try FileManager.default.moveItem(atPath: result.path, toPath: path)
    let connection = try Connection(path: path, mode: .immutable)
    #expect(try connection.prepare("select count(*) from report").first { $0.int(0) } == 1)
    #expect(throws: StoreError.self) { try connection.execute("delete from report") }
  }
}

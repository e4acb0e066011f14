import Foundation
import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore

@Suite("Store")
struct StoreTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test("Files are 0600 and folders 0700")
  func permissions() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    for file in ["tips.db", "tips.db-wal", "tips.db-shm", "tips.db.lock", "keys/tips.key"] {
      let path = temporary.folder + "/" + file
      #expect(try mode(path) == 0o600, "\(file)")
    }
    #expect(try mode(temporary.folder) == 0o700)
    #expect(try mode(temporary.folder + "/keys") == 0o700)
  }

  @Test("A store is never made twice")
  func exists() throws {
    let temporary = try TemporaryStore()
    #expect(throws: StoreError.exists(path: temporary.path)) {
      _ = try Store.create(at: temporary.path, keys: temporary.keys, now: TemporaryStore.now)
    }
  }

  @Test("A newer schema is refused, even for reading", arguments: [Store.Access.reading, .writing])
  func newerSchema(access: Store.Access) throws {
    let temporary = try TemporaryStore()
    try temporary.store.connection.execute("pragma user_version = 99")
    #expect(throws: StoreError.newerSchema(path: temporary.path, found: 99, known: Migrator.currentVersion)) {
      _ = try Store.open(at: temporary.path, for: access)
    }
  }

  @Test("A file that is no store is refused")
  func notAStore() throws {
    let temporary = try TemporaryStore()
    let other = temporary.folder + "/other.db"
    try Data(repeating: 65, count: 8_192).write(to: URL(fileURLWithPath: other))
    #expect(throws: StoreError.notAStore(path: other)) { _ = try Store.open(at: other, for: .reading) }
  }

  @Test("A fresh store holds the reference data")
  func referenceData() throws {
    let temporary = try TemporaryStore()
    #expect(try temporary.store.references.lines().map(\.code) == ["110", "197", "in_person", "web", "sms"])
    #expect(try temporary.count("select count(*) from place where level = 'province'") == 31)
    #expect(try temporary.count("select count(*) from place where level = 'county'") == 17)
    #expect(try temporary.store.references.categories().count >= 25)
  }

  @Test("The spelled-out tables say what the program means")
  func closedSets() throws {
    let temporary = try TemporaryStore()
    var codes: [String] = []
    try temporary.store.connection.prepare("select code from disposition order by id").each { codes.append($0.text(0)) }
    #expect(codes == Disposition.allCases.map(\.code))
    #expect(try temporary.count("select count(*) from kind") == ReportKind.allCases.count)
  }

  @Test("Every connection is hardened and durable")
  func pragmas() throws {
    let temporary = try TemporaryStore()
    #expect(try temporary.count("pragma synchronous") == 2)
    #expect(try temporary.count("pragma foreign_keys") == 1)
    #expect(try temporary.count("pragma trusted_schema") == 0)
    #expect(try temporary.count("pragma cell_size_check") == 1)
  }

  @Test("A second writer waits its time and is told so")
  func busy() throws {
    let temporary = try TemporaryStore()
    let other = try Store.open(at: temporary.path, for: .writing)
    other.patience = 0
    try temporary.store.write { _ -> Void in
      #expect(throws: StoreError.busy(path: temporary.path, seconds: 0)) { try other.write { _ in () } }
    }
  }

  @Test("A transaction that throws leaves nothing behind")
  func rollback() throws {
    let temporary = try TemporaryStore()
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try temporary.store.write { connection in
        try connection.execute("insert into source (code) values ('x')")
        throw Stop()
      }
    }
    #expect(try temporary.count("select count(*) from source where code = 'x'") == 0)
  }
}

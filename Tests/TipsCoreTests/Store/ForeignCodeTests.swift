import Foundation
import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsSQLite
@testable import TipsStore

@Suite("SQL that somebody put into a store")
struct ForeignCodeTests {
  @Test("The digest of the program's own triggers and views is that of its migrations")
  func digest() throws {
    #expect(
      try SchemaComparison.digestOfCode(try TemporaryStore().store.connection) == SchemaComparison.digestOfCode)
  }

  @Test(
    "A trigger or a view of another's keeps the store from being written to",
    arguments: [
      ("create trigger mine after insert on report begin update report set text = 'x' where id = new.id; end", "mine"),
      ("create view also as select 1", "also"),
      (
        "drop trigger audit_entry_no_update; "
          + "create trigger audit_entry_no_update before update on audit_entry begin select 1; end",
        "audit_entry_no_update"
      ),
    ])
  func refused(sql: String, name: String) throws {
    let temporary = try TemporaryStore()
    try temporary.store.connection.execute(sql)
    let error = #expect(throws: StoreError.self) { try Store.open(at: temporary.path, for: .writing) }
    guard case .foreignCode(_, let object) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(object.hasSuffix(" " + name))
  }

  @Test("It can be read all the same, to look at what happened")
  func readable() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log("دیده شد")
    try temporary.store.connection.execute("create view also as select 1")
    let store = try Store.open(at: temporary.path, for: .reading)
    #expect(try store.reports.existing(number).text == "دیده شد")
  }

  @Test("What was opened for reading is not written to either, and the SQL does not run")
  func openedForReading() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log("دیده شد", phone: "09110000001")
    try temporary.store.connection.execute(
      "create trigger mine after insert on audit_entry begin update report set text = 'x'; end")
    let refusal = StoreError.foreignCode(path: temporary.path, object: "trigger mine")
    let store = try Store.open(at: temporary.path, for: .reading)
    let key = try temporary.keys.load(for: store.settings)
    #expect(throws: refusal) { try Settlement(store: store, key: key, now: TemporaryStore.now).run() }
    #expect(throws: refusal) { try store.writeInBulk { _ in } }
    #expect(throws: refusal) { try store.alone { _ in } }
    #expect(try store.reports.existing(number).text == "دیده شد")
    #expect(try temporary.count("select count(*) from report where reporter_id is not null") == 0)
  }

  @Test(
    "An older store is looked at before its schema is brought up to date", arguments: [Store.Access.reading, .writing])
  func older(access: Store.Access) throws {
    let temporary = try TemporaryStore()
    let path = temporary.folder + "/older.db"
    try Data().write(to: URL(fileURLWithPath: path))
    let connection = try Connection(path: path, mode: .create)
    try connection.transaction(for: .writing) {
      try Migrator.migrate(connection, from: 0, to: 4, now: TemporaryStore.now)
    }
    try connection.execute("create trigger mine after insert on audit_entry begin select 1; end")
    #expect(throws: StoreError.foreignCode(path: path, object: "trigger mine")) {
      try Store.open(at: path, for: access)
    }
    #expect(try Migrator.version(of: connection) == 4)
  }
}

import Foundation
import TestSupport
import Testing

@testable import TipsDomain
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

  @Test("An older store is looked at before its schema is brought up to date")
  func older() throws {
    let temporary = try TemporaryStore()
    let path = temporary.folder + "/older.db"
    try Data().write(to: URL(fileURLWithPath: path))
    let connection = try Connection(path: path, mode: .create)
    try connection.transaction("begin immediate") {
      try Migrator.migrate(connection, from: 0, to: 4, now: TemporaryStore.now)
    }
    try connection.execute("create trigger mine after insert on audit_entry begin select 1; end")
    #expect(throws: StoreError.foreignCode(path: path, object: "trigger mine")) {
      try Store.open(at: path, for: .writing)
    }
    #expect(try Migrator.version(of: connection) == 4)
  }
}

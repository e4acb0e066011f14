import TestSupport
import Testing

@testable import TipsIdentity
@testable import TipsSQLite
@testable import TipsStore

@Suite("A store of schema 10 gets accounts")
struct AccountUpgradeTests {
  /// A store as the schema before made it, with a report.
  private func older() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.log("سرقت", phone: "09110000001")
    try temporary.store.connection.execute(
      """
      drop index report_updated; drop table service_reads; drop table service_key;
      drop table recovery_code; drop table user_role; drop table user_account; pragma user_version = 10
      """)
    return temporary
  }

  @Test("Opening it brings it up to date, without a word and without an entry")
  func upgraded() throws {
    let temporary = try older()
    let entries = try temporary.count("select count(*) from audit_entry")
    var told: [StoreUpgrade] = []
    let store = try Store.open(at: temporary.path, for: .reading, onUpgrade: { told.append($0) })
    #expect(try Migrator.version(of: store.connection) == Migrator.currentVersion)
    #expect(told.isEmpty)
    #expect(try temporary.count("select count(*) from audit_entry") == entries)
    #expect(try SchemaComparison.differences(store.connection, version: Migrator.currentVersion).isEmpty)
    #expect(try AuditVerification(store: store, key: temporary.keys.load(for: store.settings)).run().findings.isEmpty)
  }

  @Test("Accounts are made in it as in any")
  func account() throws {
    let temporary = try older()
    let store = try Store.open(at: temporary.path, for: .writing)
    store.passwordCost = 10
    try store.users.add(
      "sara", roles: [.administrator], password: "four simple words", mustChange: false, place: nil, operatorName: "x",
      now: TemporaryStore.now)
    #expect(try store.users.all().map(\.name) == ["sara"])
  }
}

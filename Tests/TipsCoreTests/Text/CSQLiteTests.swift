import CPersian
import CSQLite
import Testing

@Suite struct CSQLiteTests {
  @Test(arguments: [SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_DQS_DML])
  func booleanOptionsAreSet(option: Int32) {
    var db: OpaquePointer?
    sqlite3_open(":memory:", &db)
    defer { sqlite3_close(db) }
    #expect(tips_db_config(db, option, 1) == SQLITE_OK)
  }

  @Test(arguments: [SQLITE_DBCONFIG_MAINDBNAME, SQLITE_DBCONFIG_LOOKASIDE])
  func optionsWithPointersAreRefused(option: Int32) {
    var db: OpaquePointer?
    sqlite3_open(":memory:", &db)
    defer { sqlite3_close(db) }
    #expect(tips_db_config(db, option, 1) == SQLITE_MISUSE)
  }

  @Test func foldedTextStopsAtTheCapacity() {
    var out = [CChar](repeating: 0, count: 3)
    #expect(tips_fold_text("رشت", 6, 1, &out, 3) == 2)
  }
}

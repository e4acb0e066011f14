import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("What depends on the folding of texts is made anew for an older store")
struct StoreUpgradeTests {
  /// Runs the upgrade, and gives what it tells.
  private func upgrade(_ temporary: TemporaryStore) throws -> [StoreUpgrade] {
    var told: [StoreUpgrade] = []
    try temporary.store.write { connection in
      try SpellingUpgrade(connection: connection, now: TemporaryStore.now) { told.append($0) }.run()
    }
    return told
  }

  private func hits(_ typed: String, _ temporary: TemporaryStore) throws -> Int {
    var filter = ReportFilter()
    filter.query = try SearchQuery(typed)
    return try temporary.store.reports.list(filter, limit: 10).count
  }

  @Test("The search index")
  func searchIndex() throws {
    let temporary = try TemporaryStore()
    for _ in 0..<3 { try temporary.log("مسئول ساختمان") }
    try temporary.store.connection.execute("insert into report_search (report_search) values ('delete-all')")
    #expect(try hits("مسؤول", temporary) == 0)
    #expect(try upgrade(temporary) == [.indexing(done: 0, of: 3), .indexing(done: 3, of: 3)])
    #expect(try hits("مسؤول", temporary) == 3)
    #expect(throws: Never.self) {
      try temporary.store.connection.execute("insert into report_search (report_search) values ('integrity-check')")
    }
  }

  @Test("The order of places, with an entry in the trail")
  func places() throws {
    let temporary = try TemporaryStore()
    let keys = try temporary.count("select count(distinct sort_key) from place")
    let commitment = try AuditStore(connection: temporary.store.connection).commitment(.reference)
    try temporary.store.connection.execute("update place set sort_key = x'20'")
    _ = try upgrade(temporary)
    #expect(try temporary.count("select count(distinct sort_key) from place") == keys)
    #expect(try AuditStore(connection: temporary.store.connection).commitment(.reference) == commitment)
    #expect(
      try temporary.count("select count(*) from audit_entry where action = 'migrate' and subject = 'reference'") == 1)
  }

  @Test("Keys are found by what they say; of two that say the same both stay, and that is told")
  func keys() throws {
    let temporary = try TemporaryStore()
    let numbers = try ["1", "2", "3", "4"].map { key in
      try temporary.log { draft in
        draft.source = "desk"
        draft.sourceKey = key
      }
    }
    for (number, key) in zip(numbers, ["۵۵۰۱", "5501\u{200F}", " 5502", "5503"]) {
      try temporary.store.connection.run("update report set source_key = $2 where id = $1", number, key)
    }
    #expect(try upgrade(temporary).contains(.keysAlike(1)))
    for (key, number) in [("5501", numbers[0]), ("5502", numbers[2]), ("۵۵۰۳", numbers[3])] {
      let again = try temporary.log { draft in
        draft.source = "desk"
        draft.sourceKey = key
      }
      #expect(again == number)
    }
  }

  @Test("Callers whose numbers can be read now are looked at again")
  func callers() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: "تلفن 09001112233")
    try temporary.store.connection.execute("update sealed_identity set settled = 1")
    _ = try upgrade(temporary)
    #expect(try temporary.settle().newReporters == 1)
    #expect(try temporary.store.reports.existing(number).reporterID != nil)
  }
}

import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsSQLite
@testable import TipsStore

@Suite("Indices are held against their tables by sums")
struct IndexCheckTests {
  private static let values = ["null", "-1", "0", "7", "2.5", "''", "'سرقت'", "'سرقت خودرو'", "x''", "x'00ff'"]

  /// A table `t` of made-up keys, in an order of its own, with an index `i` that may hold all or some of them.
  private func connection(seed: UInt64, index: String) throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    var random = SeededGenerator(seed: seed)
    try connection.execute("create table t (a, b)")
    for _ in 0..<200 {
      let row = [Self.values, Self.values].map { $0[Int.random(in: 0..<$0.count, using: &random)] }
      try connection.execute("insert into t values (\(row.joined(separator: ", ")))")
    }
    try connection.execute(index)
    try connection.addKeySum()
    return connection
  }

  @Test(
    "Whatever the keys are, an index in its order sums to what its table does",
    arguments: 1...8,
    [
      ("create index i on t (a, b)", "a, b", "true"), ("create index i on t (b) where a > 0", "b", "a > 0"),
      ("create index i on t (coalesce(a, b), typeof(b))", "coalesce(a, b), typeof(b)", "true"),
    ] as [(String, String, String)])
  func sound(seed: UInt64, index: (sql: String, key: String, condition: String)) throws {
    let connection = try connection(seed: seed, index: index.sql)
    let table: Int64? = try connection.value(
      "select key_sum(0, \(index.key), rowid) from t not indexed where \(index.condition)")
    let found: Int64? = try connection.value(
      "select key_sum(1, \(index.key), rowid) from t indexed by i where \(index.condition)")
    #expect(table == found && table != 0 && table != nil)
  }

  @Test("Rows that don't come in the order of an index have no sum")
  func disordered() throws {
    let connection = try connection(seed: 1, index: "create index i on t (a)")
    let sum: Int64? = try connection.value("select key_sum(1, a, rowid) from t not indexed")
    #expect(sum == nil)
  }

  @Test(
    "A key that is there twice has no sum where it may be there once, unless something of it is missing",
    arguments: [("7, 'x'", true), ("7, null", false)])
  func twice(key: String, isRefused: Bool) throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("create table t (a, b); create index i on t (a, b); insert into t values (\(key)), (\(key))")
    try connection.addKeySum()
    let sum: Int64? = try connection.value("select key_sum(2, a, b, rowid) from t indexed by i")
    #expect((sum == nil) == isRefused)
  }

  @Test("Every index of a store can be read so")
  func everyIndex() throws {
    let temporary = try TemporaryStore()
    let made: [(String, String)] = try temporary.store.connection.rows(
      "select name, sql from sqlite_schema where type = 'index' and sql is not null"
    ) { (name: String, sql: String) in (name, sql) }
    #expect(!made.isEmpty && made.allSatisfy { IndexKey(index: $0.0, isUnique: false, sql: $0.1) != nil })
    #expect(try IndexCheck(temporary.store.connection).isSound)
  }
}

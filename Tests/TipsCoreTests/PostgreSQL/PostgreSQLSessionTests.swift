import CentreSupport
import Testing

@testable import TipsPostgreSQL

@Suite("A session with PostgreSQL", .enabled(if: TemporaryPostgreSQL.isThere, "\(TemporaryPostgreSQL.absence)"))
struct PostgreSQLSessionTests {
  let session: PostgreSQLSession

  init() throws {
    let server = try #require(TemporaryPostgreSQL.shared)
    session = try PostgreSQLSession(try server.address(of: try server.makeDatabase()))
  }

  @Test("Values come back as they went") func values() throws {
    let row = try session.query(
      "select $1::bigint, $2::text, $3::bytea, $4::float8, $5::bool, $6::bigint[] = array[1, -2]::bigint[], cardinality($7::text[])",
      .integer(-5), .text("گزارش‌ها"), .bytes([0, 255]), .real(-1.5), .bool(true), .integers([1, -2]), .texts([]))[0]
    #expect(row.int64(0) == -5)
    #expect(row.text(1) == "گزارش‌ها")
    #expect(row.bytes(2) == [0, 255])
    #expect(row.double(3) == -1.5)
    #expect(row.bool(4))
    #expect(row.bool(5))
    #expect(row.int(6) == 0)
  }

  @Test("An empty text is not null") func emptyText() throws {
    let row = try session.query("select $1::text is null, $2::text is null", .text(""), .null)[0]
    #expect(!row.bool(0))
    #expect(row.bool(1))
  }

  @Test("Short integers are read as integers") func shortIntegers() throws {
    let row = try session.query("select -3::smallint, -70000::integer, null::integer")[0]
    #expect(row.int(0) == -3)
    #expect(row.int(1) == -70_000)
    #expect(row.optionalInt64(2) == nil)
  }

  @Test("A transaction that throws leaves nothing") func rollback() throws {
    struct Stop: Error {}
    try session.execute("create table t (a bigint)")
    #expect(throws: Stop.self) {
      try session.transaction {
        try session.run("insert into t values ($1)", .integer(1))
        throw Stop()
      }
    }
    #expect(try session.query("select count(*) from t")[0].int(0) == 0)
  }

  @Test("Rows stream in") func copy() throws {
    try session.execute("create table t (a bigint, b text, c smallint, d integer, e float8, f bool)")
    let copy = try session.copy(into: "t", ["a", "b", "c", "d", "e", "f"])
    for number in 0..<50_000 {
      try copy.beginRow()
      copy.add(bigint: Int64(number))
      copy.add(text: "متن \(number)")
      copy.add(smallint: 3)
      copy.add(integer: -4)
      copy.add(real: 0.5)
      if number == 7 { copy.addNull() } else { copy.add(bool: true) }
    }
    #expect(try copy.finish() == 50_000)
    let row = try session.query("select sum(a)::bigint, count(f), min(b) from t where c = 3 and d = -4 and e = 0.5")[0]
    #expect(row.int(0) == 50_000 * 49_999 / 2)
    #expect(row.int(1) == 49_999)
    #expect(row.text(2) == "متن 0")
  }

  @Test("After rows that were refused the session goes on") func refusedCopy() throws {
    try session.execute("create table t (a smallint check (a > 0))")
    let copy = try session.copy(into: "t", ["a"])
    try copy.beginRow()
    copy.add(smallint: -1)
    #expect(throws: PostgreSQLError.self) { try copy.finish() }
    #expect(try session.query("select count(*) from t")[0].int(0) == 0)
  }

  @Test("What is refused doesn't quote the row") func quotesNothing() throws {
    let error = #expect(throws: PostgreSQLError.self) {
      try session.query("select $1::text::bigint", .text("0912 3456789"))
    }
    #expect(error?.message.en.contains("22P02") == true)
    #expect(error?.message.en.contains("3456789") == false)
  }

  @Test("A server's process that is killed is a lost connection") func lost() throws {
    let server = try #require(TemporaryPostgreSQL.shared)
    let other = try PostgreSQLSession(try server.address(of: "postgres"))
    try other.run("select pg_terminate_backend($1::bigint::int)", .integer(Int64(session.serverProcess)))
    let error = #expect(throws: PostgreSQLError.self) { try session.query("select 1") }
    #expect(error?.isPassing == true)
  }

  @Test("A password that all accounts could see is refused") func password() {
    #expect(throws: PostgreSQLError.self) { try PostgreSQLAddress(typed: "postgresql://a:secret@127.0.0.1/b") }
    #expect(throws: PostgreSQLError.self) { try PostgreSQLAddress(typed: "127.0.0.1/b") }
  }

  @Test("An address is shown without its password") func shown() throws {
    let address = try PostgreSQLAddress(fromFile: "postgresql://a:secret@127.0.0.1:5433/b")
    #expect(address.shown == "postgresql://a@127.0.0.1:5433/b")
  }
}

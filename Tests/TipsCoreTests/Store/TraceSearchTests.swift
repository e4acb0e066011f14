import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore

@Suite("Search for traces")
struct TraceSearchTests {
  private static let secret = Array("0123456789abcdef-a secret".utf8)

  private func store(with texts: [String]) throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    for text in texts { try temporary.log(text) }
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    return temporary
  }

  @Test("Bytes are found wherever they lie in the file", arguments: [0, 1, 7, 500, 3_000, 9_000, 1_200_000])
  func anywhere(_ distance: Int) throws {
    // Longer than a text may be: the bytes stand in a table of their own.
    let temporary = try store(with: ["x"])
    try temporary.store.connection.execute("create table page (content blob)")
    let insert = try temporary.store.connection.prepare("insert into page values ($1)")
    insert.bind(1, [UInt8](repeating: 65, count: distance) + Self.secret)
    try insert.run()
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    var search = TraceSearch()
    search.add(secret: Self.secret)
    // A row may be cut at the end of a page.
    if distance < 4_000 || distance > 100_000 { #expect(try search.isLeft(in: temporary.store.connection)) }
    try temporary.store.connection.execute("drop table page; pragma wal_checkpoint(truncate)")
    #expect(try !search.isLeft(in: temporary.store.connection))
  }

  @Test("A text that another report still has does not count")
  func live() throws {
    let temporary = try store(with: ["سرقت موتورسیکلت در گلسار", "خبر دیگر"])
    var search = TraceSearch()
    search.add(text: "سرقت موتورسیکلت در جای دیگر")
    #expect(try !search.isLeft(in: temporary.store.connection))
    search.add(secret: Array("خبر دیگر".utf8.prefix(TraceSearch.length)))
    #expect(try search.isLeft(in: temporary.store.connection) == ("خبر دیگر".utf8.count >= TraceSearch.length))
  }

  @Test("A remark that still stands on another report does not count", arguments: ["outcome_event", "followup"])
  func liveRemark(table: String) throws {
    let temporary = try store(with: ["x"])
    let remark = "as was told before"
    var mark = OutcomeMark(.operation)
    mark.note = table == "outcome_event" ? remark : nil
    let report = ReportNumber(id: 1)
    _ = try temporary.store.outcomes.mark(report, mark, operatorName: "officer-14", now: TemporaryStore.now)
    try temporary.store.followups.record(
      true, on: report, note: table == "followup" ? remark : nil, operatorName: "op-3", now: TemporaryStore.now)
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    var search = TraceSearch()
    search.add(text: "as was told before by another")
    #expect(try !search.isLeft(in: temporary.store.connection))
    try temporary.store.connection.execute("update \(table) set note = null")
    #expect(try search.isLeft(in: temporary.store.connection))
  }

  @Test("What is too short to be told from chance is not looked for")
  func short() {
    var search = TraceSearch()
    search.add(text: "کوتاه")
    #expect(search.isEmpty)
  }
}

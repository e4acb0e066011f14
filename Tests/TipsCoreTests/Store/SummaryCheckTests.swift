import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Summaries counted anew")
struct SummaryCheckTests {
  /// A store with reports of many days, outcomes, duplicates and feedback.
  private static func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    var numbers: [ReportNumber] = []
    for index in 0..<60 {
      let at = TemporaryStore.now.adding(seconds: -index * 40_000)
      numbers.append(try temporary.log(at: at) { if index % 7 == 0 { $0.kind = "complaint" } })
    }
    for (index, number) in numbers.enumerated() where index % 7 != 0 && index % 3 == 0 {
      try temporary.mark(number, index % 2 == 0 ? .operation : .noAction)
    }
    return temporary
  }

  private func check(_ temporary: TemporaryStore) throws -> SummaryCheck.Result {
    try SummaryCheck(temporary.store.connection, zone: temporary.store.zone).run()
  }

  @Test("A store whose figures were kept right has no differences")
  func clean() throws {
    let result = try check(try Self.filled())
    #expect(result == SummaryCheck.Result(reports: 60, differences: 0, examples: []))
  }

  @Test(
    "A changed, a removed and an invented row are found in every table",
    arguments: [
      "update report_day set reports = reports + 1 where rowid_is_first",
      "delete from report_day where rowid_is_first",
      "insert into report_day values (20000, 1, 0, 1, 0, 5)",
      "update outcome_day set reports = reports + 1 where rowid_is_first",
      "delete from outcome_day where rowid_is_first",
      "insert into outcome_day values (20000, 1, 1, 5)",
      "update received_day set last_id = last_id + 1 where rowid_is_first",
      "delete from received_day where rowid_is_first",
      "insert into received_day values (20000, 1, 1)",
    ])
  func found(sql: String) throws {
    let temporary = try Self.filled()
    let table = try #require(SummaryCheck.Table.allCases.first { sql.contains($0.rawValue) })
    let key =
      switch table {
      case .reportDay:
        "(day, line_id, kind, category_id, disposition) = (select day, line_id, kind, category_id, disposition from report_day limit 1)"
      case .outcomeDay:
        "(day, category_id, disposition) = (select day, category_id, disposition from outcome_day limit 1)"
      case .receivedDay: "day = (select min(day) from received_day)"
      }
    try temporary.store.connection.execute(sql.replacing("rowid_is_first", with: key))
    let result = try check(temporary)
    #expect(result.differences >= 1)
    #expect(result.examples.allSatisfy { $0.table == table })
  }

  @Test("A report that was changed behind the program's back is told with day, key and both counts")
  func told() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    try temporary.store.connection.execute("update report set line_id = 2")
    let day = temporary.store.zone.day(of: TemporaryStore.now)
    let category = try temporary.count("select category_id from report")
    func key(line: Int) -> Message {
      Message(
        en: "line \(line), kind 0, category \(category), disposition 0",
        fa: "خط \(line)، نوع 0، موضوع \(category)، نتیجه 0")
    }
    #expect(
      try check(temporary).examples == [
        .init(table: .reportDay, day: day, key: key(line: 1), stored: 1, counted: nil),
        .init(table: .reportDay, day: day, key: key(line: 2), stored: nil, counted: 1),
      ])
  }

  @Test("A row that says 0 is as good as none")
  func zero() throws {
    let temporary = try Self.filled()
    try temporary.store.connection.execute("insert into outcome_day values (20000, 1, 1, 0)")
    #expect(try check(temporary).differences == 0)
  }

  @Test("All differences are counted, and only as many told as were asked for")
  func bounded() throws {
    let temporary = try Self.filled()
    try temporary.store.connection.execute("update report_day set reports = reports + 1")
    let rows = try temporary.count("select count(*) from report_day where reports > 1 or reports = 1")
    let result = try SummaryCheck(temporary.store.connection, zone: temporary.store.zone, examples: 3).run()
    #expect(result.differences == rows)
    #expect(result.examples.count == 3)
  }
}

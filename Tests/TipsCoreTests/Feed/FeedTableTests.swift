import TestSupport
import Testing
import TipsSQLite
import TipsStore

@testable import TipsFeed

@Suite("Tables of the feed")
struct FeedTableTests {
  private let connection: Connection
  private let station: TemporaryStore

  init() throws {
    station = try TemporaryStore()
    connection = station.store.connection
  }

  @Test("Every table of a store is sent or stays for a reason") func complete() throws {
    let tables = try connection.rows(
      """
      select name from sqlite_schema
      where type = 'table' and name not like 'report\\_search\\_%' escape '\\'
        and name not like 'note\\_search\\_%' escape '\\'
      order by name
      """
    ) { (name: String) in name }
    #expect((FeedTable.all.map(\.name) + FeedTable.notSent.map(\.name)).sorted() == tables)
  }

  @Test("Columns are those of the schema", arguments: FeedTable.all + [FeedTable.auditEntry])
  func columns(_ table: FeedTable) throws {
    let columns = try connection.rows(
      "select name, type, \"notnull\" or pk > 0 from pragma_table_info($1) order by cid", table.name
    ) { (name: String, type: String, isNeeded: Bool) in "\(name) \(type.lowercased())\(isNeeded ? "" : "?")" }
    .filter { column in !table.withheld.contains { column.hasPrefix($0 + " ") } }
    #expect(table.columns.map { "\($0.name) \($0.type)\($0.isOptional ? "?" : "")" } == columns)
  }

  @Test("What refers to a row of the station or to a code says so", arguments: FeedTable.all)
  func meanings(_ table: FeedTable) throws {
    let foreign = try connection.rows(
      "select \"from\", \"table\" from pragma_foreign_key_list($1)", table.name
    ) { (column: String, other: String) in (column: column, other: other) }
    for (column, other) in foreign {
      let meaning = table.columns.first { $0.name == column }?.meaning
      let expected: FeedColumn.Meaning =
        switch other {
        case "line", "category", "place", "source": .reference(other)
        case "reporter": .reporter
        case "report": .plain
        default: .own
        }
      #expect(meaning == expected, "\(table.name).\(column)")
    }
  }

  @Test("Groups are found by an index", arguments: FeedTable.all) func groups(_ table: FeedTable) throws {
    let plan = try connection.rows(
      "explain query plan select * from \"\(table.name)\" where \(table.groupColumn.name) = 1"
    ) { (_: Int, _: Int, _: Int, detail: String) in detail }
    #expect(plan.count == 1)
    #expect(plan.first?.hasPrefix("SEARCH \(table.name) ") == true)
    #expect(table.groupColumn.type == .integer)
    #expect(!table.groupColumn.isOptional)
  }

  @Test("Numbers ascend, and what is referred to comes first") func order() {
    #expect(FeedTable.all.map(\.number) == FeedTable.all.map(\.number).sorted())
    #expect(Set(FeedTable.all.map(\.number)).count == FeedTable.all.count)
    for table in FeedTable.all {
      for case .reference(let other) in table.columns.map(\.meaning) {
        #expect((FeedTable.named(other)?.number ?? .max) <= table.number)
      }
    }
  }
}

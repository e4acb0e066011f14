import Testing
import TipsFeed

@testable import TipsPostgreSQL
@testable import TipsStorage
@testable import TipsStore

extension BothEngines {
  /// Every statement by which the stores read is one that both servers take.
  @Suite struct ReaderStatementsTests {
    /// What only a station's file is asked, beside what names a table that stays there.
    private static let ofStations = [
      "pragma_", "sqlite_schema", "report_search", "note_search", "match $", "from change", "from centre",
      "receipt.verifier",
    ]

    /// What only a province's office is asked, whose schema has views and functions of its own.
    private static let ofOffices = [
      "public.", "listed_person", "credited_incident", "settled_report", "note_rewriting", "pg_export_snapshot",
    ]

    /// Tables that a run makes for itself.
    private static let ofRuns = ["audit_entry_before", "touched_reporter"]

    @Test("All are prepared by SQLite and by PostgreSQL")
    func prepared() throws {
      let both = try CopiedStore.shared.get()
      let sources = try StatementSource(folders: ["Sources/TipsCore/Store", "Sources/TipsCore/Reading"])
      #expect(sources.whole.count > 250)
      let unsent = Set(
        FeedTable.notSent.filter { [.secret, .local, .feed].contains($0.reason) }.map(\.name)
      ).subtracting(["store"])
      var asked = 0
      for statement in sources.whole
      where !(Self.ofRuns + Self.ofOffices).contains(where: statement.sql.contains) {
        let isOfCentre = statement.sql.contains("country_")
        if !isOfCentre {
          #expect(throws: Never.self, "\(statement)") { _ = try both.station.connection.prepare(statement.sql) }
        }
        let words = Set(statement.sql.split { !$0.isLetter && $0 != "_" }.map(String.init))
        // What brings a file up to date is asked of that file.
        guard !statement.file.hasPrefix("Schema/"), words.isDisjoint(with: unsent),
          !Self.ofStations.contains(where: statement.sql.contains)
        else { continue }
        asked += 1
        #expect(throws: Never.self, "\(statement)") { _ = try both.centre.connection.prepare(statement.sql) }
      }
      #expect(asked > 150)
    }
  }
}

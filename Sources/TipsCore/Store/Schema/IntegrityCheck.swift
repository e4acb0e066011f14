import TipsDomain
import TipsSQLite
import TipsText

/// SQLite's own checks of a store's file.
package struct IntegrityCheck {
  private let connection: Connection

  package init(_ connection: Connection) { self.connection = connection }

  /// What is wrong with the pages and the rows in them, so many lines at most; empty where all is well.
  ///
  /// - Parameter isThorough: whether indices are held against their tables too. A second thread does it.
  package func complaints(isThorough: Bool, limit: Int) throws -> [Message] {
    guard isThorough else { return try lines(of: "quick_check", limit) }
    // The texts of indices are asked for as they stand: they must be the program's own.
    let hasOwnSchema =
      (try? SchemaComparison.differences(connection, version: Migrator.version(of: connection)).isEmpty) ?? false
    let opener = SessionOpener(connection.session)
    let reading = hasOwnSchema ? try? Worker { try IndexCheck(opener.open()).isSound } : nil
    let complaints = Result { try lines(of: "quick_check", limit) }
    if (try? reading?.wait()) == true, try complaints.get().isEmpty { return [] }
    // SQLite names what is wrong, row by row, at its own pace. It reads the indices, too, where no other connection could.
    return try lines(of: "integrity_check", limit)
  }

  private func lines(of check: String, _ limit: Int) throws -> [Message] {
    try connection.rows("pragma \(check)(\(limit))") { (line: String) in SafeText.line(line) }
      .filter { $0 != "ok" }.map { Message(en: $0, fa: "به گفتهٔ SQLite: \($0)") }
  }

  /// Whether a search index leads to pages that are not there: a search begun there finds too little, and SQLite's
  /// own check passes over it.
  package var isSearchIndexAstray: Bool {
    get throws {
      try ReportSearchIndex.tables.contains {
        try connection.value("select count(*) from \($0)_idx where pgno < 2") != 0
      }
    }
  }

  /// Whether the search indices are what the texts say. SQLite holds it against them as a write, though nothing is
  /// written: the caller holds the writer's lock, outside a transaction, and has looked for foreign SQL.
  package var matchesSearchIndex: Bool {
    get throws {
      do {
        for index in ReportSearchIndex.tables {
          try connection.execute("insert into \(index) (\(index), rank) values ('integrity-check', 1)")
        }
        return true
      } catch StoreError.damaged {
        return false
      }
    }
  }
}

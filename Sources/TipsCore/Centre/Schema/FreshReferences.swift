import TipsPostgreSQL
import TipsSQLite
import TipsStore

/// What is told apart by its code, as a fresh store of a station has it, in a fresh centre.
struct FreshReferences {
  let session: PostgreSQLSession

  private static let tables: [(name: String, columns: [String])] = [
    ("kind", ["id", "code", "label_fa", "label_en"]),
    ("disposition", ["id", "code", "label_fa", "label_en"]),
    ("line", ["id", "code", "label_fa", "label_en", "active"]),
    ("category", ["id", "code", "label_fa", "label_en", "eligible", "active"]),
    ("place", ["id", "code", "parent_id", "level", "label_fa", "label_en", "population", "sort_key", "active"]),
    ("place_name", ["match_key", "place_id"]),
  ]

  func fill() throws {
    let fresh = try Connection(path: ":memory:", mode: .create)
    try Migrator.migrate(fresh, from: 0, now: .init(epochSeconds: 0))
    try FreshStore.fill(fresh)
    for (name, columns) in Self.tables {
      let types = try ColumnTypes(of: name, session)
      let copy = try session.copy(into: name, columns)
      // Parents have smaller ids than what is in them.
      try fresh.prepare("select \(columns.joined(separator: ", ")) from \(name) order by \(columns[0])").each { row in
        try copy.beginRow()
        for (index, column) in columns.enumerated() {
          let index = Int32(index)
          switch types[column] {
          case _ where row.isNull(index): copy.addNull()
          case .smallint: copy.add(smallint: Int16(clamping: row.int64(index)))
          case .integer: copy.add(integer: Int32(clamping: row.int64(index)))
          case .bigint: copy.add(bigint: row.int64(index))
          case .bytes: copy.add(bytes: row.blob(index))
          case .text, .real, .words, nil: copy.add(text: row.text(index))
          }
        }
      }
      try copy.finish()
      guard columns.contains("id"), !["kind", "disposition"].contains(name) else { continue }
      try session.execute("select setval(pg_get_serial_sequence('\(name)', 'id'), max(id)) from \(name)")
    }
  }
}

import TipsSQLite

/// Holds indices against their tables by sums of hashes over the keys of both, and looks whether the keys of an index lie in
/// their order.
///
/// SQLite's own `integrity_check` looks each row up in each index. A sum reads a table once and each index from its
/// beginning to its end, in a third of the time, and says only that something is wrong, not where.
struct IndexCheck {
  private let connection: Connection

  init(_ connection: Connection) throws {
    self.connection = connection
    try connection.addKeySum()
  }

  /// Whether every index holds the keys of its table's rows, each once, in their order, and keys that may be there once only
  /// are. The pages are known to be sound, and the schema to be the program's own.
  var isSound: Bool {
    get throws {
      try connection.rows(
        "select name, wr from pragma_table_list where schema = 'main' and type in ('table', 'shadow')"
      ) { (name: String, isWithoutRowID: Bool) in
        (name: name, isWithoutRowID: isWithoutRowID)
      }.allSatisfy { table in
        let keys = table.isWithoutRowID ? nil : try keys(of: table.name)
        return try keys.map { try agrees(table.name, $0) } ?? passesSQLite(table.name)
      }
    }
  }

  private func passesSQLite(_ table: String) throws -> Bool {
    try connection.rows("pragma integrity_check(\(Self.quoted(table)))") { (line: String) in line } == ["ok"]
  }

  private func agrees(_ table: String, _ keys: [IndexKey]) throws -> Bool {
    guard !keys.isEmpty else { return true }
    let sums = keys.map { key in
      "key_sum(0, \(key.columns), rowid)" + (key.condition.map { " filter (where \($0))" } ?? "")
    }
    var expected: [Int64] = []
    let all = "select \(sums.joined(separator: ", ")) from \(Self.quoted(table)) not indexed"
    try connection.prepare(all).each { row in expected = keys.indices.map { row.int64(Int32($0)) } }
    return try zip(keys, expected).allSatisfy { key, sum in
      let found: Int64? = try connection.value(
        """
        select key_sum(\(key.isUnique ? 2 : 1), \(key.columns), rowid)
        from \(Self.quoted(table)) indexed by \(Self.quoted(key.index))
        \(key.condition.map { "where \($0)" } ?? "")
        """)
      return found == sum
    }
  }

  /// The keys of a table's indices; nil where one of them is in an order that sums don't know.
  private func keys(of table: String) throws -> [IndexKey]? {
    let isPlain: Bool? = try connection.value(
      """
      select 1
      where not exists (
        select 1
        from pragma_index_list($1) as list, pragma_index_xinfo(list.name) as part
        where part."desc" = 1 or part.coll <> 'BINARY'
      )
      """, table)
    guard isPlain == true else { return nil }
    let indices = try connection.rows(
      """
      select list.name, list."unique", object.sql,
        (select group_concat('"' || part.name || '"', ', ') from pragma_index_info(list.name) as part)
      from pragma_index_list($1) as list
      join sqlite_schema as object on object.name = list.name
      """, table
    ) { (name: String, isUnique: Bool, sql: String?, columns: String?) in
      sql.map { IndexKey(index: name, isUnique: isUnique, sql: $0) }
        ?? columns.map { IndexKey(index: name, isUnique: isUnique, columns: $0, condition: nil) }
    }
    return indices.contains { $0 == nil } ? nil : indices.compactMap(\.self)
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }
}

/// What an index holds of its table.
struct IndexKey: Equatable {
  let index: String
  let isUnique: Bool
  /// The columns and expressions of the key, as SQL.
  let columns: String
  /// Which rows it holds, as SQL; nil for all.
  let condition: String?
}

extension IndexKey {
  /// Reads what made an index: `create index NAME on TABLE (KEY) where CONDITION`; nil where it doesn't read so.
  init?(index: String, isUnique: Bool, sql: String) {
    guard let start = sql.firstIndex(of: "(") else { return nil }
    var depth = 0
    var isQuoted = false
    let end = sql[start...].firstIndex { character in
      if character == "'" { isQuoted.toggle() }
      if !isQuoted, character == "(" { depth += 1 }
      if !isQuoted, character == ")" { depth -= 1 }
      return depth == 0
    }
    guard let end else { return nil }
    let rest = sql[sql.index(after: end)...].drop { $0.isWhitespace }
    guard rest.isEmpty || rest.lowercased().hasPrefix("where") else { return nil }
    self.init(
      index: index, isUnique: isUnique, columns: String(sql[sql.index(after: start)..<end]),
      condition: rest.isEmpty ? nil : String(rest.dropFirst("where".count)))
  }
}

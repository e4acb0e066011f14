import CSQLite

/// A store whose rows hold what they never should: commands answer or refuse, and never end in any other way.
///
/// The input is a list of changes: table, column, row, sort of value, value. SQLite writes them without looking at checks
/// and references, so the file itself is sound. The first byte says which commands are run.
enum RowsFuzz {
  private struct Table {
    let name: String
    var columns: [String] = []
  }

  private static let extremes: [Int64] = [
    .min, .min + 1, -4_611_686_018_427_387_904, -9_223_372_036_854_775, -1_000_000_000_000, -1, 0, 1, 2, 12, 13,
    4_294_967_296, 1_000_000_000_000, 9_223_372_036_854_775, 4_611_686_018_427_387_904, .max - 1, .max,
  ]
  private static let texts = [
    "", "\u{1B}[2J\u{202E}\u{2066}", "=1+1", "a\tb\nc\r", String(repeating: "\u{301}", count: 2_000),
    "../../etc/passwd",
    "America/New_York", "operation", "{\"seats\":1}", "1404-06", "x\u{0}y", "\u{85}\u{9B}\u{7F}",
  ]

  nonisolated(unsafe) private static var tables: [Table] = []

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let image = StoreImage.open
    image.place(image.bytes)
    change(image.path, input.dropFirst())
    StoreCommands.run(choice, path: image.path)
  }

  private static func change(_ path: String, _ input: ArraySlice<UInt8>) {
    var db: OpaquePointer?
    require(sqlite3_open(path, &db) == SQLITE_OK && tips_register_persian_tokenizer(db) == SQLITE_OK, "no SQLite")
    defer { sqlite3_close(db) }
    sqlite3_exec(
      db, "pragma ignore_check_constraints = on; pragma foreign_keys = off; pragma synchronous = off", nil, nil, nil)
    if tables.isEmpty { tables = readTables(db) }
    var bytes = input
    sqlite3_exec(db, "begin", nil, nil, nil)
    for _ in 0..<32 {
      guard let table = bytes.popFirst(), let column = bytes.popFirst(), let row = bytes.popFirst(),
        let sort = bytes.popFirst()
      else { break }
      let chosen = tables[Int(table) % tables.count]
      let name = chosen.columns[Int(column) % chosen.columns.count]
      let place = row == 255 ? "" : "where rowid = (select rowid from \"\(chosen.name)\" limit 1 offset \(row % 16))"
      for condition in [place, ""] {
        var statement: OpaquePointer?
        let sql = "update or replace \"\(chosen.name)\" set \"\(name)\" = ?1 \(condition)"
        // A table without rowid is changed as a whole.
        guard sqlite3_prepare_v2(db, sql, -1, &statement, nil) == SQLITE_OK else { continue }
        var rest = bytes
        bind(sort, &rest, statement)
        if condition == "" { bytes = rest }
        sqlite3_step(statement)
        sqlite3_finalize(statement)
        bytes = rest
        break
      }
    }
    sqlite3_exec(db, "commit", nil, nil, nil)
  }

  private static func bind(_ sort: UInt8, _ bytes: inout ArraySlice<UInt8>, _ statement: OpaquePointer?) {
    let first = bytes.popFirst() ?? 0
    switch sort % 8 {
    case 0: sqlite3_bind_int64(statement, 1, Int64(Int8(bitPattern: first)))
    case 1, 2: sqlite3_bind_int64(statement, 1, extremes[Int(first) % extremes.count])
    case 3:
      let word = (0..<8).reduce(UInt64(0)) { word, _ in word << 8 | UInt64(bytes.popFirst() ?? 0) }
      sqlite3_bind_int64(statement, 1, Int64(bitPattern: word))
    case 4:
      let text = Array(texts[Int(first) % texts.count].utf8)
      text.withUnsafeBytes { raw in
        _ = sqlite3_bind_text(
          statement, 1, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), tips_transient())
      }
    case 5, 6:
      let count = min(Int(first), bytes.count)
      let value = Array(bytes.prefix(count))
      bytes = bytes.dropFirst(count)
      (value + [0]).withUnsafeBytes { raw in
        _ =
          sort % 8 == 5
          ? sqlite3_bind_text(
            statement, 1, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(value.count), tips_transient())
          : sqlite3_bind_blob(statement, 1, raw.baseAddress, Int32(value.count), tips_transient())
      }
    default: _ = first % 4 == 0 ? sqlite3_bind_double(statement, 1, .infinity) : sqlite3_bind_null(statement, 1)
    }
  }

  private static func readTables(_ db: OpaquePointer?) -> [Table] {
    var tables: [Table] = []
    var statement: OpaquePointer?
    sqlite3_prepare_v2(
      db,
      """
      select t.name, c.name from pragma_table_list as t, pragma_table_info(t.name) as c
      where t.type in ('table', 'shadow') and t.name not like 'sqlite_%' order by t.name, c.cid
      """, -1, &statement, nil)
    while sqlite3_step(statement) == SQLITE_ROW {
      let name = String(cString: sqlite3_column_text(statement, 0))
      if tables.last?.name != name { tables.append(Table(name: name)) }
      tables[tables.count - 1].columns.append(String(cString: sqlite3_column_text(statement, 1)))
    }
    sqlite3_finalize(statement)
    require(tables.count > 20, "no tables")
    return tables
  }
}

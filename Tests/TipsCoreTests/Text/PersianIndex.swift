import CSQLite
import TipsText

/// An FTS5 table in memory with the tokenizer under test.
final class PersianIndex {
  struct Failure: Error {
    let code: Int32
    let message: String
  }

  private var db: OpaquePointer?

  init(_ texts: [String] = []) throws {
    try check(sqlite3_open(":memory:", &db))
    try check(tips_register_persian_tokenizer(db))
    try run("create virtual table entry using fts5(text, note, tokenize = 'persian')")
    try run("create virtual table word using fts5vocab(entry, instance)")
    for text in texts { try add(text) }
  }

  deinit {
    sqlite3_close(db)
  }

  func add(_ text: String) throws {
    try add(bytes: Array(text.utf8))
  }

  /// Binds the bytes as they are, valid UTF-8 or not.
  func add(bytes: [UInt8]) throws {
    try query("insert into entry (text) values (?1)", bind: bytes) { _ in }
  }

  /// Row numbers of the hits, newest first.
  func rows(matching expression: String) throws -> [Int] {
    var rows: [Int] = []
    try query("select rowid from entry where entry match ?1 order by rowid desc", bind: Array(expression.utf8)) {
      rows.append(Int(sqlite3_column_int64($0, 0)))
    }
    return rows
  }

  func rows(searching typed: String) throws -> [Int] {
    try rows(matching: SearchQuery(typed).matchExpression)
  }

  /// The tokens of a row, in order, with the other spellings that are in the same place.
  func places(ofRow row: Int) throws -> [[String]] {
    var places: [[String]] = []
    try query(
      "select offset, term from word where doc = cast(?1 as integer) order by offset, term",
      bind: Array(String(row).utf8)
    ) {
      let offset = Int(sqlite3_column_int64($0, 0))
      while places.count <= offset { places.append([]) }
      places[offset].append(sqlite3_column_text($0, 1).map { String(cString: $0) } ?? "")
    }
    return places
  }

  /// The tokens of a row that has one in each place, in order.
  func tokens(ofRow row: Int) throws -> [String] { try places(ofRow: row).flatMap(\.self) }

  /// The text of a row's hit with brackets around what matched.
  func highlighted(_ expression: String) throws -> String {
    var text = ""
    try query("select highlight(entry, 0, '[', ']') from entry where entry match ?1", bind: Array(expression.utf8)) {
      text = sqlite3_column_text($0, 0).map { String(cString: $0) } ?? ""
    }
    return text
  }

  func run(_ sql: String) throws {
    try check(sqlite3_exec(db, sql, nil, nil, nil))
  }

  private func query(_ sql: String, bind bytes: [UInt8], _ body: (OpaquePointer?) -> Void) throws {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(db, sql, -1, &statement, nil))
    defer { sqlite3_finalize(statement) }
    // The extra byte gives empty text an address; without one SQLite would bind NULL.
    let bound = (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(statement, 1, $0.baseAddress, Int32(bytes.count), tips_transient())
      }
    }
    try check(bound)
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { return try check(code) }
      body(statement)
    }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw Failure(code: code, message: String(cString: sqlite3_errmsg(db)))
  }
}

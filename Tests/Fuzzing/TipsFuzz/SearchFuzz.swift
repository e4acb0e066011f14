import CSQLite

@testable import TipsText

/// Searches: whatever is typed becomes an expression that FTS5 takes, and a text is found by its own words.
enum SearchFuzz {
  private struct Index: @unchecked Sendable { let db: OpaquePointer? }

  private static let index: Index = {
    var db: OpaquePointer?
    require(sqlite3_open(":memory:", &db) == SQLITE_OK && tips_register_persian_tokenizer(db) == SQLITE_OK, "no SQLite")
    sqlite3_exec(db, "create virtual table entry using fts5(text, note, tokenize = 'persian')", nil, nil, nil)
    for text in ["خرده‌فروشی در پارک", "سرقت موتور 206", "a b c", "near and or not"] { insert(text, db) }
    return Index(db: db)
  }()

  static func run(_ input: [UInt8]) {
    let typed = String(decoding: input, as: UTF8.self)
    let query: SearchQuery
    do {
      query = try SearchQuery(typed)
    } catch let error as SearchQueryError {
      return requireShown(error.message)
    } catch {
      return require(false, "another error: \(error)")
    }
    let terms = SearchTerm.terms(in: typed)
    require(!terms.isEmpty && terms.allSatisfy { !$0.words.isEmpty && !$0.words.contains("") }, "a term without words")
    require(query.matchExpression.utf8.count < 200_000, "an expression without end")
    let db = index.db
    sqlite3_exec(db, "begin", nil, nil, nil)
    defer { sqlite3_exec(db, "rollback", nil, nil, nil) }
    insert(typed, db)
    require(
      finds(query.matchExpression, row: sqlite3_last_insert_rowid(db), db), "not found by its own words: \(typed)")
  }

  private static func insert(_ text: String, _ db: OpaquePointer?) {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(db, "insert into entry (text) values (?1)", -1, &statement, nil)
    bind(text, statement)
    require(sqlite3_step(statement) == SQLITE_DONE, "not inserted")
    sqlite3_finalize(statement)
  }

  private static func finds(_ expression: String, row: Int64, _ db: OpaquePointer?) -> Bool {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(db, "select rowid from entry where entry match ?1 order by rowid desc", -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    bind(expression, statement)
    let code = sqlite3_step(statement)
    require(
      code == SQLITE_ROW || code == SQLITE_DONE, "FTS5 refuses \(expression): \(String(cString: sqlite3_errmsg(db)))")
    return code == SQLITE_ROW && sqlite3_column_int64(statement, 0) == row
  }

  private static func bind(_ text: String, _ statement: OpaquePointer?) {
    var bytes = text.utf8.map { CChar(bitPattern: $0) }
    bytes.append(0)
    sqlite3_bind_text(statement, 1, bytes, Int32(bytes.count - 1), tips_transient())
  }
}

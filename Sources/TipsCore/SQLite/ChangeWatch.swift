import CSQLite
import TipsDomain
import TipsText

/// A table whose changed rows are noted.
package struct WatchedTable {
  package let name: String
  /// What stands for the table in what is noted.
  package let number: Int
  /// The position of the column that holds the key, an integer.
  package let column: Int

  package init(name: String, number: Int, column: Int) {
    self.name = name
    self.number = number
    self.column = column
  }
}

/// Changed rows of a table whose keys follow each other.
package struct ChangedRows: Sendable, Equatable {
  package let table: Int
  package let keys: ClosedRange<Int64>
}

/// Notes the keys of rows that a connection changes, in memory: SQLite's own hook sees every row of every kind of table,
/// whatever statement changes it.
final class ChangeWatch {
  private let database: OpaquePointer
  private let watch: OpaquePointer

  init(_ database: OpaquePointer, tables: [WatchedTable]) throws {
    let outOfMemory = StoreError.sqlite(
      code: SQLITE_NOMEM, detail: Message(en: "out of memory", fa: "حافظه کافی نیست"))
    guard let watch = tips_watch_changes(database) else { throw outOfMemory }
    self.database = database
    self.watch = watch
    for table in tables {
      guard tips_watch_table(watch, table.name, Int32(table.number), Int32(table.column)) == SQLITE_OK else {
        throw outOfMemory
      }
    }
  }

  deinit { tips_end_change_watch(database, watch) }

  /// Hands over what was noted, and begins anew.
  func take() throws -> [ChangedRows] {
    defer { forget() }
    var runs: UnsafePointer<tips_change_run>?
    let count = tips_changes(watch, &runs)
    guard count >= 0 else {
      throw StoreError.sqlite(
        code: SQLITE_NOMEM,
        detail: Message(en: "out of memory for what changed", fa: "حافظه برای فهرست تغییرها کافی نیست"))
    }
    return UnsafeBufferPointer(start: runs, count: Int(count)).map {
      ChangedRows(table: Int($0.thing), keys: $0.first...$0.last)
    }
  }

  func forget() { tips_forget_changes(watch) }
}

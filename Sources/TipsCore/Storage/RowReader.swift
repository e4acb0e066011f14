/// Reads the columns of a row from left to right, each as what it is assigned to.
package struct RowReader {
  @usableFromInline let row: Statement
  @usableFromInline var column: Int32 = 0

  package init(_ row: Statement) { self.row = row }

  /// The next column.
  @inlinable package mutating func next<Value: ColumnValue>(_ type: Value.Type = Value.self) throws -> Value {
    defer { column += 1 }
    return try Value.read(row, column)
  }
}

/// A value that is one row of a query; its columns are listed once, in the order in which they are read.
package protocol RowDecodable {
  /// The columns, for the query's `select`.
  static var columns: String { get }

  /// Reads the columns in the order of ``columns``.
  init(_ row: inout RowReader) throws
}

/// Statements that are said together with their values. Each is prepared once per connection.
extension Connection {
  /// Runs a statement that gives no rows.
  package func run<each Value: ParameterValue>(_ sql: String, _ values: repeat each Value) throws {
    try prepare(sql).run(repeat each values)
  }

  /// The first row as the body reads it; nil where there is none.
  package func first<each Value: ParameterValue, each Column: ColumnValue, Answer>(
    _ sql: String, _ values: repeat each Value, row body: (repeat each Column) throws -> Answer
  ) throws -> Answer? {
    try prepare(sql).first(repeat each values, row: body)
  }

  /// The first row as a value; nil where there is none.
  package func first<each Value: ParameterValue, Row: RowDecodable>(
    _ sql: String, _ values: repeat each Value, as type: Row.Type
  ) throws -> Row? {
    try prepare(sql).first(repeat each values, as: type)
  }

  /// The first column of the first row; nil where there is no row or the column is null.
  package func value<each Value: ParameterValue, Column: ColumnValue>(
    _ sql: String, _ values: repeat each Value
  ) throws -> Column? {
    try prepare(sql).first(repeat each values) { (column: Column?) in column } ?? nil
  }

  /// Calls the body with each row.
  package func forEach<each Value: ParameterValue, each Column: ColumnValue>(
    _ sql: String, _ values: repeat each Value, row body: (repeat each Column) throws -> Void
  ) throws {
    try prepare(sql).forEach(repeat each values, row: body)
  }

  /// All rows, each as the body reads it.
  package func rows<each Value: ParameterValue, each Column: ColumnValue, Answer>(
    _ sql: String, _ values: repeat each Value, row body: (repeat each Column) throws -> Answer
  ) throws -> [Answer] {
    var rows: [Answer] = []
    try prepare(sql).forEach(repeat each values) { (columns: repeat each Column) in
      rows.append(try body(repeat each columns))
    }
    return rows
  }

  /// All rows as values.
  package func rows<each Value: ParameterValue, Row: RowDecodable>(
    _ sql: String, _ values: repeat each Value, as type: Row.Type
  ) throws -> [Row] {
    var rows: [Row] = []
    try prepare(sql).forEach(repeat each values, as: type) { rows.append($0) }
    return rows
  }
}

import TipsPostgreSQL

/// Columns of numbers that go to the server as one statement.
struct NumberColumns {
  private var columns: [[Int64]]

  init(_ count: Int) { columns = Array(repeating: [], count: count) }

  mutating func add(_ values: Int64...) {
    for (index, value) in values.enumerated() { columns[index].append(value) }
  }

  /// The parameters from `$2` on, as arrays: the first one is the station.
  var parameters: String { parameters(from: 2) }

  /// The parameters from a number on, as arrays.
  func parameters(from number: Int) -> String {
    columns.indices.map { "$\($0 + number)::bigint[]" }.joined(separator: ", ")
  }

  func write(_ sql: String, _ station: PostgreSQLValue, _ session: PostgreSQLSession) throws {
    guard !columns[0].isEmpty else { return }
    _ = try session.query(sql, with: [station] + columns.map { .integers($0) })
  }

  /// The same for a statement that names no station.
  func write(_ sql: String, _ session: PostgreSQLSession) throws {
    guard !columns[0].isEmpty else { return }
    _ = try session.query(sql, with: columns.map { .integers($0) })
  }
}

import TipsSQLite
import TipsStatistics

/// A summary table whose rows hold ``SparseCounts``: changes are read, added and written back.
struct CountsTable {
  private let find: Statement
  private let put: Statement
  private let remove: Statement

  /// - Parameter key: The columns of the primary key.
  init(_ connection: Connection, name: String, key: [String]) throws {
    let condition = key.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: " and ")
    let columns = key.joined(separator: ", ")
    let values = (1...key.count + 1).map { "$\($0)" }.joined(separator: ", ")
    find = try connection.prepare("select counts from \(name) where \(condition)")
    put = try connection.prepare(
      """
      insert into \(name) (\(columns), counts)
      values (\(values))
      on conflict (\(columns)) do update set counts = excluded.counts
      """)
    remove = try connection.prepare("delete from \(name) where \(condition)")
  }

  /// Changes the counts of the row with a key; a row without any goes.
  ///
  /// - Parameter changes: Numbers, and how many reports more each has, or fewer.
  func change<each Key: ParameterValue>(
    _ key: repeat each Key, by changes: some Sequence<(key: Int, value: Int)>
  ) throws {
    var counts = SparseCounts(try find.first(repeat each key) { (bytes: [UInt8]) in bytes } ?? [])
    for (number, times) in changes { counts.add(number, times: times) }
    let bytes = counts.bytes
    if bytes.isEmpty {
      try remove.run(repeat each key)
    } else {
      try put.run(repeat each key, bytes)
    }
  }
}

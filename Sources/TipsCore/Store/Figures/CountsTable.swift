import TipsSQLite
import TipsStatistics

/// A summary table whose rows hold ``SparseCounts``: changes are read, added and written back.
struct CountsTable {
  private let find: Statement
  private let put: Statement
  private let remove: Statement
  private let position: Int32

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
    position = Int32(key.count + 1)
  }

  /// Changes the counts of a row; a row without any goes.
  ///
  /// - Parameters:
  ///   - changes: Numbers, and how many reports more each has, or fewer.
  ///   - bindKey: Binds the columns of the key, from the first one on.
  func change(by changes: some Sequence<(key: Int, value: Int)>, _ bindKey: (Statement) -> Void) throws {
    bindKey(find)
    var counts = SparseCounts(try find.first { $0.blob(0) } ?? [])
    for (key, times) in changes { counts.add(key, times: times) }
    let bytes = counts.bytes
    guard !bytes.isEmpty else {
      bindKey(remove)
      return try remove.run()
    }
    bindKey(put)
    put.bind(position, bytes)
    try put.run()
  }
}

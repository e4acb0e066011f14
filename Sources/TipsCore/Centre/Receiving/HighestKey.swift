import TipsPostgreSQL

extension PostgreSQLSession {
  /// Those of some keys that a station's rows in a table can have, by the highest that is there: most of what comes is new,
  /// and is not looked for one by one.
  func upToHighest(_ keys: [Int64], of column: String, in table: String, station: Int) throws -> [Int64] {
    guard !keys.isEmpty else { return [] }
    let highest = try query(
      "select \(column)::bigint from \(table) where station = $1 order by \(column) desc limit 1",
      .integer(Int64(station)))
    guard highest.count == 1 else { return [] }
    let last = highest[0].int64(0)
    return keys.filter { $0 <= last }
  }
}

import TipsFeed
import TipsFiles
import TipsSQLite

/// A row of the outbox.
struct OutboxChange: RowDecodable {
  static let columns = "sequence, thing, first, last, present"

  let sequence: Int64
  let thing: Int
  let keys: ClosedRange<Int64>
  /// How many of the keys have rows, where the others never had any.
  let present: Int64?

  init(_ row: inout RowReader) throws {
    sequence = try row.next()
    thing = try row.next()
    let first: Int64 = try row.next()
    keys = first...max(first, try row.next())
    present = try row.next()
  }

  /// The oldest changes behind a number, as many as have so many groups; at least one.
  static func waiting(behind sequence: Int64, groups: Int64, _ connection: Connection) throws -> [OutboxChange] {
    var changes: [OutboxChange] = []
    var count: Int64 = 0
    let statement = try connection.prepare("select \(columns) from change where sequence > $1 order by sequence")
    try statement.bindAll(sequence)
    defer { statement.reset() }
    while count < groups, try statement.step() {
      var row = RowReader(statement)
      let change = try OutboxChange(&row)
      count += change.present ?? Int64(change.keys.count)
      changes.append(change)
    }
    return changes
  }
}

extension OutboxChange {
  /// The changes behind a number in what rows of other tables name.
  static func references(behind sequence: Int64, _ connection: Connection) throws -> [OutboxChange] {
    try connection.rows(
      "select \(columns) from change where sequence > $1 and thing <= $2 order by sequence", sequence,
      FeedTable.references.map(\.number).max() ?? 0, as: OutboxChange.self)
  }
}

/// Changes table by table, each key once.
struct OutboxChanges {
  private struct Table {
    var ranges: [ClosedRange<Int64>] = []
    /// Keys that are sent though they have no rows.
    var changed: [ClosedRange<Int64>] = []
  }

  private var tables: [Int: Table] = [:]

  mutating func add(_ change: OutboxChange) {
    tables[change.thing, default: Table()].ranges.append(change.keys)
    if change.present == nil { tables[change.thing, default: Table()].changed.append(change.keys) }
  }

  /// Writes the present rows behind the changes.
  ///
  /// - Returns: how many groups there are.
  func write(to writer: inout FeedBatchWriter, _ connection: Connection) throws -> Int {
    var count = 0
    for table in FeedTable.all {
      guard let changes = tables[table.number] else { continue }
      var rows = CanonicalBytes()
      var rowCount = 0
      var present: [Int64] = []
      let group = Int32(table.group)
      let key = table.groupColumn.name
      let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
      let statement = try connection.prepare(
        "select \(names) from \"\(table.name)\" where \(key) between $1 and $2 order by \(key)")
      for range in Self.merged(changes.ranges) {
        try statement.bindAll(range.lowerBound, range.upperBound)
        while try statement.step() {
          statement.append(to: &rows)
          rowCount += 1
          let key = statement.int64(group)
          if key != present.last { present.append(key) }
        }
      }
      let keys = Self.union(present, Self.merged(changes.changed).joined())
      guard !keys.isEmpty else { continue }
      writer.add(table, keys: keys) { bytes in
        bytes.add(rows)
        return rowCount
      }
      count += keys.count
    }
    return count
  }

  /// Ranges that neither overlap nor touch, in ascending order.
  private static func merged(_ ranges: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
    var merged: [ClosedRange<Int64>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound || range.lowerBound - 1 == last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Both in ascending order, each key once.
  private static func union(_ present: [Int64], _ changed: some Sequence<Int64>) -> [Int64] {
    var keys: [Int64] = []
    keys.reserveCapacity(present.count)
    var rest = present[...]
    for key in changed {
      while let next = rest.first, next < key {
        keys.append(next)
        rest.removeFirst()
      }
      if rest.first == key { rest.removeFirst() }
      keys.append(key)
    }
    return keys + rest
  }
}

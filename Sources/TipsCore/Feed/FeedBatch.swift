import TipsFiles

/// A value of a row; texts and blobs are slices of the batch's bytes. Texts are as the station's file has them, which may be
/// damaged.
package typealias FeedValue = CanonicalValue

/// A row of a table, its values in the order of the table's columns.
package struct FeedRow: Sendable, Equatable {
  package let values: [FeedValue]
}

/// What a batch says of one table.
package struct FeedPart: Sendable {
  package let table: FeedTable
  /// The groups of rows that are replaced, in ascending order. One without rows is gone.
  package let keys: [Int64]
  /// The rows that the groups have now, in the order of the groups.
  package let rows: [FeedRow]

  /// What it says of some of the groups.
  ///
  /// - Parameter keys: some of ``keys``, in their order.
  package func only(_ keys: some Collection<Int64>) -> FeedPart {
    let wanted = Set(keys)
    return FeedPart(table: table, keys: Array(keys), rows: rows.filter { wanted.contains(key(of: $0)) })
  }

  /// The same, without the rows of some groups: as if these were gone.
  package func without(rowsOf keys: Set<Int64>) -> FeedPart {
    FeedPart(table: table, keys: self.keys, rows: rows.filter { !keys.contains(key(of: $0)) })
  }

  private func key(of row: FeedRow) -> Int64 {
    if case .integer(let key) = row.values[table.group] { key } else { 0 }
  }
}

/// Entries of the station's audit trail, and behind which one they stand.
package struct FeedTrail: Sendable {
  /// The number of the last entry that the centre has; 0 for none.
  package let after: Int64
  /// The hash of that entry; 32 bytes.
  package let hash: [UInt8]
  /// The entries behind it in ascending order, with the columns of ``FeedTable/auditEntry``.
  package let entries: [FeedRow]
}

/// What a station sends at once: the present rows behind changes, and the entries of its trail.
package struct FeedBatch: Sendable {
  /// No batch is larger, in bytes. One ends once it has ``FeedBatchWriter/enough``; only a single group is beyond that.
  package static let most = 32 << 20
  /// A batch replaces no more groups.
  package static let mostKeys = 20_000

  /// The name of the store.
  package let uuid: String
  package let station: Int
  /// The schema of the store.
  package let schema: Int
  /// Up to which change the centre must have everything.
  package let after: Int64
  /// Up to which change it has everything with this batch.
  package let upTo: Int64
  /// The number of the last command that the station has carried out; 0 for none.
  package let applied: Int64
  /// Whether the centre is to forget the rows of the station first, in the same transaction: after a restore, or where
  /// another store takes the station's place. ``after`` is 0 then, and the batch has neither entries nor parts: the centre
  /// puts its cursor at ``upTo``, its trail at the start, and the last command carried out at ``applied``, be it lower, and
  /// answers with the commands behind that. Rows come only when these are done.
  package let isAnew: Bool
  package let trail: FeedTrail
  /// In the order of the tables' numbers; each table once at most.
  package private(set) var parts: [FeedPart]

  /// The same batch with other parts.
  package func replacing(parts: [FeedPart]) -> FeedBatch {
    var batch = self
    batch.parts = parts
    return batch
  }

  /// Reads a batch.
  ///
  /// - Throws: ``FeedError`` for everything that ``FeedBatchWriter`` doesn't write.
  package init(bytes: [UInt8]) throws {
    var reader = try FeedFrame.reader(of: bytes, tag: "tips feed batch", most: Self.most)
    uuid = try reader.text()
    guard FeedFrame.isUUID(uuid) else { throw FeedError.malformed }
    station = Int(try reader.number(in: 0...999))
    schema = Int(try reader.number(in: 1...1_000_000))
    after = try reader.number(in: 0...Int64.max)
    upTo = try reader.number(in: after...Int64.max)
    applied = try reader.number(in: 0...Int64.max)
    isAnew = try reader.number(in: 0...1) == 1
    trail = try FeedTrail(from: &reader)
    guard !isAnew || (after == 0 && trail.after == 0) else { throw FeedError.malformed }
    var parts: [FeedPart] = []
    var keys = 0
    for _ in 0..<(try reader.number(in: 0...Int64(FeedTable.all.count))) {
      let part = try FeedPart(from: &reader, most: Self.mostKeys - keys)
      guard part.table.number > parts.last?.table.number ?? 0 else { throw FeedError.malformed }
      keys += part.keys.count
      parts.append(part)
    }
    self.parts = parts
    guard !isAnew || (parts.isEmpty && trail.entries.isEmpty) else { throw FeedError.malformed }
    guard reader.isAtEnd else { throw FeedError.malformed }
  }
}

extension FeedTrail {
  fileprivate init(from reader: inout CanonicalReader) throws {
    after = try reader.number(in: 0...Int64.max)
    hash = try reader.blob(count: 32)
    var entries: [FeedRow] = []
    var last = after
    for _ in 0..<(try reader.number(in: 0...Int64.max)) {
      let entry = try FeedRow(of: .auditEntry, from: &reader)
      guard case .integer(let id) = entry.values[0], id > last else { throw FeedError.malformed }
      last = id
      entries.append(entry)
    }
    self.entries = entries
  }
}

extension FeedPart {
  fileprivate init(from reader: inout CanonicalReader, most: Int) throws {
    guard let table = FeedTable.numbered(Int(try reader.number(in: 0...1_000))) else { throw FeedError.malformed }
    self.table = table
    var keys: [Int64] = []
    guard most > 0 else { throw FeedError.malformed }
    for _ in 0..<(try reader.number(in: 1...Int64(most))) {
      let key = try reader.number()
      if let last = keys.last, key <= last { throw FeedError.malformed }
      keys.append(key)
    }
    self.keys = keys
    var rows: [FeedRow] = []
    // Rows come in the order of the keys, so that each is looked for behind the last one.
    var position = 0
    for _ in 0..<(try reader.number(in: 0...Int64.max)) {
      let row = try FeedRow(of: table, from: &reader)
      guard case .integer(let key) = row.values[table.group] else { throw FeedError.malformed }
      while position < keys.count, keys[position] < key { position += 1 }
      guard position < keys.count, keys[position] == key else { throw FeedError.malformed }
      rows.append(row)
    }
    self.rows = rows
  }
}

extension FeedRow {
  fileprivate init(of table: FeedTable, from reader: inout CanonicalReader) throws {
    var values: [FeedValue] = []
    values.reserveCapacity(table.columns.count)
    for column in table.columns {
      let value = try reader.value(damagedToo: true)
      guard column.takes(value) else { throw FeedError.malformed }
      values.append(value)
    }
    self.values = values
  }
}

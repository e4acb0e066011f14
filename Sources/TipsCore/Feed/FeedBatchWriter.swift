import TipsFiles

/// Puts a batch together: the trail first, then table by table in the order of their numbers.
package struct FeedBatchWriter {
  /// A batch that has so many bytes is sent.
  package static let enough = 4 << 20

  private let head: (uuid: String, station: Int, schema: Int, after: Int64, applied: Int64, isAnew: Bool)
  private let trail: FeedState.Trail
  private var entries = CanonicalBytes()
  private var entryCount: Int64 = 0
  private var parts = CanonicalBytes()
  private var partCount: Int64 = 0
  private var keyCount = 0

  /// - Parameters:
  ///   - after: up to which change the centre has everything.
  ///   - applied: the number of the last command that the station has carried out.
  ///   - isAnew: whether the centre is to forget the rows of the station first; ``FeedBatch/isAnew``.
  ///   - trail: the last entry of the trail that the centre has.
  package init(
    uuid: String, station: Int, schema: Int, after: Int64, applied: Int64, isAnew: Bool = false, trail: FeedState.Trail
  ) {
    head = (uuid, station, schema, after, applied, isAnew)
    self.trail = trail
  }

  /// About how many bytes it has.
  package var size: Int { entries.bytes.count + parts.bytes.count }

  /// How many more groups fit.
  package var room: Int { size < Self.enough ? FeedBatch.mostKeys - keyCount : 0 }

  /// Whether it says nothing.
  package var isEmpty: Bool { entryCount == 0 && partCount == 0 }

  /// Adds an entry of the trail, whose values the body writes in the order of the columns.
  package mutating func addEntry(_ values: (inout CanonicalBytes) throws -> Void) rethrows {
    try values(&entries)
    entryCount += 1
  }

  /// Adds groups of a table.
  ///
  /// - Parameters:
  ///   - keys: the groups in ascending order; at least one.
  ///   - rows: writes the rows that they have, in the order of the groups, and gives their number.
  package mutating func add(
    _ table: FeedTable, keys: some Collection<Int64>, rows: (inout CanonicalBytes) throws -> Int
  ) rethrows {
    var written = CanonicalBytes()
    let count = try rows(&written)
    parts.add(Int64(table.number))
    parts.add(Int64(keys.count))
    for key in keys { parts.add(key) }
    parts.add(Int64(count))
    parts.add(written)
    partCount += 1
    keyCount += keys.count
  }

  /// The bytes of the batch, with which the centre has everything up to a change.
  package func finish(upTo: Int64) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.add(tag: "tips feed batch")
    bytes.add(FeedFrame.format)
    bytes.add(head.uuid)
    for number in [Int64(head.station), Int64(head.schema), head.after, upTo, head.applied, head.isAnew ? 1 : 0] {
      bytes.add(number)
    }
    bytes.add(trail.entry)
    bytes.add(trail.hash)
    bytes.add(entryCount)
    bytes.add(entries)
    bytes.add(partCount)
    bytes.add(parts)
    return FeedFrame.closed(bytes)
  }
}

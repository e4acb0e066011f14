/// Which ids are surely not in a set, however large it is: half a megabyte for four million ids that follow each other.
struct SieveOfIDs {
  private static let words = 1 << 16

  private var bits = [UInt64](repeating: 0, count: SieveOfIDs.words)

  mutating func insert(_ id: Int64) { bits[Self.word(id)] |= Self.bit(id) }

  /// False only for ids that were not inserted.
  func mayContain(_ id: Int64) -> Bool { bits[Self.word(id)] & Self.bit(id) != 0 }

  private static func word(_ id: Int64) -> Int { Int(truncatingIfNeeded: id >> 6) & (words - 1) }

  private static func bit(_ id: Int64) -> UInt64 { 1 << UInt64(truncatingIfNeeded: id & 63) }
}

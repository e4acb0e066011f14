import TipsDomain

/// Which reports lead the incidents of a span: as a sieve, which takes half a megabyte however many there are, and from
/// the lowest to the highest of each station, since between those of two stations lie all years.
struct LeadIDs {
  private static let words = 1 << 16

  private var bits = [UInt64](repeating: 0, count: LeadIDs.words)
  private var known: [Int64: ClosedRange<Int64>] = [:]
  /// Of the station whose report was inserted last; most follow each other.
  private var current: ClosedRange<Int64>?

  /// The ranges of the stations, ascending.
  var ranges: [ClosedRange<Int64>] {
    var all = known
    if let current { all[Self.station(current.lowerBound)] = current }
    return all.sorted { $0.key < $1.key }.map(\.value)
  }

  mutating func insert(_ id: Int64) {
    bits[Self.word(id)] |= Self.bit(id)
    if let range = current, Self.station(range.lowerBound) == Self.station(id) {
      if !range.contains(id) { current = min(range.lowerBound, id)...max(range.upperBound, id) }
      return
    }
    if let range = current { known[Self.station(range.lowerBound)] = range }
    let range = known[Self.station(id)] ?? id...id
    current = min(range.lowerBound, id)...max(range.upperBound, id)
  }

  /// False only for ids that were not inserted.
  func mayContain(_ id: Int64) -> Bool { bits[Self.word(id)] & Self.bit(id) != 0 }

  private static func station(_ id: Int64) -> Int64 { id / ReportNumber.idsPerStation }

  private static func word(_ id: Int64) -> Int { Int(truncatingIfNeeded: id >> 6) & (words - 1) }

  private static func bit(_ id: Int64) -> UInt64 { 1 << UInt64(truncatingIfNeeded: id & 63) }
}

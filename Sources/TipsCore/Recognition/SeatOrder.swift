import Crypto

/// The order in which seats are given: score, number of incidents, first confirmation, then chance that nobody steers.
package enum SeatOrder {
  /// The places of the contenders in the array, the best one's first.
  static func ranking(of contenders: [Contender], seed: String) -> [Int] {
    var order = Array(contenders.indices)
    contenders.withUnsafeBufferPointer { contenders in
      order.sort { precedes(contenders[$0], contenders[$1]) }
      breakTies(in: &order, of: contenders, seed: seed)
    }
    return order
  }

  /// The order of a draw: the reporters by their lots, the lowest first.
  ///
  /// A lot is the SHA-256 of `lottery/LABEL/SEED/r-N`; docs/scoring.md repeats the draw in ten lines of Python. The label is
  /// part of it, so that a seed that stays makes nobody lucky for ever.
  package static func draw(_ reporters: [Int64], label: String, seed: String) -> [Int] {
    let lots = reporters.map { Lot(seed: "lottery/\(label)/\(seed)", reporter: $0) }
    return lots.indices.sorted { lots[$0] < lots[$1] }
  }

  private static func precedes(_ left: Contender, _ right: Contender) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.confirmed != right.confirmed { return left.confirmed > right.confirmed }
    return left.firstConfirmation < right.firstConfirmation
  }

  /// Hashes only where merit does not decide, which is rare.
  private static func breakTies(
    in order: inout [Int], of contenders: UnsafeBufferPointer<Contender>, seed: String
  ) {
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, !precedes(contenders[order[start]], contenders[order[end]]) { end += 1 }
      if end - start > 1 {
        let drawn = order[start..<end].map { (lot: Lot(seed: seed, reporter: contenders[$0].reporter), index: $0) }
        order.replaceSubrange(start..<end, with: drawn.sorted { $0.lot < $1.lot }.map(\.index))
      }
      start = end
    }
  }
}

/// SHA-256 of seed, a stroke and the reporter's pseudonym: no one can choose a pseudonym that wins, and anyone can check.
struct Lot: Comparable {
  private let words: SIMD4<UInt64>

  init(seed: String, reporter: Int64) {
    var text = "\(seed)/r-\(reporter)"
    let digest = text.withUTF8 { SHA256.hash(bytes: UnsafeRawBufferPointer($0)) }
    words = digest.withUnsafeBytes { bytes in
      var words = SIMD4<UInt64>()
      for index in 0..<4 {
        words[index] = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      }
      return words
    }
  }

  static func < (left: Lot, right: Lot) -> Bool {
    for index in 0..<4 where left.words[index] != right.words[index] { return left.words[index] < right.words[index] }
    return false
  }
}

extension SHA256 {
  fileprivate static func hash(bytes: UnsafeRawBufferPointer) -> SHA256.Digest {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return hash.finalize()
  }
}

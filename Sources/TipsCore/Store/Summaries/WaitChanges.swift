/// Changes of how many reports waited how long, each in one number, so that a million take 8 MB and sort fast.
struct WaitChanges {
  /// Bits of a number that seconds and sign take; those above are free for whatever tells groups apart.
  static let bits: UInt64 = 33

  private static let secondsMask = (1 << 32) - 1

  private var numbers: [UInt64] = []

  var isEmpty: Bool { numbers.isEmpty }

  /// What a wait is counted as; nil for none and for a negative one.
  static func counted(_ wait: Int?) -> Int? {
    guard let wait, wait >= 0 else { return nil }
    return min(wait, secondsMask)
  }

  /// Counts a wait `times` times in a group.
  mutating func count(_ wait: Int?, times: Int, group: UInt64 = 0) {
    guard let wait = Self.counted(wait) else { return }
    let change = group << Self.bits | UInt64(wait) << 1 | (times < 0 ? 1 : 0)
    for _ in 0..<abs(times) { numbers.append(change) }
  }

  /// Calls the body with each group whose counts change, ascending, and the changes in the order of the seconds.
  ///
  /// A report that changed in another way than its times came out of its counts and went into them again.
  func eachGroup(_ body: (UInt64, [(key: Int, value: Int)]) throws -> Void) rethrows {
    let sorted = numbers.sorted()
    var start = 0
    while start < sorted.count {
      let group = sorted[start] >> Self.bits
      var end = start
      while end < sorted.count, sorted[end] >> Self.bits == group { end += 1 }
      let net = Self.net(sorted[start..<end])
      start = end
      if !net.isEmpty { try body(group, net) }
    }
  }

  private static func net(_ changes: ArraySlice<UInt64>) -> [(key: Int, value: Int)] {
    var net: [(key: Int, value: Int)] = []
    for change in changes {
      let seconds = Int(change >> 1) & secondsMask
      let times = change & 1 == 1 ? -1 : 1
      if let last = net.last, last.key == seconds {
        net[net.count - 1].value += times
      } else {
        net.append((seconds, times))
      }
    }
    return net.filter { $0.value != 0 }
  }
}

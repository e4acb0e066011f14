/// Exact percentiles of many durations in flat memory: a count for each second up to a day, a table beyond.
package struct Durations: Equatable, Sendable {
  private var short = [Int32](repeating: 0, count: 86_400)
  private var long: [Int: Int] = [:]
  package private(set) var count = 0

  package init() {}

  /// Takes note of durations of so many seconds; negative ones do not count.
  package mutating func add(_ seconds: Int, times: Int = 1) {
    guard seconds >= 0 else { return }
    count += times
    // A damaged store may hold more than there can be.
    if seconds < short.count {
      short[seconds] = Int32(clamping: Int(short[seconds]) + times)
    } else {
      long[seconds, default: 0] += times
    }
  }

  /// Takes note of durations that are kept as ``SparseCounts``.
  package mutating func add(counts bytes: [UInt8]) {
    var added = 0
    var beyond: [(seconds: Int, number: Int)] = []
    short.withUnsafeMutableBufferPointer { short in
      SparseCounts.each(in: bytes) { seconds, number in
        added += number
        if seconds < short.count {
          short[seconds] = Int32(clamping: Int(short[seconds]) + number)
        } else {
          beyond.append((seconds, number))
        }
      }
    }
    count += added
    for (seconds, number) in beyond { long[seconds, default: 0] += number }
  }

  /// Takes note of others `times` times: −1 takes them away.
  package mutating func add(_ others: Durations, times: Int = 1) {
    count += others.count * times
    for (seconds, number) in others.short.enumerated() where number != 0 { short[seconds] += number * Int32(times) }
    for (seconds, number) in others.long { long[seconds, default: 0] += number * times }
    if times < 0 { long = long.filter { $0.value != 0 } }
  }

  /// The nearest-rank percentile: the smallest duration that at least this many in a hundred do not exceed.
  package func percentile(_ hundredths: Int) -> Int? {
    guard count > 0 else { return nil }
    let rank = max(1, (count * hundredths + 99) / 100)
    var seen = 0
    for (seconds, number) in short.enumerated() where number > 0 {
      seen += Int(number)
      if seen >= rank { return seconds }
    }
    for (seconds, number) in long.sorted(by: { $0.key < $1.key }) {
      seen += number
      if seen >= rank { return seconds }
    }
    return nil
  }

  /// How many last at most so many seconds.
  package func count(within seconds: Int) -> Int {
    guard seconds >= 0, count > 0 else { return 0 }
    var found = short[...min(seconds, short.count - 1)].reduce(0) { $0 + Int($1) }
    for (length, number) in long where length <= seconds { found += number }
    return found
  }

  /// The figures that are told of the durations.
  package func waiting(target: Int) -> PeriodFigures.Waiting {
    PeriodFigures.Waiting(
      median: percentile(50), ninetieth: percentile(90), base: count, target: target,
      withinTarget: count(within: target))
  }
}

/// Exact percentiles of many durations in flat memory: a count for each second up to a day, a list beyond.
struct Durations {
  private var short = [Int32](repeating: 0, count: 86_400)
  private var long: [Int] = []
  private(set) var count = 0

  /// Takes note of a duration in seconds; negative ones do not count.
  mutating func add(_ seconds: Int) {
    guard seconds >= 0 else { return }
    count += 1
    if seconds < short.count { short[seconds] += 1 } else { long.append(seconds) }
  }

  /// The nearest-rank percentile: the smallest duration that at least this many in a hundred do not exceed.
  func percentile(_ hundredths: Int) -> Int? {
    guard count > 0 else { return nil }
    let rank = (count * hundredths + 99) / 100
    var seen = 0
    for (seconds, number) in short.enumerated() where number > 0 {
      seen += Int(number)
      if seen >= rank { return seconds }
    }
    return long.sorted()[rank - seen - 1]
  }

  var waiting: PeriodFigures.Waiting {
    PeriodFigures.Waiting(median: percentile(50), ninetieth: percentile(90), base: count)
  }
}

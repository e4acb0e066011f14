/// What a transaction changes in `duration_day`.
struct DurationDelta {
  /// Stage, day, seconds and sign of each change in one number, so that a million changes take 8 MB and sort fast.
  private var changes: [UInt64] = []

  private static let dayOffset = 1 << 21
  private static let secondsMask = (1 << 32) - 1
  private static let stages: [Stage] = [.dispatched, .arrived, .closed]

  mutating func count(_ report: SummarisedReport, day: Int, times: Int) {
    for (index, stage) in Self.stages.enumerated() {
      guard let wait = report.wait(for: stage), wait >= 0 else { continue }
      let seconds = min(wait, Self.secondsMask)
      let change = ((index << 22 | (day + Self.dayOffset)) << 32 | seconds) << 1 | (times < 0 ? 1 : 0)
      for _ in 0..<abs(times) { changes.append(UInt64(change)) }
    }
  }

  /// Reads the counts of each stage and day that changes, and writes them back.
  func write(to connection: Connection) throws {
    guard !changes.isEmpty else { return }
    let find = try connection.prepare("select counts from duration_day where stage = $1 and day = $2")
    let put = try connection.prepare(
      """
      insert into duration_day (stage, day, counts)
      values ($1, $2, $3)
      on conflict (stage, day) do update set counts = excluded.counts
      """)
    let remove = try connection.prepare("delete from duration_day where stage = $1 and day = $2")
    let sorted = changes.sorted()
    var start = 0
    while start < sorted.count {
      let group = sorted[start] >> 33
      var end = start
      while end < sorted.count, sorted[end] >> 33 == group { end += 1 }
      let stage = Self.stages[Int(group >> 22)].rawValue
      let day = Int(group & UInt64((1 << 22) - 1)) - Self.dayOffset
      let net = Self.net(sorted[start..<end])
      start = end
      // A report that changed in another way came out of its counts and went into them again.
      guard !net.isEmpty else { continue }
      find.bind(1, stage)
      find.bind(2, day)
      var counts = DurationCounts(try find.first { $0.blob(0) } ?? [])
      for (seconds, times) in net { counts.add(seconds, times: times) }
      let bytes = counts.bytes
      let statement = bytes.isEmpty ? remove : put
      statement.bind(1, stage)
      statement.bind(2, day)
      statement.bind(3, bytes)
      try statement.run()
    }
  }

  /// What remains of the changes of one stage and day, which are in order.
  private static func net(_ changes: ArraySlice<UInt64>) -> [(seconds: Int, times: Int)] {
    var net: [(seconds: Int, times: Int)] = []
    for change in changes {
      let seconds = Int(change >> 1) & secondsMask
      let times = change & 1 == 1 ? -1 : 1
      if let last = net.last, last.seconds == seconds {
        net[net.count - 1].times += times
      } else {
        net.append((seconds, times))
      }
    }
    return net.filter { $0.times != 0 }
  }
}

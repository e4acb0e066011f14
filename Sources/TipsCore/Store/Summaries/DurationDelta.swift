import TipsDomain
import TipsSQLite
import TipsStatistics

/// What a transaction changes in `duration_day`.
struct DurationDelta {
  static let stages: [Stage] = [.dispatched, .arrived, .closed]

  private static let dayOffset = 1 << 21
  private static let dayBits: UInt64 = 22

  /// Grouped by stage and day.
  private var waits = WaitChanges()

  mutating func count(_ report: SummarisedReport, day: Int, times: Int) {
    for (index, stage) in Self.stages.enumerated() {
      waits.count(
        report.wait(for: stage), times: times,
        group: UInt64(index) << Self.dayBits | UInt64(day + Self.dayOffset))
    }
  }

  /// Reads the counts of each stage and day that changes, and writes them back.
  func write(to connection: Connection) throws {
    guard !waits.isEmpty else { return }
    let table = try CountsTable(connection, name: "duration_day", key: ["stage", "day"])
    try each { try table.change($0, $1, by: $2) }
  }

  /// Calls the body with each stage and day that changes: numbers of seconds, and how many reports more they have.
  func each(_ body: (Stage, Int, [(key: Int, value: Int)]) throws -> Void) rethrows {
    try waits.eachGroup { group, changes in
      let stage = Self.stages[Int(group >> Self.dayBits)]
      let day = Int(group & (1 << Self.dayBits - 1)) - Self.dayOffset
      try body(stage, day, changes)
    }
  }
}

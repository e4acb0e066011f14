import TipsSQLite
import TipsStatistics

/// What a transaction changes in `place_day`. Reports without a place are in none of its rows.
struct PlaceDayDelta {
  private struct Key: Hashable, Comparable {
    let day: Int
    let place: Int64

    static func < (left: Self, right: Self) -> Bool { (left.day, left.place) < (right.day, right.place) }
  }

  private struct Changes {
    /// By the numbers of ``PlaceDayCount``.
    var counts: [Int: Int] = [:]
    /// Grouped by stage.
    var waits = WaitChanges()
  }

  private var changes: [Changes] = []
  private var positions: [Key: Int] = [:]

  mutating func count(_ report: SummarisedReport, day: Int, hour: Int, times: Int) {
    guard let place = report.placeID else { return }
    let position = position(of: Key(day: day, place: place))
    PlaceDayCount.eachNumber(of: report, hour: hour) { changes[position].counts[$0, default: 0] += times }
    for (index, stage) in DurationDelta.stages.enumerated() {
      changes[position].waits.count(report.wait(for: stage), times: times, group: UInt64(index))
    }
  }

  mutating func count(satisfied: Bool, place: Int64?, day: Int, times: Int) {
    guard let place else { return }
    let position = position(of: Key(day: day, place: place))
    changes[position].counts[PlaceDayCount.number(satisfied: satisfied), default: 0] += times
  }

  private mutating func position(of key: Key) -> Int {
    if let position = positions[key] { return position }
    positions[key] = changes.count
    changes.append(Changes())
    return changes.count - 1
  }

  /// Reads the counts of each place and day that changes, and writes them back.
  func write(to connection: Connection) throws {
    guard !changes.isEmpty else { return }
    let table = try CountsTable(connection, name: "place_day", key: ["place_id", "day", "part"])
    try each { try table.change($0, $1, $2, by: $3) }
  }

  /// Calls the body with each place, day and part that changes: numbers, and how many reports more they have.
  func each(_ body: (Int64, Int, Int, [(key: Int, value: Int)]) throws -> Void) rethrows {
    for (key, position) in positions.sorted(by: { $0.key < $1.key }) {
      let counts = changes[position].counts.filter { $0.value != 0 }.map { (key: $0.key, value: $0.value) }
      if !counts.isEmpty { try body(key.place, key.day, 0, counts) }
      try changes[position].waits.eachGroup { stage, changes in
        try body(key.place, key.day, Int(stage) + 1, changes)
      }
    }
  }
}

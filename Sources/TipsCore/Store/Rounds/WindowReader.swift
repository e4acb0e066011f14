import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads what a ranking has to know of a window before the end of its period, beside the incidents.
struct WindowReader: Sendable {
  let policy: Policy
  /// Whether a category is one that earns recognition, by its id.
  let eligible: [Int64: Bool]

  /// The rate of the whole store, and everybody who reported something false.
  struct Past: Sendable {
    let base: BaseRate
    let falseReporters: Set<Int64>
  }

  func past(_ window: Range<Instant>, days: Range<LocalDay>, _ connection: Connection) throws -> Past {
    Past(
      base: try baseRate(of: days, connection), falseReporters: try falseReporters(in: window, connection))
  }

  /// Begins to read it beside a connection; nil where that is read from a file, or can't be seen by another one.
  func begin(
    _ window: Range<Instant>, days: Range<LocalDay>, beside connection: Connection
  ) throws -> Worker<Past?>? {
    guard connection.dialect == .postgreSQL, let readers = try SnapshotReaders(of: connection) else { return nil }
    return readers.start { try past(window, days: days, $0) }
  }

  /// Founded and assessed incidents of the whole store, anonymous ones included, from the summaries.
  func baseRate(of days: Range<LocalDay>, _ connection: Connection) throws -> BaseRate {
    var founded = 0
    var assessed = 0
    // A server adds up; a file has few rows, and would have to sort them first.
    let isServer = connection.dialect == .postgreSQL
    let row = try connection.prepare(
      """
      select category_id, disposition, \(isServer ? "cast(sum(reports) as bigint)" : "reports")
      from outcome_day
      where day >= $1 and day < $2
      \(isServer ? "group by category_id, disposition" : "")
      """)
    try row.bindAll(days.lowerBound, days.upperBound)
    defer { row.reset() }
    // Columns are counted by hand: read once for each category and outcome of each day of the window.
    while try row.step() {
      let known = Disposition(rawValue: row.int(1))
      if let known, !policy.assesses(known) { continue }
      guard eligible[row.int64(0)] == true else { continue }
      // What is no disposition is read again, to be reported as damage.
      let disposition = try known ?? Disposition.read(row, 1)
      if policy.credit(of: disposition) > 0 { founded += row.count(2) }
      if policy.assesses(disposition) { assessed += row.count(2) }
    }
    return BaseRate(founded: founded, assessed: assessed)
  }

  /// Everybody who reported an incident that was confirmed as false in a window, first or later.
  func falseReporters(in window: Range<Instant>, _ connection: Connection) throws -> Set<Int64> {
    var reporters = try PastReader(connection).falseReporters(in: window)
    try connection.forEach(
      """
      select leading.category_id, leading.reporter_id, later.reporter_id
      from report as leading indexed by report_false
      left join report as later indexed by report_duplicate on later.duplicate_of = leading.id
      where leading.kind = 0 and leading.disposition = 11 and leading.outcome_at >= $1 and leading.outcome_at < $2
      """, window.lowerBound, window.upperBound
    ) { (category: Int64, leading: Int64?, later: Int64?) in
      guard eligible[category] == true else { return }
      for reporter in [leading, later].compactMap(\.self) { reporters.insert(reporter) }
    }
    return reporters
  }
}

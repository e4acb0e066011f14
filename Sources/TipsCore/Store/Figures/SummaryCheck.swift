import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Counts the summaries anew from the reports: whether every figure that is read from `report_day`, `outcome_day` and
/// `received_day` is what the reports themselves say.
///
/// One pass over the reports in one state of the store. Memory is bounded: where a pass meets more keys than it may hold,
/// it leaves out the latest days, and another pass goes on there.
package struct SummaryCheck {
  /// The summary tables.
  package enum Table: String, Sendable, CaseIterable {
    case reportDay = "report_day"
    case outcomeDay = "outcome_day"
    case receivedDay = "received_day"
  }

  /// One row that is not as the reports say.
  package struct Difference: Sendable, Equatable {
    package let table: Table
    package let day: LocalDay
    /// The rest of the row's key: `line 1, kind 0, category 4, disposition 1`; of `received_day`, which bound it is.
    package let key: String
    /// What the table says; nil where the row is missing.
    package let stored: Int64?
    /// What the reports say; nil where there should be no row.
    package let counted: Int64?
  }

  /// What was found.
  package struct Result: Sendable, Equatable {
    /// How many reports were counted.
    package var reports = 0
    /// How many rows differ, in all.
    package var differences = 0
    /// The first of them, as many as were asked for.
    package var examples: [Difference] = []
  }

  private let connection: Connection
  private let zone: StationZone
  private let limit: Int
  private let keys: Int

  /// - Parameters:
  ///   - examples: how many differences to give in full.
  ///   - keys: how many keys of a summary to hold in memory at most.
  package init(_ connection: Connection, zone: StationZone, examples: Int = 20, keys: Int = 190_000) {
    self.connection = connection
    self.zone = zone
    limit = examples
    self.keys = max(keys, 1)
  }

  /// Counts; in a transaction of its own unless one is running.
  package func run() throws -> Result {
    if connection.isInTransaction { return try count() }
    return try connection.transaction("begin") { try count() }
  }

  private func count() throws -> Result {
    var result = Result()
    var start: Int? = Int.min
    while let from = start {
      var pass = SummaryTally(from: from, keys: keys)
      try walk(&pass)
      result.reports = pass.reports
      try compare(pass, &result)
      start = pass.horizon
    }
    return result
  }

  private func walk(_ pass: inout SummaryTally) throws {
    let list = try connection.prepare("select \(SummarisedReport.columns) from report order by id")
    try list.each { row in
      pass.reports += 1
      let received = zone.day(of: row.instant(4)).number
      let outcome = row.optionalInstant(6).map { zone.day(of: $0).number }
      pass.count(
        id: row.int64(0), line: row.int64(1), kind: row.int64(2), category: row.int64(3), received: received,
        disposition: row.int64(5), outcome: outcome)
    }
  }

  // MARK: Comparing

  private func compare(_ pass: SummaryTally, _ result: inout Result) throws {
    var pass = pass
    let bounds = (Int64(pass.from), Int64(pass.horizon ?? .max))
    try rows("day, line_id, kind, category_id, disposition, reports from report_day", bounds) { row in
      let key = SummaryKey(
        day: row.int(0), line: row.int64(1), kind: row.int64(2), category: row.int64(3), disposition: row.int64(4))
      meet(.reportDay, key, row.int64(5), pass.reportDays.removeValue(forKey: key) ?? 0, &result)
    }
    try rows("day, category_id, disposition, reports from outcome_day", bounds) { row in
      let key = SummaryKey(day: row.int(0), category: row.int64(1), disposition: row.int64(2))
      meet(.outcomeDay, key, row.int64(3), pass.outcomeDays.removeValue(forKey: key) ?? 0, &result)
    }
    for (table, left) in [(Table.reportDay, pass.reportDays), (.outcomeDay, pass.outcomeDays)] {
      for (key, counted) in left.sorted(by: { $0.key < $1.key }) { meet(table, key, nil, counted, &result) }
    }
    try rows("day, first_id, last_id from received_day", bounds) { row in
      let span = pass.spans.removeValue(forKey: row.int(0))
      for (bound, stored, counted) in [("first", row.int64(1), span?.first), ("last", row.int64(2), span?.last)]
      where stored != counted {
        note(
          Difference(
            table: .receivedDay, day: row.day(0), key: bound, stored: stored, counted: counted),
          &result)
      }
    }
    for (day, span) in pass.spans.sorted(by: { $0.key < $1.key }) {
      note(
        Difference(table: .receivedDay, day: LocalDay(number: day), key: "first", stored: nil, counted: span.first),
        &result)
    }
  }

  private func rows(_ text: String, _ bounds: (Int64, Int64), _ body: (Statement) throws -> Void) throws {
    let list = try connection.prepare("select \(text) where day >= $1 and day < $2 order by 1")
    list.bind(1, bounds.0)
    list.bind(2, bounds.1)
    try list.each(body)
  }

  /// A row that says 0 and no row say the same.
  private func meet(_ table: Table, _ key: SummaryKey, _ stored: Int64?, _ counted: Int32, _ result: inout Result) {
    let counted = Int64(counted)
    guard (stored ?? 0) != counted else { return }
    note(
      Difference(
        table: table, day: LocalDay(number: key.day), key: key.description(of: table), stored: stored,
        counted: counted == 0 ? nil : counted), &result)
  }

  private func note(_ difference: Difference, _ result: inout Result) {
    result.differences += 1
    if result.examples.count < limit { result.examples.append(difference) }
  }
}

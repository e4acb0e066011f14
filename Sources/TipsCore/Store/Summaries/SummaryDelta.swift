import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

/// What a transaction changes in the summaries, gathered in memory and written once at its end.
package struct SummaryDelta {
  /// Which summaries change.
  package enum Scope: Int, Comparable {
    /// `report_day`, `outcome_day` and `received_day`.
    case days
    /// All but `place_day`.
    case allButPlaces
    case all

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The key of a row in `report_day`, and of one in `outcome_day`, which tells no lines and kinds apart.
  private struct Key: Hashable, Comparable {
    let day: Int
    var line: Int64 = 0
    var kind = ReportKind.tip
    let category: Int64
    let disposition: Disposition

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.line, left.kind.rawValue, left.category, left.disposition.rawValue)
        < (right.day, right.line, right.kind.rawValue, right.category, right.disposition.rawValue)
    }
  }

  private let scope: Scope
  private var reports: [Key: Int] = [:]
  private var outcomes: [Key: Int] = [:]
  private var spans: [Int: (first: Int64, last: Int64)] = [:]
  private var figures = FigureDelta()
  private var durations = DurationDelta()
  private var places = PlaceDayDelta()
  private var operations = OperationDelta()

  package init(_ scope: Scope = .all) { self.scope = scope }

  /// Counts a report `times` times: 1 when it comes in, −1 when it is taken back.
  package mutating func count(_ report: SummarisedReport, zone: StationZone, times: Int) {
    let local = zone.localDateTime(at: report.receivedAt)
    let day = local.day.number
    let key = Key(
      day: day, line: report.lineID, kind: report.kind, category: report.categoryID, disposition: report.disposition)
    reports[key, default: 0] += times
    if times > 0 {
      let span = spans[day] ?? (report.id, report.id)
      spans[day] = (min(span.first, report.id), max(span.last, report.id))
    }
    if scope > .days {
      let hour = local.secondOfDay / 3_600
      figures.count(report, day: day, hour: hour, times: times)
      durations.count(report, day: day, times: times)
      if scope == .all { places.count(report, day: day, hour: hour, times: times) }
    }
    guard report.kind == .tip, report.disposition != .pending, let outcomeAt = report.outcomeAt else { return }
    let outcome = Key(
      day: zone.day(of: outcomeAt).number, category: report.categoryID, disposition: report.disposition)
    outcomes[outcome, default: 0] += times
  }

  /// Counts a change of a report: as it stood before, and as it stands now.
  package mutating func change(_ before: SummarisedReport, to after: SummarisedReport, zone: StationZone) {
    count(before, zone: zone, times: -1)
    count(after, zone: zone, times: 1)
  }

  /// Counts an operation with its results `times` times.
  package mutating func count(operationAt at: Instant, results: [OperationRecord.Result], zone: StationZone, times: Int)
  {
    operations.count(day: zone.day(of: at).number, results, times: times)
  }

  /// Counts the answer of a follow-up on a report `times` times.
  package mutating func count(satisfied: Bool, of report: SummarisedReport, zone: StationZone, times: Int) {
    let day = zone.day(of: report.receivedAt).number
    figures.count(satisfied: satisfied, day: day, times: times)
    if scope == .all { places.count(satisfied: satisfied, place: report.placeID, day: day, times: times) }
  }

  /// Adds the gathered changes to the summary tables, in the order of their keys.
  func write(to connection: Connection) throws {
    try writeReports(to: connection)
    try writeOutcomes(to: connection)
    try writeSpans(to: connection)
    try figures.write(to: connection)
    try durations.write(to: connection)
    try places.write(to: connection)
    try operations.write(to: connection)
  }

  private func writeReports(to connection: Connection) throws {
    guard !reports.isEmpty else { return }
    let statement = try connection.prepare(
      """
      insert into report_day (day, line_id, kind, category_id, disposition, reports)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (day, line_id, kind, category_id, disposition) do update
      set reports = report_day.reports + excluded.reports
      """)
    try eachReports { try statement.run($0, $1, $2, $3, $4, $5) }
  }

  /// Calls the body with day, line, kind, category and disposition of each row of `report_day` that changes, and by how much.
  package func eachReports(_ body: (Int, Int64, ReportKind, Int64, Disposition, Int) throws -> Void) rethrows {
    for (key, count) in reports.sorted(by: { $0.key < $1.key }) where count != 0 {
      try body(key.day, key.line, key.kind, key.category, key.disposition, count)
    }
  }

  private func writeOutcomes(to connection: Connection) throws {
    guard !outcomes.isEmpty else { return }
    let statement = try connection.prepare(
      """
      insert into outcome_day (day, category_id, disposition, reports)
      values ($1, $2, $3, $4)
      on conflict (day, category_id, disposition) do update
      set reports = outcome_day.reports + excluded.reports
      """)
    try eachOutcomes { try statement.run($0, $1, $2, $3) }
  }

  /// Calls the body with day, category and disposition of each row of `outcome_day` that changes, and by how much.
  package func eachOutcomes(_ body: (Int, Int64, Disposition, Int) throws -> Void) rethrows {
    for (key, count) in outcomes.sorted(by: { $0.key < $1.key }) where count != 0 {
      try body(key.day, key.category, key.disposition, count)
    }
  }

  private func writeSpans(to connection: Connection) throws {
    guard !spans.isEmpty else { return }
    let statement = try connection.prepare(
      """
      insert into received_day (day, first_id, last_id)
      values ($1, $2, $3)
      on conflict (day) do update
      set
        first_id = min(received_day.first_id, excluded.first_id), last_id = max(received_day.last_id, excluded.last_id)
      """)
    try eachSpan { try statement.run($0, $1, $2) }
  }

  /// Calls the body with each day that got reports, and the first and the last id of them.
  package func eachSpan(_ body: (Int, Int64, Int64) throws -> Void) rethrows {
    for (day, ids) in spans.sorted(by: { $0.key < $1.key }) { try body(day, ids.first, ids.last) }
  }

  /// Calls the body with each row of `figure_day` that changes, and by how much.
  package func eachFigure(_ body: (Int, FigureDimension, Int64, Measures) throws -> Void) rethrows {
    try figures.each(body)
  }

  /// Calls the body with each stage and day of `duration_day` that changes: seconds, and how many reports more they have.
  package func eachDuration(_ body: (Stage, Int, [(key: Int, value: Int)]) throws -> Void) rethrows {
    try durations.each(body)
  }

  /// Calls the body with each place, day and part of `place_day` that changes: numbers, and how many reports more they have.
  package func eachPlace(_ body: (Int64, Int, Int, [(key: Int, value: Int)]) throws -> Void) rethrows {
    try places.each(body)
  }

  /// Calls the body with each day of `operation_day` that changes, and by how much.
  package func eachOperations(_ body: (Int, Int) throws -> Void) rethrows { try operations.eachDay(body) }

  /// Calls the body with day, measure and unit of each row of `operation_result_day` that changes, and by how much.
  package func eachResult(_ body: (Int, String, String, (results: Int, sum: ExactSum)) throws -> Void) rethrows {
    try operations.eachResult(body)
  }
}

import TipsCalendar
import TipsSQLite
import TipsStatistics

/// What a transaction changes in the summaries, gathered in memory and written once at its end.
struct SummaryDelta {
  private struct ReportKey: Hashable, Comparable {
    let day: Int
    let line: Int64
    let kind: Int
    let category: Int64
    let disposition: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.line, left.kind, left.category, left.disposition)
        < (right.day, right.line, right.kind, right.category, right.disposition)
    }
  }

  private struct OutcomeKey: Hashable, Comparable {
    let day: Int
    let category: Int64
    let disposition: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.category, left.disposition) < (right.day, right.category, right.disposition)
    }
  }

  private var reports: [ReportKey: Int] = [:]
  private var outcomes: [OutcomeKey: Int] = [:]
  private var spans: [Int: (first: Int64, last: Int64)] = [:]
  private var figures = FigureDelta()
  private var durations = DurationDelta()
  private var places = PlaceDayDelta()
  private let withPlaces: Bool
  private var operations = OperationDelta()

  /// - Parameter withPlaces: Whether `place_day` changes too.
  init(withPlaces: Bool = true) { self.withPlaces = withPlaces }

  /// Counts a report `times` times: 1 when it comes in, −1 when it is taken back.
  mutating func count(_ report: SummarisedReport, zone: StationZone, times: Int) {
    let local = zone.localDateTime(at: report.receivedAt)
    let day = local.day.number
    let key = ReportKey(
      day: day, line: report.lineID, kind: report.kind.rawValue, category: report.categoryID,
      disposition: report.disposition.rawValue)
    reports[key, default: 0] += times
    if times > 0 {
      let span = spans[day] ?? (report.id, report.id)
      spans[day] = (min(span.first, report.id), max(span.last, report.id))
    }
    let hour = local.secondOfDay / 3_600
    figures.count(report, day: day, hour: hour, times: times)
    durations.count(report, day: day, times: times)
    if withPlaces { places.count(report, day: day, hour: hour, times: times) }
    guard report.kind == .tip, report.disposition != .pending, let outcomeAt = report.outcomeAt else { return }
    let outcome = OutcomeKey(
      day: zone.day(of: outcomeAt).number, category: report.categoryID, disposition: report.disposition.rawValue)
    outcomes[outcome, default: 0] += times
  }

  /// Counts a change of a report: as it stood before, and as it stands now.
  mutating func change(_ before: SummarisedReport, to after: SummarisedReport, zone: StationZone) {
    count(before, zone: zone, times: -1)
    count(after, zone: zone, times: 1)
  }

  /// Counts an operation with its results `times` times.
  mutating func count(operationAt at: Instant, results: [OperationRecord.Result], zone: StationZone, times: Int) {
    operations.count(day: zone.day(of: at).number, results, times: times)
  }

  /// Counts the answer of a follow-up on a report `times` times.
  mutating func count(satisfied: Bool, of report: SummarisedReport, zone: StationZone, times: Int) {
    let day = zone.day(of: report.receivedAt).number
    figures.count(satisfied: satisfied, day: day, times: times)
    if withPlaces { places.count(satisfied: satisfied, place: report.placeID, day: day, times: times) }
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
      on conflict (day, line_id, kind, category_id, disposition) do update set reports = reports + excluded.reports
      """)
    for (key, count) in reports.sorted(by: { $0.key < $1.key }) where count != 0 {
      statement.bind(1, key.day)
      statement.bind(2, key.line)
      statement.bind(3, key.kind)
      statement.bind(4, key.category)
      statement.bind(5, key.disposition)
      statement.bind(6, count)
      try statement.run()
    }
  }

  private func writeOutcomes(to connection: Connection) throws {
    guard !outcomes.isEmpty else { return }
    let statement = try connection.prepare(
      """
      insert into outcome_day (day, category_id, disposition, reports)
      values ($1, $2, $3, $4)
      on conflict (day, category_id, disposition) do update set reports = reports + excluded.reports
      """)
    for (key, count) in outcomes.sorted(by: { $0.key < $1.key }) where count != 0 {
      statement.bind(1, key.day)
      statement.bind(2, key.category)
      statement.bind(3, key.disposition)
      statement.bind(4, count)
      try statement.run()
    }
  }

  private func writeSpans(to connection: Connection) throws {
    guard !spans.isEmpty else { return }
    let statement = try connection.prepare(
      """
      insert into received_day (day, first_id, last_id)
      values ($1, $2, $3)
      on conflict (day) do update
      set first_id = min(first_id, excluded.first_id), last_id = max(last_id, excluded.last_id)
      """)
    for (day, ids) in spans.sorted(by: { $0.key < $1.key }) {
      statement.bind(1, day)
      statement.bind(2, ids.first)
      statement.bind(3, ids.last)
      try statement.run()
    }
  }
}

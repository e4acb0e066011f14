import TipsDomain
import TipsSQLite
import TipsStatistics

/// Fills a tally from the summaries: it costs the length of the span, not the number of reports.
struct SummaryReader {
  let connection: Connection
  let span: ComparedSpan

  func read(into tally: inout Tally) throws {
    try readReports(into: &tally)
    try readMarginals(into: &tally)
    tally.toDispatch = try durations(.dispatched)
    tally.toArrival = try durations(.arrived)
    tally.toClosing = try durations(.closed)
  }

  /// At most what share of the span's reports a filter lets through: 0 to 1.
  func share(of filter: ResolvedFilter) throws -> Double {
    guard !filter.isEmpty else { return 1 }
    let all = try reports(in: "report_day")
    var passing = try reports(
      in: "report_day", where: filter.conditions.map { ResolvedFilter.condition($0.column, isAmong: $0.values) })
    if let places = filter.places {
      let inside = try reports(
        in: "figure_day",
        where: ["dimension = \(FigureDimension.place.rawValue)", ResolvedFilter.condition("key", isAmong: places)])
      passing = min(passing, inside)
    }
    return all == 0 ? 0 : Double(passing) / Double(all)
  }

  private func reports(in table: String, where conditions: [String] = []) throws -> Int {
    // A centre has sums of all stations.
    let table = connection.dialect == .sqlite ? table : "country_" + table
    let condition = (["day >= $1", "day < $2"] + conditions).joined(separator: " and ")
    let sum: RowCount? = try connection.value(
      "select cast(sum(reports) as bigint) from \(table) where \(condition)", span.from, span.to)
    return sum?.value ?? 0
  }

  /// Columns are counted by hand: most of what figures of a span read are these rows.
  private func readReports(into tally: inout Tally) throws {
    guard connection.dialect == .sqlite else { return try readAddedUpReports(into: &tally) }
    let statement = try connection.prepare(
      """
      select day, line_id, kind, category_id, disposition, reports
      from report_day
      where day >= $1 and day < $2
      """)
    try statement.bindAll(span.from, span.to)
    try statement.each { row in
      let reports = RowCount.read(row, 5).value
      guard reports != 0 else { return }
      let kind = try ReportKind.read(row, 2)
      let disposition = try Disposition.read(row, 4)
      let cell = Tally.Cell(line: row.int64(1), kind: kind, category: row.int64(3), disposition: disposition)
      tally.cells[cell, default: 0] += reports
      tally.add(day: Int(row.int64(0)), Measures(reports, kind: kind, disposition: disposition))
    }
  }

  /// The same at a centre, which has sums of all stations; the server adds up the days of each cell, and the cells of
  /// each day.
  private func readAddedUpReports(into tally: inout Tally) throws {
    try connection.forEach(
      """
      select day, line_id, kind, category_id, disposition, cast(sum(reports) as bigint)
      from country_report_day
      where day >= $1 and day < $2
      group by grouping sets ((line_id, kind, category_id, disposition), (day, kind, disposition))
      """, span.from, span.to
    ) { (day: Int?, line: Int64?, kind: ReportKind, category: Int64?, disposition: Disposition, reports: RowCount) in
      guard reports.value != 0 else { return }
      if let line, let category {
        let cell = Tally.Cell(line: line, kind: kind, category: category, disposition: disposition)
        tally.cells[cell, default: 0] += reports.value
      } else if let day {
        tally.add(day: day, Measures(reports.value, kind: kind, disposition: disposition))
      }
    }
  }

  /// The marginals: rows of the station, or the days of a centre added up.
  private var marginals: String {
    switch connection.dialect {
    case .sqlite:
      "select dimension, key, reports, tips, led, pending from figure_day where day >= $1 and day < $2"
    case .postgreSQL:
      """
      select dimension, key, cast(sum(reports) as bigint), cast(sum(tips) as bigint), cast(sum(led) as bigint),
        cast(sum(pending) as bigint)
      from country_figure_day
      where day >= $1 and day < $2
      group by dimension, key
      """
    }
  }

  private func readMarginals(into tally: inout Tally) throws {
    try connection.forEach(marginals, span.from, span.to) {
      (dimension: FigureDimension, key: Int64, reports: RowCount, tips: RowCount, led: RowCount, pending: RowCount) in
      var measures = Measures()
      measures.reports = reports.value
      measures.tips = tips.value
      measures.led = led.value
      measures.pending = pending.value
      switch dimension {
      case .place: tally.places[key, default: Measures()] += measures
      case .hour: if (0..<24).contains(key) { tally.hours[Int(key)] += measures }
      case .station: tally.stations[key, default: Measures()] += measures
      case .returned: tally.returned[key, default: 0] += measures.reports
      case .satisfied:
        if key == 1 { tally.satisfied += measures.reports } else { tally.dissatisfied += measures.reports }
      }
    }
  }

  private func durations(_ stage: Stage) throws -> Durations {
    var durations = Durations()
    try connection.forEach(
      "select counts from duration_day where stage = $3 and day >= $1 and day < $2", span.from, span.to, stage
    ) { (counts: [UInt8]) in
      durations.add(counts: counts)
    }
    return durations
  }
}

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
    let condition = (["day >= $1", "day < $2"] + conditions).joined(separator: " and ")
    let sum: RowCount? = try connection.value(
      "select sum(reports) from \(table) where \(condition)", span.from, span.to)
    return sum?.value ?? 0
  }

  /// Columns are counted by hand: most of what figures of a span read are these rows.
  private func readReports(into tally: inout Tally) throws {
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

  private func readMarginals(into tally: inout Tally) throws {
    try connection.forEach(
      "select dimension, key, reports, tips, led, pending from figure_day where day >= $1 and day < $2", span.from,
      span.to
    ) { (dimension: FigureDimension, key: Int64, reports: RowCount, tips: RowCount, led: RowCount, pending: RowCount) in
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

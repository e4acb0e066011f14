import TipsDomain
import TipsSQLite
import TipsStatistics

/// Fills a tally from the summaries: it costs the length of the span, not the number of reports.
struct SummaryReading {
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
    var all = 0
    var passing = [Int](repeating: 0, count: filter.conditions.count)
    let columns = filter.conditions.map(\.column)
    let cells = try connection.prepare(
      "select \((["reports"] + columns).joined(separator: ", ")) from report_day where day >= $1 and day < $2")
    bindSpan(cells)
    try cells.each { row in
      all += row.count(0)
      for (position, condition) in filter.conditions.enumerated()
      where row.int64(Int32(position + 1)) == condition.value {
        passing[position] += row.count(0)
      }
    }
    if let places = filter.places.map(Set.init) {
      var inside = 0
      let marginals = try connection.prepare(
        "select key, reports from figure_day where dimension = $3 and day >= $1 and day < $2")
      bindSpan(marginals)
      marginals.bind(3, FigureDimension.place.rawValue)
      try marginals.each { if places.contains($0.int64(0)) { inside += $0.count(1) } }
      passing.append(inside)
    }
    return all == 0 ? 0 : Double(passing.min() ?? all) / Double(all)
  }

  private func readReports(into tally: inout Tally) throws {
    let statement = try connection.prepare(
      """
      select day, line_id, kind, category_id, disposition, reports
      from report_day
      where day >= $1 and day < $2
      """)
    bindSpan(statement)
    try statement.each { row in
      let number = row.count(5)
      guard number != 0, let kind = ReportKind(rawValue: row.int(2)),
        let disposition = Disposition(rawValue: row.int(4))
      else { return }
      let cell = Tally.Cell(line: row.int64(1), kind: kind, category: row.int64(3), disposition: disposition)
      tally.cells[cell, default: 0] += number
      tally.add(day: row.int(0), Measures(number, kind: kind, disposition: disposition))
    }
  }

  private func readMarginals(into tally: inout Tally) throws {
    let statement = try connection.prepare(
      "select dimension, key, reports, tips, led, pending from figure_day where day >= $1 and day < $2")
    bindSpan(statement)
    try statement.each { row in
      guard let dimension = FigureDimension(rawValue: row.int(0)) else { return }
      let key = row.int64(1)
      var measures = Measures()
      measures.reports = row.count(2)
      measures.tips = row.count(3)
      measures.led = row.count(4)
      measures.pending = row.count(5)
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
    let statement = try connection.prepare(
      "select counts from duration_day where stage = $3 and day >= $1 and day < $2")
    bindSpan(statement)
    statement.bind(3, stage.rawValue)
    try statement.each { row in
      SparseCounts.each(in: row.blob(0)) { durations.add($0, times: $1) }
    }
    return durations
  }

  private func bindSpan(_ statement: Statement) {
    statement.bind(1, span.from.number)
    statement.bind(2, span.to.number)
  }
}

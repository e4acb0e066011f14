import TipsDomain
import TipsSQLite
import TipsStatistics

/// What a transaction changes in `figure_day`.
///
/// Reports mostly come in the order of time, so the day that was counted last is at hand.
struct FigureDelta {
  /// The marginals of one day.
  private struct Day {
    typealias Row = (dimension: FigureDimension, key: Int64, measures: Measures)

    var places: [Int64: Measures] = [:]
    var hours = [Measures](repeating: Measures(), count: 24)
    var stations: [Int64: Measures] = [:]
    var returned: [Int64: Measures] = [:]
    var satisfied: [Int64: Measures] = [:]

    /// All counts in the order of their keys.
    var rows: [Row] {
      func sorted(_ dimension: FigureDimension, _ counts: [Int64: Measures]) -> [Row] {
        counts.sorted { $0.key < $1.key }.map { (dimension, $0.key, $0.value) }
      }
      return sorted(.place, places) + hours.enumerated().map { (.hour, Int64($0), $1) } + sorted(.station, stations)
        + sorted(.returned, returned) + sorted(.satisfied, satisfied)
    }
  }

  private var days: [Day] = []
  private var positions: [Int: Int] = [:]
  private var latest: (day: Int, position: Int)?

  mutating func count(_ report: SummarisedReport, day: Int, hour: Int, times: Int) {
    let measures = Measures(times, kind: report.kind, disposition: report.disposition)
    let position = position(of: day)
    days[position].places[report.placeID ?? 0, default: Measures()] += measures
    days[position].hours[hour] += measures
    days[position].stations[report.id / ReportNumber.idsPerStation, default: Measures()] += measures
    if report.kind == .tip, report.returnedMoney {
      days[position].returned[report.categoryID, default: Measures()].reports += times
    }
  }

  mutating func count(satisfied: Bool, day: Int, times: Int) {
    let position = position(of: day)
    days[position].satisfied[satisfied ? 1 : 0, default: Measures()].reports += times
  }

  private mutating func position(of day: Int) -> Int {
    if let latest, latest.day == day { return latest.position }
    let position = positions[day] ?? days.count
    if position == days.count {
      days.append(Day())
      positions[day] = position
    }
    latest = (day, position)
    return position
  }

  func write(to connection: Connection) throws {
    guard !days.isEmpty else { return }
    let statement = try connection.prepare(
      """
      insert into figure_day (day, dimension, key, reports, tips, led, pending)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (day, dimension, key) do update
      set
        reports = figure_day.reports + excluded.reports, tips = figure_day.tips + excluded.tips,
        led = figure_day.led + excluded.led, pending = figure_day.pending + excluded.pending
      """)
    try each { day, dimension, key, measures in
      try statement.run(day, dimension, key, measures.reports, measures.tips, measures.led, measures.pending)
    }
  }

  /// Calls the body with each row that changes, and by how much.
  func each(_ body: (Int, FigureDimension, Int64, Measures) throws -> Void) rethrows {
    for (day, position) in positions.sorted(by: { $0.key < $1.key }) {
      for row in days[position].rows where !row.measures.isZero { try body(day, row.dimension, row.key, row.measures) }
    }
  }
}

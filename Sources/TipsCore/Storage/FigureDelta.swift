/// The marginals of reports that the table `figure_day` holds; the raw values are stored.
enum FigureDimension: Int {
  case place = 1
  case hour = 2
  case station = 3
  case returned = 4
  case satisfied = 5
}

/// What a transaction changes in `figure_day`.
struct FigureDelta {
  private struct Key: Hashable, Comparable {
    let day: Int
    let dimension: Int
    let key: Int64

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.dimension, left.key) < (right.day, right.dimension, right.key)
    }
  }

  private var counts: [Key: Measures] = [:]

  mutating func count(_ report: SummarisedReport, day: Int, hour: Int, times: Int) {
    let measures = Measures(times, kind: report.kind, disposition: report.disposition)
    add(.place, day, report.placeID ?? 0, measures)
    add(.hour, day, Int64(hour), measures)
    add(.station, day, report.id / ReportNumber.idsPerStation, measures)
    if report.kind == .tip, report.returnedMoney { add(.returned, day, report.categoryID, Self.reports(times)) }
  }

  mutating func count(satisfied: Bool, day: Int, times: Int) {
    add(.satisfied, day, satisfied ? 1 : 0, Self.reports(times))
  }

  private mutating func add(_ dimension: FigureDimension, _ day: Int, _ key: Int64, _ measures: Measures) {
    counts[Key(day: day, dimension: dimension.rawValue, key: key), default: Measures()] += measures
  }

  private static func reports(_ number: Int) -> Measures {
    var measures = Measures()
    measures.reports = number
    return measures
  }

  func write(to connection: Connection) throws {
    let statement = try connection.prepare(
      """
      insert into figure_day (day, dimension, key, reports, tips, led, pending)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (day, dimension, key) do update
      set
        reports = reports + excluded.reports, tips = tips + excluded.tips, led = led + excluded.led,
        pending = pending + excluded.pending
      """)
    for (key, measures) in counts.sorted(by: { $0.key < $1.key }) where !measures.isZero {
      statement.bind(1, key.day)
      statement.bind(2, key.dimension)
      statement.bind(3, key.key)
      statement.bind(4, measures.reports)
      statement.bind(5, measures.tips)
      statement.bind(6, measures.led)
      statement.bind(7, measures.pending)
      try statement.run()
    }
  }
}

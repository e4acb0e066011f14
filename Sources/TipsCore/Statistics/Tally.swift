/// Counts of the reports of a span, from which all figures follow; filled from summaries or from the reports alike.
struct Tally {
  /// A line, kind, category and disposition that reports share.
  struct Cell: Hashable {
    let line: Int64
    let kind: ReportKind
    let category: Int64
    let disposition: Disposition
  }

  let firstDay: Int
  var cells: [Cell: Int] = [:]
  /// One for each day of the span, in order.
  var days: [Measures]
  var places: [Int64: Measures] = [:]
  var hours = [Measures](repeating: Measures(), count: 24)
  var stations: [Int64: Measures] = [:]
  /// Tips with money returned by category.
  var returned: [Int64: Int] = [:]
  var satisfied = 0
  var dissatisfied = 0
  var toDispatch = Durations()
  var toArrival = Durations()
  var toClosing = Durations()

  /// An empty tally of the days from `from` to before `to`.
  init(from: LocalDay, to: LocalDay) {
    firstDay = from.number
    days = Array(repeating: Measures(), count: max(0, from.distance(to: to)))
  }

  mutating func add(day: Int, _ measures: Measures) {
    guard days.indices.contains(day - firstDay) else { return }
    days[day - firstDay] += measures
  }

  /// Counts one report.
  mutating func add(_ cell: Cell, day: Int, hour: Int, place: Int64, station: Int64) {
    let measures = Measures(1, kind: cell.kind, disposition: cell.disposition)
    cells[cell, default: 0] += 1
    add(day: day, measures)
    hours[hour] += measures
    places[place, default: Measures()] += measures
    stations[station, default: Measures()] += measures
  }

  /// All reports together.
  var total: Measures { days.reduce(into: Measures()) { $0 += $1 } }

  /// The number of reports in the cells that a condition picks.
  func count(_ condition: (Cell) -> Bool) -> Int {
    cells.reduce(0) { condition($1.key) ? $0 + $1.value : $0 }
  }

  /// The measures of the cells, by a part of them.
  func measures<Key: Hashable>(by part: (Cell) -> Key) -> [Key: Measures] {
    var found: [Key: Measures] = [:]
    for (cell, number) in cells where number != 0 {
      found[part(cell), default: Measures()] += Measures(number, kind: cell.kind, disposition: cell.disposition)
    }
    return found
  }
}

/// Counts of the reports of a span, from which all figures follow; filled from summaries or from the reports alike.
struct Tally: Sendable, Equatable {
  /// A line, kind, category and disposition that reports share.
  struct Cell: Hashable, Sendable {
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
  init(from: LocalDay, to: LocalDay) { self.init(firstDay: from.number, count: from.distance(to: to)) }

  /// An empty tally of so many days.
  init(firstDay: Int, count: Int) {
    self.firstDay = firstDay
    days = Array(repeating: Measures(), count: max(0, count))
  }

  /// Adds what another tally of the same days has counted `times` times: −1 takes it away.
  mutating func add(_ other: Tally, times: Int = 1) {
    for (cell, number) in other.cells { cells[cell, default: 0] += number * times }
    for (day, measures) in other.days.enumerated() { days[day] += measures * times }
    for (hour, measures) in other.hours.enumerated() { hours[hour] += measures * times }
    for (place, measures) in other.places { places[place, default: Measures()] += measures * times }
    for (station, measures) in other.stations { stations[station, default: Measures()] += measures * times }
    for (category, number) in other.returned { returned[category, default: 0] += number * times }
    satisfied += other.satisfied * times
    dissatisfied += other.dissatisfied * times
    toDispatch.add(other.toDispatch, times: times)
    toArrival.add(other.toArrival, times: times)
    toClosing.add(other.toClosing, times: times)
    if times < 0 { forgetEmpty() }
  }

  /// What was taken away altogether was never there.
  private mutating func forgetEmpty() {
    cells = cells.filter { $0.value != 0 }
    places = places.filter { !$0.value.isZero }
    stations = stations.filter { !$0.value.isZero }
    returned = returned.filter { $0.value != 0 }
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

import TipsCalendar
import TipsDomain

/// Counts of the reports of a span, from which all figures follow; filled from summaries or from the reports alike.
package struct Tally: Sendable, Equatable {
  /// A line, kind, category and disposition that reports share.
  package struct Cell: Hashable, Sendable {
    let line: Int64
    package let kind: ReportKind
    let category: Int64
    package let disposition: Disposition

    package init(line: Int64, kind: ReportKind, category: Int64, disposition: Disposition) {
      self.line = line
      self.kind = kind
      self.category = category
      self.disposition = disposition
    }
  }

  package let firstDay: Int
  package var cells: [Cell: Int] = [:]
  /// One for each day of the span, in order.
  package var days: [Measures]
  package var places: [Int64: Measures] = [:]
  package var hours = [Measures](repeating: Measures(), count: 24)
  package var stations: [Int64: Measures] = [:]
  /// Tips with money returned by category.
  package var returned: [Int64: Int] = [:]
  package var satisfied = 0
  package var dissatisfied = 0
  package var toDispatch = Durations()
  package var toArrival = Durations()
  package var toClosing = Durations()

  /// An empty tally of the days from `from` to before `to`.
  package init(from: LocalDay, to: LocalDay) { self.init(firstDay: from.number, count: from.distance(to: to)) }

  /// An empty tally of so many days.
  package init(firstDay: Int, count: Int) {
    self.firstDay = firstDay
    days = Array(repeating: Measures(), count: max(0, count))
  }

  /// Adds what another tally of the same days has counted `times` times: −1 takes it away.
  package mutating func add(_ other: Tally, times: Int = 1) {
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

  package mutating func add(day: Int, _ measures: Measures) {
    guard days.indices.contains(day - firstDay) else { return }
    days[day - firstDay] += measures
  }

  /// Counts one report.
  package mutating func add(_ cell: Cell, day: Int, hour: Int, place: Int64, station: Int64) {
    let measures = Measures(1, kind: cell.kind, disposition: cell.disposition)
    cells[cell, default: 0] += 1
    add(day: day, measures)
    hours[hour] += measures
    places[place, default: Measures()] += measures
    stations[station, default: Measures()] += measures
  }

  package var total: Measures { days.reduce(into: Measures()) { $0 += $1 } }

  /// The number of reports in the cells that a condition picks.
  package func count(_ condition: (Cell) -> Bool) -> Int {
    cells.reduce(0) { condition($1.key) ? $0 + $1.value : $0 }
  }

  /// The measures of the cells, by a part of them.
  package func measures<Key: Hashable>(by part: (Cell) -> Key) -> [Key: Measures] {
    var found: [Key: Measures] = [:]
    for (cell, number) in cells where number != 0 {
      found[part(cell), default: Measures()] += Measures(number, kind: cell.kind, disposition: cell.disposition)
    }
    return found
  }
}

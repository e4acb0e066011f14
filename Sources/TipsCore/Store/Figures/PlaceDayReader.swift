import TipsSQLite
import TipsStatistics

/// Fills a tally of the reports of some places from `place_day`: it costs the days of the span, and the different waiting
/// times of each.
struct PlaceDayReader {
  let connection: Connection
  let span: ComparedSpan
  let places: [Int64]

  /// Whether `place_day` can tell all lines and categories of the store apart.
  static func isPossible(_ connection: Connection) throws -> Bool {
    try connection.value("select max((select max(id) from line), (select max(id) from category))") ?? 0
      < PlaceDayCount.idLimit
  }

  func read(into tally: inout Tally) throws {
    let statement = try connection.prepare(
      "select day, part, counts from place_day where place_id = $3 and day >= $1 and day < $2")
    for place in places {
      var here = Measures()
      try statement.forEach(span.from, span.to, place) { (day: Int, part: Int, counts: [UInt8]) in
        switch part {
        case 0:
          let measures = count(counts, into: &tally)
          tally.add(day: day, measures)
          here += measures
        case 1: SparseCounts.each(in: counts) { tally.toDispatch.add($0, times: $1) }
        case 2: SparseCounts.each(in: counts) { tally.toArrival.add($0, times: $1) }
        default: SparseCounts.each(in: counts) { tally.toClosing.add($0, times: $1) }
        }
      }
      if !here.isZero { tally.places[place, default: Measures()] += here }
    }
  }

  /// Counts the reports of a place and day.
  ///
  /// - Returns: what they come to.
  private func count(_ bytes: [UInt8], into tally: inout Tally) -> Measures {
    var sum = Measures()
    SparseCounts.each(in: bytes) { number, times in
      switch PlaceDayCount(number, times: times) {
      case .cell(let cell, let reports):
        tally.cells[cell, default: 0] += reports
        sum += Measures(reports, kind: cell.kind, disposition: cell.disposition)
      case .hour(let hour, let measures): tally.hours[hour] += measures
      case .station(let station, let measures): tally.stations[station, default: Measures()] += measures
      case .returned(let category, let tips): tally.returned[category, default: 0] += tips
      case .answers(true, let answers): tally.satisfied += answers
      case .answers(false, let answers): tally.dissatisfied += answers
      case nil: break
      }
    }
    return sum
  }
}

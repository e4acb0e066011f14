import TipsCalendar
import TipsPostgreSQL

/// Where reports of a station lie: the partitions in which some ids can be, so that no other is asked.
struct ReportPlaces {
  let station: StationRow
  let months: CentreMonths
  let session: PostgreSQLSession

  /// Ids by the month in which they can be, as the spans of days tell; an id can be in several.
  func months(of ids: [Int64]) throws -> [(month: CentreMonth, ids: [Int64])] {
    guard let first = ids.min(), let last = ids.max() else { return [] }
    var spans: [CentreMonth: (first: Int64, last: Int64)] = [:]
    try session.query(
      "select day, first_id, last_id from received_day where station = $1 and first_id <= $3 and last_id >= $2",
      .integer(Int64(station.number)), .integer(first), .integer(last)
    ).each { row in
      let day = LocalDay(number: row.int(0))
      // A day of the station's clock can begin in one month of the centre's and end in the next.
      let ends = [station.zone.startOfDay(day), station.zone.startOfDay(day.advanced(by: 1)).adding(seconds: -1)]
      for month in Set(ends.map { CentreMonth(of: $0, in: months.zone) }) {
        let span = spans[month] ?? (.max, .min)
        spans[month] = (min(span.first, row.int64(1)), max(span.last, row.int64(2)))
      }
    }
    return spans.sorted { $0.key < $1.key }.compactMap { month, span in
      let there = ids.filter { $0 >= span.first && $0 <= span.last }
      return there.isEmpty ? nil : (month, there)
    }
  }

  /// Runs a statement for each month in which the ids can be; it has the condition
  /// `station = $1 and id = any($2) and received_at >= $3 and received_at < $4`.
  func each(_ ids: [Int64], _ sql: (_ condition: String) -> String, _ body: (PostgreSQLRow) throws -> Void) throws {
    let statement = sql("station = $1 and id = any($2) and received_at >= $3 and received_at < $4")
    for (month, ids) in try months(of: ids) {
      let from = month.start(in: months.zone)?.epochSeconds ?? .min
      let to = month.end(in: months.zone)?.epochSeconds ?? .max
      try session.query(
        statement, .integer(Int64(station.number)), .integers(ids), .integer(from), .integer(to)
      ).each(body)
    }
  }
}

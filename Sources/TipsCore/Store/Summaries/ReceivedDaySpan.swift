import TipsCalendar
import TipsSQLite

/// Which ids the reports received on a day lie between.
struct ReceivedDaySpan {
  let connection: Connection
  let zone: StationZone

  /// Finds the span of a day anew, after a report has left it.
  func recount(_ day: LocalDay) throws {
    let span = try connection.first(
      "select min(id), max(id) from report where received_at >= $1 and received_at < $2", zone.startOfDay(day),
      zone.startOfDay(LocalDay(number: day.number + 1))
    ) { (first: Int64?, last: Int64?) in (first, last) }
    if let first = span?.0, let last = span?.1 {
      try connection.run("update received_day set first_id = $2, last_id = $3 where day = $1", day, first, last)
    } else {
      try connection.run("delete from received_day where day = $1", day)
    }
  }
}

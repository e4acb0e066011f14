import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics
import TipsText

/// One pass over a part of the index `report_received`, and no row of a report; see ``RelatedReports`` too.
struct ReportScan: Sendable {
  let zone: StationZone
  let from: Instant
  let to: Instant
  /// The conditions, as SQL.
  let filter: String
  let days: (first: Int, count: Int)
  /// The largest ids of lines, categories and places.
  let largest: (line: Int64, category: Int64, place: Int64)

  /// Columns are counted by hand: read once for each report of the span.
  func run(_ connection: Connection) throws -> Tally {
    let statement = try connection.prepare(
      """
      select received_at, line_id, kind, category_id, place_id, disposition, dispatched_at, arrived_at, closed_at, id
      from report indexed by report_received
      where received_at >= $1 and received_at < $2\(filter)
      """)
    try statement.bindAll(from, to)
    defer { statement.reset() }
    var tally = Tally(firstDay: days.first, count: days.count)
    var dense = DenseTally(
      (days.first, days.count), lines: largest.line, categories: largest.category, places: largest.place)
    var toDispatch = Durations()
    var toArrival = Durations()
    var toClosing = Durations()
    var clock = HourClock(zone: zone)
    var related = try RelatedReports(connection, from: from, to: to, zone: zone)
    while try statement.step() {
      guard let kind = ReportKind(rawValue: statement.int(2)), let disposition = Disposition(rawValue: statement.int(5))
      else {
        throw StoreError.damaged(
          path: connection.path,
          detail: Message(
            en: "a report has a kind or disposition that there is not", fa: "نوع یا نتیجهٔ گزارشی شناخته نیست"))
      }
      let received = statement.int64(0)
      clock.show(received)
      let id = statement.int64(9)
      let station = id / ReportNumber.idsPerStation
      if dense == nil {
        let cell = Tally.Cell(
          line: statement.int64(1), kind: kind, category: statement.int64(3), disposition: disposition)
        tally.add(cell, day: clock.day, hour: clock.hour, place: statement.int64(4), station: station)
      } else {
        dense?.add(
          day: clock.day, hour: clock.hour, line: statement.int(1), kind: kind, category: statement.int(3),
          place: statement.int(4), disposition: disposition, station: station)
      }
      if let satisfied = try related.answers.get()[id] {
        if satisfied { tally.satisfied += 1 } else { tally.dissatisfied += 1 }
      }
      if kind == .tip, disposition == .operation, try related.returned.get().contains(id) {
        tally.returned[statement.int64(3), default: 0] += 1
      }
      if let moment = moment(6, statement) { toDispatch.add(Int(moment - received)) }
      if let moment = moment(7, statement) { toArrival.add(Int(moment - received)) }
      if let moment = moment(8, statement) { toClosing.add(Int(moment - received)) }
    }
    tally.toDispatch = toDispatch
    tally.toArrival = toArrival
    tally.toClosing = toClosing
    dense?.add(to: &tally)
    return tally
  }

  /// A time that may be missing, which reads as 0.
  @inline(__always)
  private func moment(_ column: Int32, _ row: Statement) -> Int64? {
    let seconds = row.int64(column)
    return seconds == 0 && row.isNull(column) ? nil : seconds
  }
}

/// The local day and hour of moments that mostly follow one another.
private struct HourClock {
  let zone: StationZone
  private(set) var day = 0
  private(set) var hour = 0
  /// The seconds for which day and hour hold.
  private var span: Range<Int64> = 0..<0

  init(zone: StationZone) { self.zone = zone }

  @inline(__always)
  mutating func show(_ seconds: Int64) {
    if !span.contains(seconds) { look(at: seconds) }
  }

  private mutating func look(at seconds: Int64) {
    let local = zone.localDateTime(at: Instant(epochSeconds: seconds))
    day = local.day.number
    hour = local.hour
    let end = seconds + Int64(3_600 - local.secondOfDay % 3_600)
    // Where the clocks change within the hour, each second is looked at.
    let last = zone.localDateTime(at: Instant(epochSeconds: end - 1))
    span = seconds..<(last.day.number == day && last.hour == hour ? end : seconds + 1)
  }
}

import TipsCalendar
import TipsRecords
import TipsSQLite

/// Adds the stage times of a further record to a report that the same import made: the earliest dispatch and arrival, the
/// latest closing. All else stays as the first record had it.
struct StageMerge {
  private let find: Statement
  private let update: Statement

  init(_ connection: Connection) throws {
    find = try connection.prepare(
      "select received_at, dispatched_at, arrived_at, closed_at from report where id = $1")
    update = try connection.prepare(
      "update report set dispatched_at = $2, arrived_at = $3, closed_at = $4 where id = $1")
  }

  /// Merges a record into a report.
  ///
  /// - Returns: how many times were left out because they contradict others, where the rule is to leave them out.
  /// - Throws: ``Disorder`` where the rule is to refuse.
  func merge(_ record: MappedReport, into id: Int64, rule: ImportMapping.Disordered) throws -> Int {
    find.bind(1, id)
    let known = try find.first {
      (
        received: $0.instant(0), dispatched: $0.optionalInstant(1), arrived: $0.optionalInstant(2),
        closed: $0.optionalInstant(3)
      )
    }
    guard let known else { return 0 }
    // The record may have been received later than the report that it belongs to; its times count from the latter.
    var further = MappedReport(receivedAt: known.received, sourceKey: "")
    further.dispatchedAt = record.dispatchedAt
    further.arrivedAt = record.arrivedAt
    further.closedAt = record.closedAt
    var cleared = try settle(&further, rule)
    further.dispatchedAt = Self.pick(known.dispatched, further.dispatchedAt, min)
    further.arrivedAt = Self.pick(known.arrived, further.arrivedAt, min)
    further.closedAt = Self.pick(known.closed, further.closedAt, max)
    cleared += try settle(&further, rule)
    guard
      (further.dispatchedAt, further.arrivedAt, further.closedAt) != (known.dispatched, known.arrived, known.closed)
    else { return cleared }
    update.bind(1, id)
    update.bind(2, further.dispatchedAt)
    update.bind(3, further.arrivedAt)
    update.bind(4, further.closedAt)
    try update.run()
    return cleared
  }

  private func settle(_ report: inout MappedReport, _ rule: ImportMapping.Disordered) throws(StageOrder.Disorder) -> Int
  {
    try StageOrder.settle(&report, rule)
  }

  private static func pick(_ left: Instant?, _ right: Instant?, _ choose: (Instant, Instant) -> Instant) -> Instant? {
    guard let left, let right else { return left ?? right }
    return choose(left, right)
  }
}

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
  /// - Throws: ``StageOrder/Disorder`` where the rule is to refuse.
  func merge(_ record: MappedReport, into id: Int64, rule: ImportMapping.Disordered) throws -> Int {
    let known = try find.first(id) {
      (received: Instant, dispatched: Instant?, arrived: Instant?, closed: Instant?) in
      (received: received, dispatched: dispatched, arrived: arrived, closed: closed)
    }
    guard let known else { return 0 }
    // The record may have been received later than the report that it belongs to; its times count from the latter.
    var further = MappedReport(receivedAt: known.received, sourceKey: "")
    further.dispatchedAt = record.dispatchedAt
    further.arrivedAt = record.arrivedAt
    further.closedAt = record.closedAt
    var cleared = try StageOrder.settle(&further, rule)
    further.dispatchedAt = Self.pick(known.dispatched, further.dispatchedAt, min)
    further.arrivedAt = Self.pick(known.arrived, further.arrivedAt, min)
    further.closedAt = Self.pick(known.closed, further.closedAt, max)
    cleared += try StageOrder.settle(&further, rule)
    guard
      (further.dispatchedAt, further.arrivedAt, further.closedAt) != (known.dispatched, known.arrived, known.closed)
    else { return cleared }
    try update.run(id, further.dispatchedAt, further.arrivedAt, further.closedAt)
    return cleared
  }

  private static func pick(_ left: Instant?, _ right: Instant?, _ choose: (Instant, Instant) -> Instant) -> Instant? {
    guard let left, let right else { return left ?? right }
    return choose(left, right)
  }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// What a mark changed.
public struct OutcomeChange: Sendable {
  /// The disposition before.
  public let from: Disposition
  /// The disposition after.
  public let to: Disposition
  /// When it became known; nil for a mark taken back to `pending`.
  public let at: Instant?
  /// The operation named, with the number of reports that led to it by now.
  public let operation: OperationRecord?
  /// Whether the mark made the operation: nobody had named it before.
  public let madeOperation: Bool
  /// The leading report that was named although it was received later than this one.
  public let laterLead: ReportNumber?

  fileprivate init(
    _ event: OutcomeEvent, operation: OperationRecord? = nil, madeOperation: Bool = false,
    laterLead: ReportNumber? = nil
  ) {
    from = event.from
    to = event.to
    at = event.at
    self.operation = operation
    self.madeOperation = madeOperation
    self.laterLead = laterLead
  }
}

/// What came of reports.
public struct OutcomeStore {
  let store: Store

  /// Marks what came of a report.
  ///
  /// - Throws: ``OutcomeError`` when the mark breaks a rule.
  public func mark(
    _ number: ReportNumber, _ mark: OutcomeMark, operatorName: String, now: Instant
  ) throws -> OutcomeChange {
    try ReportDraft.check(mark.note, field: "note", limit: Limits.text)
    return try store.writeOrRefuse(
      "outcome", of: .report(number), operatorName: operatorName, now: now
    ) { connection in
      try self.mark(
        try store.reports.existing(number), mark, operatorName: operatorName, now: now, within: connection)
    }
  }

  /// Marks a report inside a transaction that is under way.
  @discardableResult
  func mark(
    _ report: ReportRecord, _ mark: OutcomeMark, operatorName: String, now: Instant, within connection: Connection
  ) throws -> OutcomeChange {
    let at = mark.at ?? max(now, report.receivedAt)
    try mark.check(on: report, at: at, now: now, in: store)
    let isNewOperation = try mark.operation.map { try store.operations.find($0) == nil } ?? false
    let operationID = try mark.operation.map {
      try store.operations.findOrInsert($0, at: at, operatorName: operatorName, now: now)
    }
    let event = OutcomeEvent(
      id: 0, from: report.disposition, to: mark.disposition, fromAt: report.outcomeAt, at: at, recordedAt: now,
      operatorName: operatorName, note: mark.note, operationID: operationID, duplicateOf: mark.duplicateOf,
      undoes: nil)
    let laterLead = try mark.duplicateOf.flatMap {
      try !store.reports.isElsewhere($0) && store.reports.existing($0).receivedAt > report.receivedAt ? $0 : nil
    }
    try record(
      .outcome, event, on: report, connection,
      remark: laterLead == nil ? "" : "; the leading report was received later")
    return OutcomeChange(
      event, operation: try operationID.flatMap(store.operations.operation(id:)), madeOperation: isNewOperation,
      laterLead: laterLead)
  }

  /// Takes the last mark of a report back: the report stands as it stood before.
  ///
  /// A round that was issued meanwhile keeps its list; the incident is not credited to its reporter again.
  ///
  /// - Throws: ``OutcomeError/nothingToUndo(_:)`` when the report is pending.
  public func undo(_ number: ReportNumber, note: String?, operatorName: String, now: Instant) throws -> OutcomeChange {
    try ReportDraft.check(note, field: "note", limit: Limits.text)
    return try store.writeOrRefuse(
      "undo of an outcome", of: .report(number), operatorName: operatorName, now: now
    ) { connection in
      let report = try store.reports.existing(number)
      guard report.disposition != .pending else { throw OutcomeError.nothingToUndo(number) }
      let events = try events(of: number)
      let undone = Set(events.compactMap(\.undoes))
      let standing = events.filter { $0.undoes == nil && !undone.contains($0.id) }
      let last = standing.last
      let before = standing.dropLast().last
      // Without marks of our own the outcome came with an import; it is taken back as a whole.
      let back = last?.from ?? .pending
      let event = OutcomeEvent(
        id: 0, from: report.disposition, to: back, fromAt: report.outcomeAt, at: back == .pending ? nil : last?.fromAt,
        recordedAt: now, operatorName: operatorName, note: note,
        operationID: try before?.operationID.flatMap(store.operations.standing),
        duplicateOf: before?.duplicateOf, undoes: last?.id)
      try record(.undoOutcome, event, on: report, connection)
      return OutcomeChange(event)
    }
  }

  /// All changes of a report's outcome, oldest first.
  public func events(of number: ReportNumber) throws -> [OutcomeEvent] {
    try store.connection.rows(
      "select \(OutcomeEvent.columns) from outcome_event where report_id = $1 order by id", number,
      as: OutcomeEvent.self)
  }

  /// What came of a report, with which leading report, and when, for the trail.
  private func standing(of report: ReportRecord) -> String {
    report.disposition.code + (report.duplicateOf.map { " of \($0)" } ?? "")
      + (report.outcomeAt.map { " at \(store.zone.iso8601($0))" } ?? "")
  }

  /// Writes an event, the report's new standing, the summaries and the trail.
  private func record(
    _ action: AuditEntry.Action, _ event: OutcomeEvent, on report: ReportRecord, _ connection: Connection,
    remark: String = ""
  ) throws {
    var changed = report
    changed.disposition = event.to
    changed.outcomeAt = event.at
    changed.operationID = event.to == .operation ? event.operationID : nil
    changed.duplicateOf = event.to == .duplicate ? event.duplicateOf : nil
    let elsewhere = try changed.duplicateOf.flatMap { try store.reports.isElsewhere($0) ? $0 : nil }
    let here = elsewhere == nil ? changed.duplicateOf : nil
    try AuditStore(connection: connection).recording(
      action, of: report.number, detail: "\(standing(of: report)) to \(standing(of: changed))\(remark)",
      operatorName: event.operatorName, now: event.recordedAt
    ) {
      try connection.run(
        """
        insert into outcome_event (
          report_id, from_disposition, to_disposition, at, recorded_at, operator, note, operation_id, duplicate_of, undoes,
          from_at
        )
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        report.number, event.from, event.to, event.at, event.recordedAt, event.operatorName, event.note,
        event.operationID, elsewhere == nil ? event.duplicateOf : nil, event.undoes, event.fromAt)
      if let elsewhere {
        try connection.run(
          "insert into lead_elsewhere (event_id, report_id, lead_id) values ($1, $2, $3)", connection.lastInsertedRow,
          report.number, elsewhere)
      }
      try connection.run(
        "update report set disposition = $2, outcome_at = $3, operation_id = $4, duplicate_of = $5 where id = $1",
        report.number, changed.disposition, changed.outcomeAt, changed.operationID, here)
      try store.reports.summarise(report, becoming: changed)
    }
  }
}

extension Store {
  /// What came of reports.
  public var outcomes: OutcomeStore { OutcomeStore(store: self) }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsStatistics

/// One change of an outcome.
public struct OutcomeEvent: Sendable {
  /// The row in the store.
  public let id: Int64
  /// The disposition before.
  public let from: Disposition
  /// The disposition after.
  public let to: Disposition
  /// When the outcome before it became known; nil for `pending`.
  public let fromAt: Instant?
  /// When it became known; nil for a mark taken back to `pending`.
  public let at: Instant?
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let operatorName: String
  /// What the officer adds; for colleagues.
  public let note: String?
  /// The operation that was named.
  public let operationID: Int64?
  /// The leading report that was named.
  public let duplicateOf: ReportNumber?
  /// The event that this one takes back.
  public let undoes: Int64?
}

/// One step of a report, as it was recorded.
public struct StageEvent: Sendable {
  /// The step.
  public let stage: Stage
  /// When it became known; nil for a mark taken back to `pending`.
  public let at: Instant
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let operatorName: String
}

/// A mark to be made on a report.
public struct OutcomeMark: Sendable {
  /// What came of the report.
  public var disposition: Disposition
  /// When it became known; nil for now.
  public var at: Instant?
  /// What the officer adds; for colleagues.
  public var note: String?
  /// The reference of an operation; only with the disposition `operation`.
  public var operation: String?
  /// The leading report; needed with, and only with, the disposition `duplicate`.
  public var duplicateOf: ReportNumber?

  /// A mark with nothing but a disposition.
  public init(_ disposition: Disposition) { self.disposition = disposition }
}

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
}

/// Stages and outcomes of reports.
public struct OutcomeStore {
  let store: Store

  /// Records a step of a report.
  ///
  /// - Throws: ``OutcomeError`` when the steps would be out of order.
  public func record(_ stage: Stage, of number: ReportNumber, at: Instant?, operatorName: String, now: Instant) throws
    -> ReportRecord
  {
    try store.write { connection in
      let report = try store.reports.existing(number)
      let time = at ?? max(now, report.receivedAt)
      guard time.epochSeconds <= now.epochSeconds + Limits.clockSkew else { throw OutcomeError.inFuture(number) }
      if let conflict = report.stages.conflict(recording: stage, at: time) {
        throw OutcomeError.stage(number, stage, conflict, zone: store.zone)
      }
      try AuditStore(connection: connection).recording(
        .stage, of: number, detail: stage.rawValue, operatorName: operatorName, now: now
      ) {
        try apply(stage, of: number, at: time, operatorName: operatorName, now: now)
      }
      return try store.reports.existing(number)
    }
  }

  private func apply(_ stage: Stage, of number: ReportNumber, at time: Instant, operatorName: String, now: Instant)
    throws
  {
    let before = try SummarisedReport.find(number.id, store.connection)
    let update = try store.connection.prepare("update report set \(stage.rawValue)_at = $2 where id = $1")
    update.bind(1, number.id)
    update.bind(2, time)
    try update.run()
    try noteChange(of: number, from: before)
    let event = try store.connection.prepare(
      "insert into stage_event (report_id, stage, at, recorded_at, operator) values ($1, $2, $3, $4, $5)")
    event.bind(1, number.id)
    event.bind(2, stage.rawValue)
    event.bind(3, time)
    event.bind(4, now)
    event.bind(5, operatorName)
    try event.run()
  }

  /// Marks what came of a report.
  ///
  /// - Throws: ``OutcomeError`` when the mark breaks a rule.
  public func mark(_ number: ReportNumber, _ mark: OutcomeMark, operatorName: String, now: Instant) throws
    -> OutcomeChange
  {
    try ReportDraft.check(mark.note, field: "note", limit: Limits.text)
    return try store.writeOrRefuse(
      "outcome", of: number.description, operatorName: operatorName, now: now
    ) { connection in
      let report = try store.reports.existing(number)
      let at = mark.at ?? max(now, report.receivedAt)
      guard at.epochSeconds <= now.epochSeconds + Limits.clockSkew else { throw OutcomeError.inFuture(number) }
      guard at >= report.receivedAt else {
        throw OutcomeError.beforeReceipt(number, received: store.zone.solarHijri(report.receivedAt))
      }
      guard report.disposition.allows(mark.disposition) else {
        throw OutcomeError.illegal(number, from: report.disposition, to: mark.disposition)
      }
      if mark.disposition != .operation, mark.operation != nil { throw OutcomeError.operationWithout(mark.disposition) }
      try checkDuplicate(report, mark)
      let operationID = try mark.operation.map {
        try store.operations.findOrInsert($0, at: at, operatorName: operatorName, now: now)
      }
      let event = OutcomeEvent(
        id: 0, from: report.disposition, to: mark.disposition, fromAt: report.outcomeAt, at: at, recordedAt: now,
        operatorName: operatorName,
        note: mark.note, operationID: operationID, duplicateOf: mark.duplicateOf, undoes: nil)
      try recording(.outcome, event, on: report, connection)
      return OutcomeChange(
        from: report.disposition, to: mark.disposition, at: at,
        operation: try operationID.flatMap { try store.operations.operation(id: $0) })
    }
  }

  /// Takes the last mark of a report back: the report stands as it stood before.
  ///
  /// A round that was issued meanwhile keeps its list; the incident is not credited to its reporter again.
  ///
  /// - Throws: ``OutcomeError/nothingToUndo(_:)`` when the report is pending.
  public func undo(_ number: ReportNumber, note: String?, operatorName: String, now: Instant) throws -> OutcomeChange {
    try ReportDraft.check(note, field: "note", limit: Limits.text)
    return try store.writeOrRefuse(
      "undo of an outcome", of: number.description, operatorName: operatorName, now: now
    ) { connection in
      let report = try store.reports.existing(number)
      guard report.disposition != .pending else { throw OutcomeError.nothingToUndo(number) }
      let events = try events(of: number)
      let undone = Set(events.compactMap(\.undoes))
      let standing = events.filter { $0.undoes == nil && !undone.contains($0.id) }
      let before = standing.dropLast().last
      // Without marks of our own the outcome came with an import; it is taken back as a whole.
      let back = standing.last?.from ?? .pending
      let event = OutcomeEvent(
        id: 0, from: report.disposition, to: back,
        fromAt: report.outcomeAt, at: back == .pending ? nil : standing.last?.fromAt,
        recordedAt: now, operatorName: operatorName, note: note, operationID: before?.operationID,
        duplicateOf: before?.duplicateOf, undoes: standing.last?.id)
      try recording(.undoOutcome, event, on: report, connection)
      return OutcomeChange(from: report.disposition, to: back, at: event.at, operation: nil)
    }
  }

  /// All changes of a report's outcome, oldest first.
  public func events(of number: ReportNumber) throws -> [OutcomeEvent] {
    let statement = try store.connection.prepare(
      """
      select id, from_disposition, to_disposition, at, recorded_at, operator, note, operation_id, duplicate_of, undoes,
        from_at
      from outcome_event
      where report_id = $1
      order by id
      """)
    statement.bind(1, number.id)
    var events: [OutcomeEvent] = []
    try statement.each { row in
      events.append(
        OutcomeEvent(
          id: row.int64(0), from: Disposition(rawValue: row.int(1)) ?? .pending,
          to: Disposition(rawValue: row.int(2)) ?? .pending,
          fromAt: row.optionalInstant(10), at: row.optionalInstant(3), recordedAt: row.instant(4),
          operatorName: row.text(5), note: row.optionalText(6), operationID: row.optionalInt64(7),
          duplicateOf: row.optionalInt64(8).map(ReportNumber.init(id:)), undoes: row.optionalInt64(9)))
    }
    return events
  }

  /// All steps of a report that were recorded by hand, in the order of their times.
  public func stageEvents(of number: ReportNumber) throws -> [StageEvent] {
    let statement = try store.connection.prepare(
      "select stage, at, recorded_at, operator from stage_event where report_id = $1 order by at, id")
    statement.bind(1, number.id)
    var events: [StageEvent] = []
    try statement.each { row in
      guard let stage = Stage(rawValue: row.text(0)) else { return }
      events.append(
        StageEvent(stage: stage, at: row.instant(1), recordedAt: row.instant(2), operatorName: row.text(3)))
    }
    return events
  }

  private func checkDuplicate(_ report: ReportRecord, _ mark: OutcomeMark) throws {
    guard mark.disposition == .duplicate else {
      if mark.duplicateOf != nil { throw OutcomeError.leadWithout(mark.disposition) }
      // A report that others are duplicates of may get any outcome: it is the leading one.
      return
    }
    guard let lead = mark.duplicateOf else { throw OutcomeError.leadMissing(report.number) }
    guard lead != report.number else { throw OutcomeError.duplicateOfItself(lead) }
    let leading = try store.reports.existing(lead)
    if leading.disposition == .duplicate {
      throw OutcomeError.duplicateOfDuplicate(lead, leading: leading.duplicateOf)
    }
    guard (leading.kind == .tip) == (report.kind == .tip) else {
      throw OutcomeError.duplicateOfOtherKind(report.number, lead)
    }
    if let follower = try store.reports.duplicates(of: report.number).first {
      throw OutcomeError.leadsOthers(report.number, follower)
    }
  }

  private func recording(
    _ action: AuditEntry.Action, _ event: OutcomeEvent, on report: ReportRecord, _ connection: Connection
  ) throws {
    try AuditStore(connection: connection).recording(
      action, of: report.number, detail: "\(event.from.code) to \(event.to.code)",
      operatorName: event.operatorName, now: event.recordedAt
    ) {
      try apply(event, to: report)
    }
  }

  /// Moves the summaries from a report as it stood to the report as it stands.
  private func noteChange(of number: ReportNumber, from before: SummarisedReport?) throws {
    guard let before, let after = try SummarisedReport.find(number.id, store.connection) else { return }
    var summaries = SummaryDelta()
    summaries.change(before, to: after, zone: store.zone)
    try summaries.write(to: store.connection)
  }

  /// Writes an event, the report's new standing, and the summaries.
  private func apply(_ event: OutcomeEvent, to report: ReportRecord) throws {
    let connection = store.connection
    let before = try SummarisedReport.find(report.number.id, connection)
    let insert = try connection.prepare(
      """
      insert into outcome_event (
        report_id, from_disposition, to_disposition, at, recorded_at, operator, note, operation_id, duplicate_of, undoes,
        from_at
      )
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """)
    insert.bind(1, report.number.id)
    insert.bind(2, event.from.rawValue)
    insert.bind(3, event.to.rawValue)
    insert.bind(4, event.at)
    insert.bind(5, event.recordedAt)
    insert.bind(6, event.operatorName)
    insert.bind(7, event.note)
    insert.bind(8, event.operationID)
    insert.bind(9, event.duplicateOf?.id)
    insert.bind(10, event.undoes)
    insert.bind(11, event.fromAt)
    try insert.run()
    let update = try connection.prepare(
      "update report set disposition = $2, outcome_at = $3, operation_id = $4, duplicate_of = $5 where id = $1")
    update.bind(1, report.number.id)
    update.bind(2, event.to.rawValue)
    update.bind(3, event.at)
    update.bind(4, event.to == .operation ? event.operationID : nil)
    update.bind(5, event.to == .duplicate ? event.duplicateOf?.id : nil)
    try update.run()
    try noteChange(of: report.number, from: before)
  }
}

extension Store {
  /// Stages and outcomes.
  public var outcomes: OutcomeStore { OutcomeStore(store: self) }
}

import TipsCalendar
import TipsDomain
import TipsSQLite

/// One step of a report, as it was recorded.
public struct StageEvent: Sendable {
  /// The step.
  public let stage: Stage
  /// When it happened.
  public let at: Instant
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let operatorName: String
}

/// The steps of reports after they were received.
public struct StageStore {
  let store: Store

  /// Records a step of a report.
  ///
  /// - Returns: the report with the step.
  /// - Throws: ``OutcomeError`` when the steps would be out of order.
  public func record(
    _ stage: Stage, of number: ReportNumber, at: Instant?, operatorName: String, now: Instant
  ) throws -> ReportRecord {
    try store.write { connection in
      let report = try store.reports.existing(number)
      let time = at ?? max(now, report.receivedAt)
      guard time.epochSeconds <= now.epochSeconds + Limits.clockSkew else { throw OutcomeError.inFuture(number) }
      if let conflict = report.stages.conflict(recording: stage, at: time) {
        throw OutcomeError.stage(number, stage, conflict, zone: store.zone)
      }
      var changed = report
      changed.set(stage, time)
      try AuditStore(connection: connection).recording(
        .stage, of: number, detail: stage.rawValue, operatorName: operatorName, now: now
      ) {
        try connection.run("update report set \(stage.rawValue)_at = $2 where id = $1", number, time)
        try connection.run(
          "insert into stage_event (report_id, stage, at, recorded_at, operator) values ($1, $2, $3, $4, $5)",
          number, stage, time, now, operatorName)
        try store.reports.summarise(report, becoming: changed)
      }
      return changed
    }
  }

  /// All steps of a report that were recorded by hand, in the order of their times.
  public func events(of number: ReportNumber) throws -> [StageEvent] {
    try store.connection.rows(
      "select stage, at, recorded_at, operator from stage_event where report_id = $1 order by at, id", number
    ) { (stage: Stage, at: Instant, recordedAt: Instant, operatorName: String) in
      StageEvent(stage: stage, at: at, recordedAt: recordedAt, operatorName: operatorName)
    }
  }
}

extension Store {
  /// The steps of reports.
  public var stages: StageStore { StageStore(store: self) }
}

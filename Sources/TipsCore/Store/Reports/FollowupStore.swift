import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics
import TipsText

/// One answer of a caller about what became of a report.
public struct Followup: Sendable, Equatable {
  /// Whether the caller is satisfied.
  public let isSatisfied: Bool
  /// When the caller was asked.
  public let at: Instant
  /// Who asked.
  public let operatorName: String
  /// What was said; for colleagues.
  public let note: String?
}

/// Why an answer can't be recorded.
public enum FollowupError: UserFacingError, Equatable {
  case open(ReportNumber)

  /// The report's state forbids it.
  public var category: ErrorCategory { .badData }

  /// What to do first.
  public var message: String {
    switch self {
    case .open(let number):
      "\(number) is neither closed nor has it an outcome; ask afterwards. See: tips show \(number)"
    }
  }
}

/// Answers of callers; all are kept, and the last one on a report counts.
public struct FollowupStore {
  let store: Store

  /// Records an answer.
  ///
  /// - Returns: how many answers there are on the report now.
  /// - Throws: ``FollowupError`` for a report that is still open, ``ReportStoreError``.
  @discardableResult
  public func record(
    _ isSatisfied: Bool, on number: ReportNumber, note: String?, operatorName: String, now: Instant
  ) throws -> Int {
    try ReportDraft.check(note, field: "note", limit: Limits.text)
    return try store.write { connection in
      let report = try store.reports.existing(number)
      guard report.closedAt != nil || report.disposition != .pending else { throw FollowupError.open(number) }
      let earlier = try answers(on: number)
      try AuditStore(connection: connection).recording(
        .followUp, of: number, detail: isSatisfied ? "satisfied" : "dissatisfied", operatorName: operatorName, now: now
      ) {
        try connection.run(
          "insert into followup (report_id, satisfied, at, operator, note) values ($1, $2, $3, $4, $5)",
          number, isSatisfied, now, operatorName, note)
      }
      let summarised = try SummarisedReport(report, connection)
      var summaries = SummaryDelta()
      if let last = earlier.last {
        summaries.count(satisfied: last.isSatisfied, of: summarised, zone: store.zone, times: -1)
      }
      summaries.count(satisfied: isSatisfied, of: summarised, zone: store.zone, times: 1)
      try summaries.write(to: connection)
      return earlier.count + 1
    }
  }

  /// All answers on a report, oldest first.
  public func answers(on number: ReportNumber) throws -> [Followup] {
    try store.connection.rows(
      "select satisfied, at, operator, note from followup where report_id = $1 order by id", number
    ) { (isSatisfied: Bool, at: Instant, operatorName: String, note: String?) in
      Followup(isSatisfied: isSatisfied, at: at, operatorName: operatorName, note: note)
    }
  }
}

extension Store {
  /// Answers of callers.
  public var followups: FollowupStore { FollowupStore(store: self) }
}

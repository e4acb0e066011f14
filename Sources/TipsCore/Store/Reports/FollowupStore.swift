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
  /// When the answer was taken back, and by whom; nil where it counts.
  public let takenBack: TakenBack?

  /// That an answer was taken back.
  public struct TakenBack: Sendable, Equatable {
    /// When.
    public let at: Instant
    /// By whom.
    public let operatorName: String
  }
}

/// Why an answer can't be recorded.
public enum FollowupError: UserFacingError, Equatable {
  case open(ReportNumber)
  case nothingToUndo(ReportNumber)

  /// The report's state forbids it, or nothing is there.
  public var category: ErrorCategory {
    if case .nothingToUndo = self { .notFound } else { .badData }
  }

  /// What to do first.
  public var message: Message {
    switch self {
    case .open(let number):
      Message(
        en: "\(number) is neither closed nor has it an outcome; ask afterwards. See: tips show \(number)",
        fa: "گزارش \(number) نه پایان یافته است و نه نتیجه‌ای دارد؛ پس از آن بپرسید. ببینید: tips show \(number)")
    case .nothingToUndo(let number):
      Message(
        en: "\(number) has no answer that could be taken back",
        fa: "گزارش \(number) پاسخی ندارد که بتوان پس گرفت")
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
      let earlier = try answers(on: number).filter { $0.takenBack == nil }
      try AuditStore(connection: connection).recording(
        .followUp, of: number, detail: isSatisfied ? "satisfied" : "dissatisfied", operatorName: operatorName, now: now
      ) {
        try connection.run(
          "insert into followup (report_id, satisfied, at, operator, note) values ($1, $2, $3, $4, $5)",
          number, isSatisfied, now, operatorName, note)
      }
      try count(isSatisfied, insteadOf: earlier.last, of: report)
      return earlier.count + 1
    }
  }

  /// Takes the last answer on a report back: the one before it counts again.
  ///
  /// - Returns: how many answers are left.
  /// - Throws: ``FollowupError/nothingToUndo(_:)``, ``ReportStoreError``.
  @discardableResult
  public func undo(on number: ReportNumber, operatorName: String, now: Instant) throws -> Int {
    try store.write { connection in
      let report = try store.reports.existing(number)
      let standing = try answers(on: number).filter { $0.takenBack == nil }
      guard let last = standing.last else { throw FollowupError.nothingToUndo(number) }
      let before = standing.dropLast().last
      try AuditStore(connection: connection).recording(
        .undoFollowUp, of: number, detail: last.isSatisfied ? "satisfied" : "dissatisfied", operatorName: operatorName,
        now: now
      ) {
        try connection.run(
          """
          update followup set removed_at = $2, removed_by = $3
          where id = (select max(id) from followup where report_id = $1 and removed_at is null)
          """, number, now, operatorName)
      }
      try count(before?.isSatisfied, insteadOf: last, of: report)
      return standing.count - 1
    }
  }

  /// Moves the answer that counts to the day and the place of the report as it stands now.
  func moveAnswer(from report: ReportRecord, to changed: ReportRecord) throws {
    guard let last = try answers(on: report.number).last(where: { $0.takenBack == nil }) else { return }
    try count(nil, insteadOf: last, of: report)
    try count(last.isSatisfied, insteadOf: nil, of: changed)
  }

  /// Moves the summaries from the answer that counted to the one that counts now.
  private func count(_ isSatisfied: Bool?, insteadOf last: Followup?, of report: ReportRecord) throws {
    let summarised = try SummarisedReport(report, store.connection)
    var summaries = SummaryDelta()
    if let last { summaries.count(satisfied: last.isSatisfied, of: summarised, zone: store.zone, times: -1) }
    if let isSatisfied { summaries.count(satisfied: isSatisfied, of: summarised, zone: store.zone, times: 1) }
    try summaries.write(to: store.connection)
  }

  /// That the caller of a report may be asked: it is closed or has an outcome, has a caller's identity, and no answer that
  /// counts.
  static let mayBeAsked = """
    (closed_at is not null or +disposition <> 0) and +disposition <> 8
      and exists (select 1 from sealed_identity where report_id = report.id)
      and not exists (select 1 from followup where report_id = report.id and removed_at is null)
    """

  /// Reports whose callers may be asked. Newest first.
  ///
  /// - Parameters:
  ///   - period: the days on which they were received.
  ///   - place: only those of this place and of places inside it; nil for all.
  ///   - after: only those behind this report.
  package func unanswered(
    _ period: Period, within place: Int64?, after: ReportNumber?, limit: Int
  ) throws -> [ReportRecord] {
    let inside = try place.map { try ReferenceStore(connection: store.connection).subtree(of: $0) }
    let condition = inside.map { "and +place_id in (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
    return try store.connection.rows(
      """
      select \(ReportRecord.columns)
      from report
      where id between (select min(first_id) from received_day where day >= $1 and day < $2)
          and (select max(last_id) from received_day where day >= $1 and day < $2)
        and +received_at >= $3 and +received_at < $4 and id < $5 \(condition)
        and \(Self.mayBeAsked)
      order by id desc
      limit $6
      """, period.from, period.to, store.zone.startOfDay(period.from), store.zone.startOfDay(period.to),
      after?.id ?? Int64.max, limit, as: ReportRecord.self)
  }

  /// All answers on a report, oldest first, also those that were taken back.
  public func answers(on number: ReportNumber) throws -> [Followup] {
    try store.connection.rows(
      "select satisfied, at, operator, note, removed_at, removed_by from followup where report_id = $1 order by id",
      number
    ) { (isSatisfied: Bool, at: Instant, name: String, note: String?, removedAt: Instant?, removedBy: String?) in
      Followup(
        isSatisfied: isSatisfied, at: at, operatorName: name, note: note,
        takenBack: removedAt.map { Followup.TakenBack(at: $0, operatorName: removedBy ?? "") })
    }
  }
}

extension Store {
  /// Answers of callers.
  public var followups: FollowupStore { FollowupStore(store: self) }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Why a report can't be taken, or put back.
public enum TakingError: UserFacingError, Equatable {
  case notWaiting(ReportNumber)
  case notTaken(ReportNumber)

  /// The report's state forbids it.
  public var category: ErrorCategory { .badData }

  /// What is wrong.
  public var message: Message {
    switch self {
    case .notWaiting(let number):
      Message(
        en: "\(number) does not wait to be taken",
        fa: "گزارش \(number) در انتظار پذیرش نیست")
    case .notTaken(let number):
      Message(
        en: "\(number) was not taken from the reports of the web",
        fa: "گزارش \(number) از گزارش‌های وب پذیرفته نشده است")
    }
  }
}

/// What citizens sent by themselves: a pile of its own, until somebody takes a report or refuses it.
///
/// A report of line ``Line/web`` waits from its intake on. Taking it makes it ordinary work; so does a stage, for then
/// somebody was sent. An outcome, such as `unfounded`, ends the wait as it ends any other. Whoever takes a stage or an
/// outcome back puts the report where it was.
public struct TakingStore {
  /// What of the store waits to be taken, in SQL.
  static let isWaiting =
    "untaken = 1 and disposition = 0 and dispatched_at is null and arrived_at is null and closed_at is null"

  let store: Store

  /// Takes a report: it is work as any other from now on.
  ///
  /// - Throws: ``TakingError/notWaiting(_:)``, ``ReportStoreError``.
  public func take(_ number: ReportNumber, operatorName: String, now: Instant) throws {
    try set(number, isTaken: true, operatorName: operatorName, now: now)
  }

  /// Puts a report back that was taken.
  ///
  /// - Throws: ``TakingError/notTaken(_:)``, ``ReportStoreError``.
  public func putBack(_ number: ReportNumber, operatorName: String, now: Instant) throws {
    try set(number, isTaken: false, operatorName: operatorName, now: now)
  }

  private func set(_ number: ReportNumber, isTaken: Bool, operatorName: String, now: Instant) throws {
    try store.write { connection in
      let report = try store.reports.existing(number)
      if isTaken {
        guard report.isUntaken else { throw TakingError.notWaiting(number) }
      } else {
        guard try !report.isUntaken && events(of: number).last?.isTaken == true else {
          throw TakingError.notTaken(number)
        }
      }
      try AuditStore(connection: connection).recording(
        isTaken ? .takeReport : .putBackReport, of: number, detail: "", operatorName: operatorName, now: now
      ) {
        try connection.run("update report set untaken = $2 where id = $1", number, !isTaken)
        try connection.run(
          "insert into taking (report_id, taken, recorded_at, operator) values ($1, $2, $3, $4)", number, isTaken, now,
          operatorName)
      }
    }
  }
}

// MARK: Reading

extension TakingStore {
  /// That a report was taken, or put back.
  public struct Event: Sendable {
    /// Whether it was taken.
    public let isTaken: Bool
    /// When.
    public let recordedAt: Instant
    /// By whom.
    public let operatorName: String
  }

  /// What was done with a report, oldest first.
  public func events(of number: ReportNumber) throws -> [Event] {
    try store.connection.rows(
      "select taken, recorded_at, operator from taking where report_id = $1 order by id", number
    ) { (isTaken: Bool, recordedAt: Instant, operatorName: String) in
      Event(isTaken: isTaken, recordedAt: recordedAt, operatorName: operatorName)
    }
  }

  /// Reports that wait to be taken, the one that waits longest first.
  ///
  /// - Parameters:
  ///   - place: only those of this place and of places inside it; nil for all.
  ///   - after: only those behind this report.
  ///   - limit: at most so many.
  package func waiting(within place: Int64? = nil, after: ReportNumber? = nil, limit: Int) throws -> [ReportRecord] {
    var clauses = [Self.isWaiting]
    if let place { clauses.append(try isInside(place)) }
    if let after {
      let received = try store.reports.existing(after).receivedAt.epochSeconds
      clauses.append("(received_at > \(received) or received_at = \(received) and id > \(after.id))")
    }
    return try store.connection.rows(
      """
      select \(ReportRecord.columns)
      from (
        select id, received_at
        from report indexed by report_untaken
        where \(clauses.joined(separator: " and "))
        order by received_at, id
        limit \(limit)
      ) as waiting
      join report on report.id = waiting.id
      order by report.received_at, report.id
      """, as: ReportRecord.self)
  }

  /// The numbers of all reports that wait to be taken, the one that waits longest first.
  public func waitingNumbers() throws -> [ReportNumber] {
    try store.connection.rows(
      "select id from report indexed by report_untaken where \(Self.isWaiting) order by received_at, id"
    ) { (id: Int64) in ReportNumber(id: id) }
  }

  /// How many reports wait to be taken; counted up to the limit.
  package func count(within place: Int64? = nil, limit: Int) throws -> Int {
    let clauses = [Self.isWaiting] + [try place.map(isInside)].compactMap(\.self)
    return try store.connection.value(
      """
      select count(*)
      from (
        select 1
        from report indexed by report_untaken
        where \(clauses.joined(separator: " and "))
        limit \(limit)
      ) as waiting
      """) ?? 0
  }

  private func isInside(_ place: Int64) throws -> String {
    ResolvedFilter.condition(
      "place_id", isAmong: try ReferenceStore(connection: store.connection).subtree(of: place))
  }
}

extension Store {
  /// What citizens sent by themselves, until somebody takes it.
  public var taking: TakingStore { TakingStore(store: self) }
}

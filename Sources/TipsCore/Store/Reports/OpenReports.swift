import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

/// A report that waits for its next stage.
public struct OpenReport: Sendable {
  /// The report, which is pending and not closed.
  public let report: ReportRecord
  /// The stage that it waits for.
  public let awaits: Stage
  /// Since when it waits: its last stage, or its receipt.
  public let since: Instant
  /// When the stage should be reached; targets count from the receipt.
  public let dueAt: Instant
  /// Whether that time is over.
  public let isOverTarget: Bool
  /// Whether the reporter sent a word that nobody has seen yet.
  public package(set) var hasUnseenWord = false

  /// Whether it waits for somebody to take it, before anything else.
  public var isWaitingToBeTaken: Bool { report.isUntaken && awaits == .dispatched }

  init(_ report: ReportRecord, _ targets: FigureTargets, now: Instant) {
    self.report = report
    let stages = report.stages
    awaits = stages.reached.next ?? .closed
    since = stages[.arrived] ?? stages[.dispatched] ?? report.receivedAt
    dueAt = report.receivedAt.adding(seconds: targets[awaits])
    isOverTarget = dueAt < now
  }

  /// The place among reports of one priority, as ``OpenReports`` has it in SQL.
  fileprivate var rank: Int { (awaits == .closed ? 2 : 0) + (isOverTarget ? 0 : 1) }
}

/// Which open reports are meant; nil lets everything through.
public struct OpenReportFilter: Sendable {
  /// The line's code or name.
  public var line: String?
  /// Whether those are meant, too, that citizens sent by themselves and nobody has taken yet.
  public var withUntaken = false
  /// The category's code or name, or what several codes begin with.
  public var category: String?
  /// The place's code or name; reports of places inside it count too.
  public var place: String?
  /// Whether only those are meant that are over their target.
  public var isOverTarget = false
  /// The row of a place outside which nothing is to be seen, whatever else is asked for.
  package var within: Int64?
  /// Only those that come behind this report.
  public var after: ReportNumber?

  /// Lets everything through.
  public init() {}
}

/// Reports that wait: pending and not closed.
///
/// Most urgent first: by priority; of one priority those that nobody has reached before those that only wait to be
/// closed; of these the ones over their target, then the one that waits longest for its next stage. What citizens sent by themselves is left out
/// until somebody takes it (see ``TakingStore``), so that a flood of it buries nothing. What it costs grows with what is open, and not with the store: one index holds nothing else.
public struct OpenReports {
  let store: Store

  /// The open reports that pass the filter, most urgent first.
  ///
  /// - Throws: ``ReferenceError``, ``ReportStoreError`` for the report to go on behind.
  public func list(
    _ filter: OpenReportFilter, targets: FigureTargets = .standard, now: Instant, limit: Int
  ) throws -> [OpenReport] {
    try store.read { connection in
      let clauses = try conditions(filter, targets, now: now, connection)
      let rank = Self.rank(targets, now: now)
      let statement = try connection.prepare(
        """
        select \(ReportRecord.columns)
        from (
          \(Self.source(filter, "select id, priority, \(rank) as rank, \(Self.since) as since", clauses))
          order by priority, rank, since, id
          limit \(limit)
        ) as waiting
        join report on report.id = waiting.id
        order by report.priority, waiting.rank, waiting.since, report.id
        """)
      var found: [OpenReport] = []
      try statement.forEach(as: ReportRecord.self) { found.append(OpenReport($0, targets, now: now)) }
      for index in found.indices {
        found[index].hasUnseenWord = try store.messages.hasUnseenWord(found[index].report.number)
      }
      return found
    }
  }

  /// What is on the board, as the index of open reports has it.
  static let isTaken = "(untaken = 0 or dispatched_at is not null or arrived_at is not null)"

  /// Rows of one index, or of two: that of open reports holds nothing that waits to be taken.
  static func source(_ filter: OpenReportFilter, _ select: String, _ clauses: [String]) -> String {
    let open = """
      \(select)
      from report indexed by report_open
      where \((clauses + [isTaken]).joined(separator: " and "))
      """
    guard filter.withUntaken else { return open }
    return """
      \(open)
      union all
      \(select)
      from report indexed by report_untaken
      where \((clauses + [TakingStore.isWaiting]).joined(separator: " and "))
      """
  }

  /// Since when a report waits.
  private static let since = "coalesce(arrived_at, dispatched_at, received_at)"

  /// Whether a report is over its target.
  static func isOver(_ targets: FigureTargets, now: Instant) -> String {
    """
    received_at + case
      when arrived_at is not null then \(targets.closing)
      when dispatched_at is not null then \(targets.arrival)
      else \(targets.dispatch)
    end < \(now.epochSeconds)
    """
  }

  /// The place of a report among those of its priority.
  private static func rank(_ targets: FigureTargets, now: Instant) -> String {
    "case when arrived_at is null then 0 else 2 end + case when \(isOver(targets, now: now)) then 0 else 1 end"
  }

  /// All values are numbers, of rows that were looked up.
  func conditions(
    _ filter: OpenReportFilter, _ targets: FigureTargets, now: Instant, _ connection: Connection
  ) throws -> [String] {
    var clauses = ["disposition = 0", "closed_at is null"]
    let references = ReferenceStore(connection: connection)
    let resolver = ReferenceResolver(references)
    if let line = filter.line { clauses.append("line_id = \(try resolver.line(line, forNew: false).id)") }
    if let category = filter.category {
      clauses.append(
        ResolvedFilter.condition("category_id", isAmong: try resolver.categories(category).map(\.id)))
    }
    if let place = filter.place {
      let ids = try references.subtree(of: try resolver.place(place, forNew: false).id)
      clauses.append(ResolvedFilter.condition("place_id", isAmong: ids))
    }
    if let place = filter.within {
      clauses.append(ResolvedFilter.condition("place_id", isAmong: try references.subtree(of: place)))
    }
    if filter.isOverTarget { clauses.append(Self.isOver(targets, now: now)) }
    if let after = filter.after {
      let last = OpenReport(try store.reports.existing(after), targets, now: now)
      clauses.append(
        """
        (priority, \(Self.rank(targets, now: now)), \(Self.since), id) > (
          \(last.report.priority), \(last.rank), \(last.since.epochSeconds), \(after.id)
        )
        """)
    }
    return clauses
  }
}

extension FigureTargets {
  /// Seconds within which a stage should follow the receipt.
  fileprivate subscript(stage: Stage) -> Int {
    switch stage {
    case .dispatched: dispatch
    case .arrived: arrival
    case .closed: closing
    }
  }
}

extension Store {
  /// Reports that wait for their next stage.
  public var open: OpenReports { OpenReports(store: self) }
}

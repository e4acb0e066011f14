/// The figures of a period that are read out first.
public struct PeriodFigures: Sendable {
  /// How many reports came in by a line, of a kind.
  public struct Count: Sendable {
    /// The line.
    public let line: Line
    /// The kind.
    public let kind: ReportKind
    /// How many there are.
    public let reports: Int
  }

  /// Time from one stage to the next, in seconds.
  public struct Waiting: Sendable, Equatable {
    /// Half of the reports waited at most so long; nil without any.
    public let median: Int?
    /// Nine in ten waited at most so long; nil without any.
    public let ninetieth: Int?
    /// The reports that both times are known of.
    public let base: Int
  }

  /// The figures are about reports received in this period.
  public let period: Period
  /// The first instant of the period.
  public let fromInstant: Instant
  /// The instant after the last.
  public let toInstant: Instant
  /// When they were taken.
  public let asOf: Instant
  /// All reports.
  public let reports: Int
  /// Reports by line and kind, lines in their order.
  public let counts: [Count]
  /// All tips: the base of ``ledToOperation``.
  public let tips: Int
  /// Tips that led to an operation.
  public let ledToOperation: Int
  /// Reports by disposition, those without any left out.
  public let dispositions: [Disposition: Int]
  /// From receipt to dispatch.
  public let toDispatch: Waiting
  /// From receipt to arrival.
  public let toArrival: Waiting
  /// The day with the most reports, the earliest of several; nil without reports.
  public let peak: (day: LocalDay, reports: Int)?

  /// Reports without an outcome yet.
  public var pending: Int { dispositions[.pending] ?? 0 }

  /// The share of tips that led to an operation, in thousandths, rounded half up; nil without tips.
  public var operationShare: Int? { tips == 0 ? nil : (ledToOperation * 2000 + tips) / (2 * tips) }
}

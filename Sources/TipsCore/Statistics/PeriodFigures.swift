import TipsCalendar
import TipsDomain

/// The figures of the reports received in a span of days, as they stand at one time.
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

  /// Time from the receipt to a stage, in seconds.
  public struct Waiting: Sendable, Equatable {
    /// Half of the reports waited at most so long; nil without any.
    public let median: Int?
    /// Nine in ten waited at most so long; nil without any.
    public let ninetieth: Int?
    /// The reports that both times are known of.
    public let base: Int
    /// The time that should not be exceeded.
    public let target: Int
    /// The reports that waited at most as long as the target.
    public let withinTarget: Int
  }

  /// How old reports without an outcome are, in days of the calendar; a report of today is 0 days old.
  public struct Ages: Sendable, Equatable {
    /// Half are at most so old.
    public let median: Int
    /// Nine in ten are at most so old.
    public let ninetieth: Int
    /// The oldest one's age.
    public let oldest: Int
  }

  /// What operations of the span yielded.
  public struct Operations: Sendable, Equatable {
    /// A measure in one unit.
    public struct Result: Sendable, Equatable {
      /// Such as `arrests`.
      public let measure: String
      /// Such as `kg`; empty for a count.
      public let unit: String
      /// All quantities together.
      public let sum: ExactSum
      /// How many results were added.
      public let results: Int

      package init(measure: String, unit: String, sum: ExactSum, results: Int) {
        self.measure = measure
        self.unit = unit
        self.sum = sum
        self.results = results
      }
    }

    /// How many operations there were.
    public let count: Int
    /// What they yielded, by measure and unit.
    public let results: [Result]

    package init(count: Int, results: [Result]) {
      self.count = count
      self.results = results
    }
  }

  /// Activities of one kind.
  public struct Activities: Sendable, Equatable {
    /// Such as `workshop`.
    public let kind: String
    /// How many there were.
    public let count: Int
    /// How many people took part, where that was told.
    public let people: Int

    package init(kind: String, count: Int, people: Int) {
      self.kind = kind
      self.count = count
      self.people = people
    }
  }

  /// What only the store's other records tell; a part is nil where the filter leaves no meaning to it.
  package struct Records: Sendable {
    package var operations: Operations?
    package var thanked: Int?
    package var thankedAtCeremony: Int?
    package var activities: [Activities]?
    package var population: Int64?

    package init(
      operations: Operations? = nil, thanked: Int? = nil, thankedAtCeremony: Int? = nil,
      activities: [Activities]? = nil, population: Int64? = nil
    ) {
      self.operations = operations
      self.thanked = thanked
      self.thankedAtCeremony = thankedAtCeremony
      self.activities = activities
      self.population = population
    }
  }

  /// The days.
  public let span: ComparedSpan
  /// The first instant of the span.
  public let fromInstant: Instant
  /// The instant after the last.
  public let toInstant: Instant
  /// When the figures were taken.
  public let asOf: Instant
  /// The station's day at that time.
  public let today: LocalDay
  let tally: Tally
  package let references: FigureReferences
  let records: Records
  package let targets: FigureTargets

  package init(
    span: ComparedSpan, fromInstant: Instant, toInstant: Instant, asOf: Instant, today: LocalDay, tally: Tally,
    references: FigureReferences, records: Records, targets: FigureTargets
  ) {
    self.span = span
    self.fromInstant = fromInstant
    self.toInstant = toInstant
    self.asOf = asOf
    self.today = today
    self.tally = tally
    self.references = references
    self.records = records
    self.targets = targets
  }

  /// The period.
  public var period: Period { span.period }
}

extension PeriodFigures {
  /// All reports.
  public var reports: Int { tally.total.reports }

  /// Reports by line and kind, lines in their order.
  public var counts: [Count] {
    references.lines.flatMap { line in
      ReportKind.allCases.compactMap { kind in
        let number = tally.count { $0.line == line.id && $0.kind == kind }
        return number == 0 ? nil : Count(line: line, kind: kind, reports: number)
      }
    }
  }

  /// All tips: the base of ``ledToOperation``.
  public var tips: Int { tally.total.tips }
  /// Tips that led to an operation. Several may have led to the same one.
  public var ledToOperation: Int { tally.total.led }
  /// Reports by disposition, those without any left out.
  public var dispositions: [Disposition: Int] { tally.measures(by: \.disposition).mapValues(\.reports) }
  /// Reports without an outcome yet.
  public var pending: Int { tally.total.pending }

  /// The share of tips that led to an operation, in thousandths, rounded half up; nil without tips.
  public var operationShare: Int? { Proportion(ledToOperation, of: tips).perMille }

  /// From receipt to dispatch.
  public var toDispatch: Waiting { tally.toDispatch.waiting(target: targets.dispatch) }
  /// From receipt to arrival.
  public var toArrival: Waiting { tally.toArrival.waiting(target: targets.arrival) }
  /// From receipt to closing.
  public var toClosing: Waiting { tally.toClosing.waiting(target: targets.closing) }

  /// The day with the most reports, the earliest of several; nil without reports.
  public var peak: (day: LocalDay, reports: Int)? {
    guard let index = Self.largest(tally.days.map(\.reports)) else { return nil }
    return (span.from.advanced(by: index), tally.days[index].reports)
  }

  /// The hour of the day in which most reports came in, the earliest of several; nil without reports.
  public var peakHour: (hour: Int, reports: Int)? {
    Self.largest(tally.hours.map(\.reports)).map { ($0, tally.hours[$0].reports) }
  }

  /// Reports of each day, in order; days after today are left out.
  public var daily: [Int] { tally.days.prefix(daysSoFar).map(\.reports) }

  /// The days of the span up to today.
  public var daysSoFar: Int { min(span.dayCount, max(0, span.from.distance(to: today) + 1)) }

  /// Reports a day in tenths, over the days up to today, rounded half up; nil where all lie ahead.
  public var meanADay: Int? {
    daysSoFar == 0 ? nil : (reports * 20 + daysSoFar) / (2 * daysSoFar)
  }

  /// Feedback by kind; the kinds without any are left out.
  public var feedback: [ReportKind: Int] {
    tally.measures(by: \.kind).filter(\.key.isFeedback).mapValues(\.reports)
  }

  /// Appreciation among all feedback.
  public var appreciation: Proportion {
    Proportion(feedback[.appreciation] ?? 0, of: feedback.values.reduce(0, +))
  }

  /// Settled among the assessed cases of counselling: tips of such categories with an outcome other than duplicate and
  /// cancelled.
  public var settled: Proportion {
    let categories = references.counselling
    let isAssessed = { (cell: Tally.Cell) in
      cell.kind == .tip && categories.contains(cell.category)
        && ![.pending, .duplicate, .cancelled].contains(cell.disposition)
    }
    return Proportion(
      tally.count { isAssessed($0) && $0.disposition == .settled }, of: tally.count(isAssessed))
  }

  /// Cases with money returned among all cyber cases: tips of such categories that are no duplicates.
  public var moneyReturned: Proportion {
    let categories = references.cyber
    return Proportion(
      tally.returned.reduce(0) { categories.contains($1.key) ? $0 + $1.value : $0 },
      of: tally.count { $0.kind == .tip && categories.contains($0.category) && $0.disposition != .duplicate })
  }

  /// How old the reports without an outcome are; nil where there are none.
  public var pendingAges: Ages? {
    var ages: [(age: Int, reports: Int)] = []
    for (index, day) in tally.days.enumerated() where day.pending > 0 {
      ages.append((max(0, span.from.advanced(by: index).distance(to: today)), day.pending))
    }
    guard let oldest = ages.first?.age else { return nil }
    let total = ages.reduce(0) { $0 + $1.reports }
    func percentile(_ hundredths: Int) -> Int {
      var seen = 0
      for (age, reports) in ages.reversed() {
        seen += reports
        if seen >= (total * hundredths + 99) / 100 { return age }
      }
      return oldest
    }
    return Ages(median: percentile(50), ninetieth: percentile(90), oldest: oldest)
  }

  /// Satisfied among the answers to follow-ups; the last answer on a report counts.
  public var satisfaction: Proportion { Proportion(tally.satisfied, of: tally.satisfied + tally.dissatisfied) }

  /// Operations whose time lies in the span; nil where the filter is about reports alone.
  public var operations: Operations? { records.operations }
  /// Distinct people on lists issued in the span who did not withdraw; nil where there is a filter.
  public var thanked: Int? { records.thanked }
  /// Those of ``thanked`` who were at a ceremony; nil where none was recorded for these lists, or there is a filter.
  public var thankedAtCeremony: Int? { records.thankedAtCeremony }
  /// Activities of the span by kind; nil where the filter is about reports alone.
  public var activities: [Activities]? { records.activities }
  /// The inhabitants of the place that the filter names, where they are known.
  public var population: Int64? { records.population }

  /// Reports per 100,000 inhabitants in tenths, rounded half up.
  static func rate(_ reports: Int, population: Int64?) -> Int? {
    guard let population, population > 0 else { return nil }
    return Int((Int128(reports) * 2_000_000 + Int128(population)) / (2 * Int128(population)))
  }

  private static func largest(_ numbers: [Int]) -> Int? {
    guard let most = numbers.max(), most > 0 else { return nil }
    return numbers.firstIndex(of: most)
  }
}

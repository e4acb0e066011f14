import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// Which reports a listing, a search or an export is about; a filter that is nil lets everything through.
public struct ReportFilter: Sendable {
  /// Received in this period.
  public var period: Period?
  /// Received between two times, such as those of a shift.
  public var clock: ClockSpan?
  /// The line's code or name.
  public var line: String?
  /// The kind.
  public var kind: ReportKind?
  /// The category's code or name, or what several codes begin with: `theft` for all of `theft.…`.
  public var category: String?
  /// The place's code or name; reports of places inside it count too.
  public var place: String?
  /// The current disposition is one of these; empty lets everything through.
  public var dispositions: Set<Disposition> = []
  /// The priority is one of these; empty lets everything through.
  public var priorities: Set<Int> = []
  /// How far it has come.
  public var stage: StageReached?
  /// Who took it.
  public var operatorName: String?
  /// The reporter's row, known once it was settled: of `r-20913` it is 20913.
  public var reporterID: Int64?
  /// Only those that wait: pending and not closed.
  public var isOpen = false
  /// The row of the operation to which it led.
  public var operationID: Int64?
  /// Words that the text or the address holds.
  public var query: SearchQuery?
  /// The order.
  public var order = ReportOrder.number
  /// Whether the order is turned round.
  public var isReversed = false
  /// Only reports that come behind this one in the order.
  public var after: ReportNumber?

  /// Lets everything through.
  public init() {}
}

/// A filter as conditions of SQL with their values.
struct ReportConditions {
  /// A value of a condition.
  private enum Value { case number(Int64), text(String) }

  private(set) var clauses: [String] = []
  private var values: [Value] = []
  private(set) var text: String?

  /// `$1` is the search expression where there is one; without one all values begin at `$2` just the same.
  ///
  /// - Parameter index: the index of texts that a search reads; nil for both together. The values are the same for each.
  init(
    _ filter: ReportFilter, index: TextIndex? = .reports, resolver: ReferenceResolver, references: ReferenceStore,
    zone: StationZone
  ) throws {
    let dialect = references.connection.dialect
    if let query = filter.query {
      text = TextIndex.expression(query.expression, dialect)
      clauses.append(index.map { $0.condition(dialect) } ?? TextIndex.inEither(dialect))
    }
    // The names for the row: in a search the index gives the rows.
    let id = filter.query != nil && index == .reports ? TextIndex.reports.id(dialect) : "report.id"
    if let after = filter.after {
      clauses.append(filter.order.sql(id: id, isReversed: filter.isReversed, behind: after.id, dialect))
    }
    if let period = filter.period {
      try addReceived(
        from: zone.startOfDay(period.from), to: zone.startOfDay(period.to), days: period.from..<period.to, id: id,
        references.connection)
    }
    if let clock = filter.clock {
      let days = zone.day(of: clock.from)..<zone.day(of: clock.to).advanced(by: 1)
      try addReceived(from: clock.from, to: clock.to, days: days, id: id, references.connection)
    }
    // Only what is asked for alone is found by an index of its own.
    let isDated = filter.query != nil || filter.period != nil || filter.clock != nil
    if let line = filter.line { clauses.append("report.line_id = \(add(try resolver.line(line, forNew: false).id))") }
    if let kind = filter.kind { clauses.append("report.kind = \(add(Int64(kind.rawValue)))") }
    if let category = filter.category {
      addCondition("report.category_id", isAmong: try resolver.categories(category).map(\.id), isIndexed: !isDated)
    }
    if !filter.dispositions.isEmpty {
      addCondition(
        "report.disposition", isAmong: filter.dispositions.map { Int64($0.rawValue) },
        isIndexed: !isDated && filter.category == nil)
    }
    if let place = filter.place {
      let ids = try references.subtree(of: try resolver.place(place, forNew: false).id)
      addCondition("report.place_id", isAmong: ids, isIndexed: !isDated)
    }
    if !filter.priorities.isEmpty {
      addCondition("report.priority", isAmong: filter.priorities.map(Int64.init), isIndexed: false)
    }
    if filter.isOpen { clauses.append("+report.disposition = 0 and report.closed_at is null") }
    if let operation = filter.operationID { clauses.append("report.operation_id = \(add(operation))") }
    if let stage = filter.stage { clauses.append(Self.condition(reaching: stage)) }
    if let name = filter.operatorName { clauses.append("report.operator = \(add(.text(name)))") }
    if let reporter = filter.reporterID { clauses.append("report.reporter_id = \(add(reporter))") }
  }

  /// The unary plus keeps the planner on the primary key, which gives the order.
  private mutating func addReceived(
    from: Instant, to: Instant, days: Range<LocalDay>, id: String, _ connection: Connection
  ) throws {
    if let span = try Self.span(of: days, connection) {
      clauses.append("\(id) between \(add(span.first)) and \(add(span.last))")
    } else {
      clauses.append("1 = 0")
    }
    clauses.append("+report.received_at >= \(add(from.epochSeconds))")
    clauses.append("+report.received_at < \(add(to.epochSeconds))")
  }

  /// One value may be found by the index, which then gives the order of ids too; several are looked at row by row.
  private mutating func addCondition(_ column: String, isAmong ids: [Int64], isIndexed: Bool) {
    let ids = ids.sorted()
    if ids.count == 1 {
      clauses.append("\(isIndexed ? "" : "+")\(column) = \(add(ids[0]))")
    } else {
      clauses.append("+\(column) in (\(ids.map(String.init).joined(separator: ", ")))")
    }
  }

  /// The conditions as a part of a statement.
  var whereClause: String { clauses.isEmpty ? "" : "where " + clauses.joined(separator: " and ") }

  private static func condition(reaching stage: StageReached) -> String {
    switch stage {
    case .received: "coalesce(report.closed_at, report.arrived_at, report.dispatched_at) is null"
    case .dispatched:
      "report.dispatched_at is not null and coalesce(report.closed_at, report.arrived_at) is null"
    case .arrived: "report.arrived_at is not null and report.closed_at is null"
    case .closed: "report.closed_at is not null"
    }
  }

  private mutating func add(_ value: Int64) -> String { add(.number(value)) }

  private mutating func add(_ value: Value) -> String {
    values.append(value)
    return "$\(values.count + 1)"
  }

  /// Values are bound one by one: how many there are depends on the filter.
  func bind(to statement: Statement) {
    statement.bind(1, text)
    for (index, value) in values.enumerated() {
      switch value {
      case .number(let number): statement.bind(Int32(index + 2), number)
      case .text(let text): statement.bind(Int32(index + 2), text)
      }
    }
  }

  /// The ids that reports received on some days lie between.
  static func span(of days: Range<LocalDay>, _ connection: Connection) throws -> (first: Int64, last: Int64)? {
    try connection.first(
      "select min(first_id), max(last_id) from received_day where day >= $1 and day < $2", days.lowerBound,
      days.upperBound
    ) { (first: Int64?, last: Int64?) in
      if let first, let last { (first, last) } else { nil }
    } ?? nil
  }
}

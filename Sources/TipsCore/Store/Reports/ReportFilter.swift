import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// Which reports a listing, a search or an export is about; a filter that is nil lets everything through.
public struct ReportFilter: Sendable {
  /// Received in this period.
  public var period: Period?
  /// The line's code or name.
  public var line: String?
  /// The kind.
  public var kind: ReportKind?
  /// The category's code or name.
  public var category: String?
  /// The place's code or name; reports of places inside it count too.
  public var place: String?
  /// The current disposition.
  public var disposition: Disposition?
  /// Words that the text or the address holds.
  public var query: SearchQuery?
  /// Only reports whose number comes before this one.
  public var after: ReportNumber?

  /// Lets everything through.
  public init() {}
}

/// A filter as conditions of SQL with their values.
struct ReportConditions {
  private(set) var clauses: [String] = []
  private(set) var values: [Int64] = []
  private(set) var text: String?

  /// `$1` is the search expression where there is one.
  ///
  /// - Parameter index: the index of texts that a search reads; the values are the same for each.
  init(
    _ filter: ReportFilter, index: String = "report_search", resolver: ReferenceResolver, references: ReferenceStore,
    zone: StationZone
  ) throws {
    if let query = filter.query {
      text = query.matchExpression
      clauses.append("\(index) match $1")
    }
    // The names for the row: in a search the index gives the rows.
    let id = filter.query != nil && index == "report_search" ? "report_search.rowid" : "report.id"
    if let after = filter.after { clauses.append("\(id) < \(add(after.id))") }
    if let period = filter.period {
      if let span = try Self.span(of: period, references.connection) {
        clauses.append("\(id) between \(add(span.first)) and \(add(span.last))")
      } else {
        clauses.append("1 = 0")
      }
      // The unary plus keeps the planner on the primary key, which gives the order.
      clauses.append("+report.received_at >= \(add(zone.startOfDay(period.from).epochSeconds))")
      clauses.append("+report.received_at < \(add(zone.startOfDay(period.to).epochSeconds))")
    }
    if let line = filter.line { clauses.append("report.line_id = \(add(try resolver.line(line, forNew: false).id))") }
    if let kind = filter.kind { clauses.append("report.kind = \(add(Int64(kind.rawValue)))") }
    if let category = filter.category {
      let plus = filter.query == nil && filter.period == nil ? "" : "+"
      clauses.append("\(plus)report.category_id = \(add(try resolver.category(category, forNew: false).id))")
    }
    if let disposition = filter.disposition {
      let plus = filter.query == nil && filter.period == nil && filter.category == nil ? "" : "+"
      clauses.append("\(plus)report.disposition = \(add(Int64(disposition.rawValue)))")
    }
    if let place = filter.place {
      let ids = try references.subtree(of: try resolver.place(place, forNew: false).id)
      if ids.count == 1, filter.query == nil, filter.period == nil {
        clauses.append("report.place_id = \(add(ids[0]))")
      } else {
        clauses.append("+report.place_id in (\(ids.map(String.init).joined(separator: ", ")))")
      }
    }
  }

  /// The conditions as a part of a statement.
  var whereClause: String { clauses.isEmpty ? "" : "where " + clauses.joined(separator: " and ") }

  private mutating func add(_ value: Int64) -> String {
    values.append(value)
    return "$\(values.count + 1)"
  }

  /// Values are bound one by one: how many there are depends on the filter.
  func bind(to statement: Statement) {
    statement.bind(1, text)
    for (index, value) in values.enumerated() { statement.bind(Int32(index + 2), value) }
  }

  /// The ids that reports received on the days of a period lie between.
  private static func span(of period: Period, _ connection: Connection) throws -> (first: Int64, last: Int64)? {
    try connection.first(
      "select min(first_id), max(last_id) from received_day where day >= $1 and day < $2", period.from, period.to
    ) { (first: Int64?, last: Int64?) in
      if let first, let last { (first, last) } else { nil }
    } ?? nil
  }
}

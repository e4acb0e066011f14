import TipsDomain
import TipsSQLite
import TipsText

/// Reading reports.
public struct ReportStore {
  let store: Store

  /// The report with a number; nil where there is none.
  public func report(_ number: ReportNumber) throws -> ReportRecord? {
    try store.connection.first(
      "select \(ReportRecord.columns) from report where id = $1", number, as: ReportRecord.self)
  }

  /// The report with a number.
  ///
  /// - Throws: ``ReportStoreError/unknown(_:)``.
  public func existing(_ number: ReportNumber) throws -> ReportRecord {
    guard let report = try report(number) else { throw ReportStoreError.unknown(number) }
    return report
  }

  /// Of some numbers, the reports that there are, newest first.
  public func reports(_ numbers: [ReportNumber]) throws -> [ReportRecord] {
    try numbers.compactMap(report).sorted { $0.number > $1.number }
  }

  /// Calls the body with each report that passes the filter, in the filter's order.
  ///
  /// - Parameter limit: at most this many; nil for all.
  public func each(_ filter: ReportFilter, limit: Int?, _ body: (ReportRecord) throws -> Void) throws {
    try store.read { connection in
      let references = ReferenceStore(connection: connection)
      let conditions = try ReportConditions(
        filter, resolver: ReferenceResolver(references), references: references, zone: store.zone)
      let from =
        filter.query == nil ? "report" : "report_search join report on report.id = report_search.rowid"
      let id = filter.query == nil ? "report.id" : "report_search.rowid"
      let statement = try connection.prepare(
        """
        select \(ReportRecord.columns)
        from \(from)
        \(conditions.clauses.isEmpty ? "" : "where " + conditions.clauses.joined(separator: " and "))
        order by \(filter.order.sql(id: id, isReversed: filter.isReversed))
        limit \(limit ?? -1)
        """)
      conditions.bind(to: statement)
      try statement.each { row in
        var columns = RowReader(row)
        try body(ReportRecord(&columns))
      }
    }
  }

  /// The reports that pass the filter, in the filter's order.
  public func list(_ filter: ReportFilter, limit: Int) throws -> [ReportRecord] {
    var found: [ReportRecord] = []
    try each(filter, limit: limit) { found.append($0) }
    return found
  }

  /// The numbers of the reports that are duplicates of one.
  public func duplicates(of number: ReportNumber) throws -> [ReportNumber] {
    try store.connection.rows("select id from report where duplicate_of = $1 order by id", number) {
      (number: ReportNumber) in number
    }
  }

  /// Whether a caller's identity was sealed with the report.
  public func hasSealedIdentity(_ number: ReportNumber) throws -> Bool {
    try store.connection.first("select 1 from sealed_identity where report_id = $1", number) { (_: Int) in true }
      ?? false
  }

  /// The code of a source.
  public func sourceCode(_ id: Int64) throws -> String? {
    try store.connection.value("select code from source where id = $1", id)
  }

  /// Whether the store has no reports at all.
  public func isEmpty() throws -> Bool {
    try store.connection.first("select 1 from report limit 1") { (_: Int) in false } ?? true
  }
}

/// Why a report can't be found.
public enum ReportStoreError: UserFacingError, Equatable {
  case unknown(ReportNumber)

  /// Nothing is there.
  public var category: ErrorCategory { .notFound }

  /// Which number is unknown.
  public var message: String {
    switch self {
    case .unknown(let number): "no report has the number \(number); look for it with: tips search or tips list"
    }
  }
}

extension Store {
  /// Reading reports.
  public var reports: ReportStore { ReportStore(store: self) }
}

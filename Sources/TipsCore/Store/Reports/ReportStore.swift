import TipsDomain
import TipsText

/// Reading reports.
public struct ReportStore {
  let store: Store

  /// The report with a number; nil where there is none.
  public func report(_ number: ReportNumber) throws -> ReportRecord? {
    let statement = try store.connection.prepare("select \(ReportRecord.columns) from report where id = $1")
    statement.bind(1, number.id)
    return try statement.first(ReportRecord.init)
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

  /// Calls the body with each report that passes the filter, newest number first.
  ///
  /// - Parameter limit: at most this many; nil for all.
  public func each(
    _ filter: ReportFilter, limit: Int?, oldestFirst: Bool = false, _ body: (ReportRecord) throws -> Void
  ) throws {
    try store.read { connection in
      let references = ReferenceStore(connection: connection)
      let conditions = try ReportConditions(
        filter, resolver: ReferenceResolver(references), references: references, zone: store.zone)
      let from =
        filter.query == nil ? "report" : "report_search join report on report.id = report_search.rowid"
      let order = filter.query == nil ? "report.id" : "report_search.rowid"
      let statement = try connection.prepare(
        """
        select \(ReportRecord.columns)
        from \(from)
        \(conditions.clauses.isEmpty ? "" : "where " + conditions.clauses.joined(separator: " and "))
        order by \(order) \(oldestFirst ? "asc" : "desc")
        limit \(limit ?? -1)
        """)
      conditions.bind(to: statement)
      try statement.each { try body(ReportRecord($0)) }
    }
  }

  /// The reports that pass the filter, newest number first.
  public func list(_ filter: ReportFilter, limit: Int) throws -> [ReportRecord] {
    var found: [ReportRecord] = []
    try each(filter, limit: limit) { found.append($0) }
    return found
  }

  /// The numbers of the reports that are duplicates of one.
  public func duplicates(of number: ReportNumber) throws -> [ReportNumber] {
    let statement = try store.connection.prepare("select id from report where duplicate_of = $1 order by id")
    statement.bind(1, number.id)
    var numbers: [ReportNumber] = []
    try statement.each { numbers.append(ReportNumber(id: $0.int64(0))) }
    return numbers
  }

  /// Whether a caller's identity was sealed with the report.
  public func hasSealedIdentity(_ number: ReportNumber) throws -> Bool {
    let statement = try store.connection.prepare("select 1 from sealed_identity where report_id = $1")
    statement.bind(1, number.id)
    return try statement.first { _ in true } ?? false
  }

  /// The code of a source.
  public func sourceCode(_ id: Int64) throws -> String? {
    let statement = try store.connection.prepare("select code from source where id = $1")
    statement.bind(1, id)
    return try statement.first { $0.text(0) }
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
  /// Lines, categories and places.
  public var references: ReferenceStore { ReferenceStore(connection: connection) }
}

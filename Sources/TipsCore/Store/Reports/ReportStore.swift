import TipsCalendar
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
      let resolver = ReferenceResolver(references)
      let dialect = connection.dialect
      let conditions = { (index: TextIndex?) in
        try ReportConditions(
          filter, index: index, resolver: resolver, references: references, zone: store.zone)
      }
      let searchesNotes =
        try filter.query != nil && connection.first("select 1 from note limit 1", row: { (_: Int) in true }) ?? false
      if searchesNotes, filter.order == .number, dialect == .sqlite {
        return try eachMerged(
          try conditions(.reports), try conditions(.notes),
          order: filter.isReversed ? "asc" : "desc", limit: limit, connection, body)
      }
      let isSearch = filter.query != nil && !searchesNotes
      let all = try conditions(searchesNotes ? nil : .reports)
      let order = filter.order.sql(
        id: isSearch ? TextIndex.reports.id(dialect) : "report.id", isReversed: filter.isReversed, dialect)
      let statement = try connection.prepare(
        """
        select \(ReportRecord.columns)
        from \(isSearch ? TextIndex.reports.rows(dialect) : "report")
        \(all.whereClause)
        order by \(order)
        limit \(limit ?? -1)
        """)
      all.bind(to: statement)
      try statement.each { row in
        var columns = RowReader(row)
        try body(ReportRecord(&columns))
      }
    }
  }

  /// The ids between which the reports of a filter lie: those of its days, else all; nil where there are none.
  package func ids(of filter: ReportFilter) throws -> ClosedRange<Int64>? {
    try store.read { connection in
      if let days = days(of: filter) {
        return try ReportConditions.span(of: days, connection).map { $0.first...$0.last }
      }
      let end = { (way: String) in try connection.first("select \(way)(id) from report") { (id: Int64?) in id } ?? nil }
      guard let first = try end("min"), let last = try end("max") else { return nil }
      return first...last
    }
  }

  private func days(of filter: ReportFilter) -> Range<LocalDay>? {
    if let period = filter.period { return period.from..<period.to }
    guard let clock = filter.clock else { return nil }
    return store.zone.day(of: clock.from)..<store.zone.day(of: clock.to).advanced(by: 1)
  }

  /// Calls the body with what either index finds. Both halves come in the order of ids, so that they are merged as they
  /// are read.
  private func eachMerged(
    _ inReports: ReportConditions, _ inNotes: ReportConditions, order: String, limit: Int?, _ connection: Connection,
    _ body: (ReportRecord) throws -> Void
  ) throws {
    let statement = try connection.prepare(
      """
      select report_search.rowid, \(ReportRecord.columns)
      from report_search
      join report on report.id = report_search.rowid
      \(inReports.whereClause)
      union all
      select report.id, \(ReportRecord.columns)
      from note_search
      join report on report.id = note_search.rowid / 1000
      \(inNotes.whereClause)
      order by 1 \(order)
      """)
    inReports.bind(to: statement)
    try statement.eachDistinct(atMost: limit ?? Int.max) { row in
      var columns = RowReader(row)
      _ = try columns.next(Int64.self)
      try body(ReportRecord(&columns))
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
  public var message: Message {
    switch self {
    case .unknown(let number):
      Message(
        en: "no report has the number \(number); look for it with: tips search or tips list",
        fa: "گزارشی با شمارهٔ \(number) نیست؛ آن را بجویید: tips search یا tips list")
    }
  }
}

extension Statement {
  /// Calls the body with the first row of each run of rows that have the same first column.
  fileprivate func eachDistinct(atMost limit: Int, _ body: (Statement) throws -> Void) throws {
    struct Enough: Error {}
    var last: Int64?
    var count = 0
    do {
      try each { row in
        guard row.int64(0) != last else { return }
        guard count < limit else { throw Enough() }
        count += 1
        last = row.int64(0)
        try body(row)
      }
    } catch is Enough {}
  }
}

extension Store {
  /// Reading reports.
  public var reports: ReportStore { ReportStore(store: self) }
}

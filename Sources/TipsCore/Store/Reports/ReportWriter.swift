import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

/// Writes new reports inside one transaction: the row, the search index, the sealed identity, the summaries.
///
/// Made for one transaction; ``finish()`` writes what was gathered.
package final class ReportWriter {
  private let store: Store
  private let connection: Connection
  private let now: Instant
  private var nextID: Int64
  private var summaries = SummaryDelta()
  private lazy var identities = IdentityWriter(store: store, connection: connection, now: now)
  private let insertReport: Statement
  private let insertSearch: Statement
  private let findKey: Statement
  /// Whether texts go into the search index at once; a bulk import rebuilds the index at its end instead.
  package var indexesText = true

  package init(store: Store, connection: Connection, now: Instant) throws {
    self.store = store
    self.connection = connection
    self.now = now
    nextID = try Self.nextID(connection, station: store.settings.station)
    insertReport = try connection.prepare(
      """
      insert into report (
        id, kind, line_id, category_id, place_id, priority, received_at, recorded_at, dispatched_at, arrived_at,
        closed_at, disposition, outcome_at, duplicate_of, operation_id, source_id, source_key, batch_id, operator,
        latitude, longitude, text, address, salt
      )
      values (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24
      )
      """)
    insertSearch = try connection.prepare("insert into report_search (rowid, text, address) values ($1, $2, $3)")
    findKey = try connection.prepare("select id from report where source_id = $1 and source_key = $2")
  }

  /// The id that was given out last.
  package var lastID: Int64 { nextID - 1 }

  /// The first id that was never given out.
  private static func nextID(_ connection: Connection, station: Int) throws -> Int64 {
    let base = Int64(station) * ReportNumber.idsPerStation
    let floor = try connection.prepare("select id_floor from store").first { $0.int64(0) } ?? 0
    let last = try connection.prepare("select max(id) from report where id >= $1 and id < $2")
    last.bind(1, base)
    last.bind(2, base + ReportNumber.idsPerStation)
    let newest = try last.first { $0.optionalInt64(0) } ?? nil
    return max(newest ?? base, min(floor, base + ReportNumber.idsPerStation), base) + 1
  }

  /// The id of the report with a source's key, where there is one.
  package func find(sourceID: Int64, key: String) throws -> Int64? {
    findKey.bind(1, sourceID)
    findKey.bind(2, key)
    return try findKey.first { $0.int64(0) }
  }

  /// Writes a report and returns its id.
  @discardableResult
  package func insert(_ report: NewReport) throws -> Int64 {
    let id = nextID
    nextID += 1
    let row = insertReport
    row.bind(1, id)
    row.bind(2, report.kind.rawValue)
    row.bind(3, report.lineID)
    row.bind(4, report.categoryID)
    row.bind(5, report.placeID)
    row.bind(6, report.priority)
    row.bind(7, report.receivedAt)
    row.bind(8, now)
    row.bind(9, report.dispatchedAt)
    row.bind(10, report.arrivedAt)
    row.bind(11, report.closedAt)
    row.bind(12, report.disposition.rawValue)
    row.bind(13, report.outcomeAt)
    row.bind(14, report.duplicateOf)
    row.bind(15, report.operationID)
    row.bind(16, report.sourceID)
    row.bind(17, report.sourceKey)
    row.bind(18, report.batchID)
    row.bind(19, report.operatorName)
    row.bind(20, report.latitude)
    row.bind(21, report.longitude)
    row.bind(22, report.text)
    row.bind(23, report.address)
    row.bind(24, Int64.random(in: 0...Int64.max))
    try row.run()
    if indexesText {
      insertSearch.bind(1, id)
      insertSearch.bind(2, report.text)
      insertSearch.bind(3, report.address)
      try insertSearch.run()
    }
    if let caller = report.caller, !caller.isAnonymous { try identities.seal(caller, reportID: id) }
    if let verifier = report.receiptVerifier { try ReceiptStore.insert(verifier, of: id, connection) }
    summaries.count(
      SummarisedReport(
        id: id, lineID: report.lineID, kind: report.kind, categoryID: report.categoryID,
        receivedAt: report.receivedAt, disposition: report.disposition, outcomeAt: report.outcomeAt,
        placeID: report.placeID, dispatchedAt: report.dispatchedAt, arrivedAt: report.arrivedAt,
        closedAt: report.closedAt, returnedMoney: try report.operationID.map(returnedMoney(operation:)) ?? false),
      zone: store.zone, times: 1)
    return id
  }

  private func returnedMoney(operation: Int64) throws -> Bool {
    let find = try connection.prepare(
      "select 1 from operation_result where operation_id = $1 and measure = 'money_returned' and mantissa > 0")
    find.bind(1, operation)
    return try find.first { _ in true } ?? false
  }

  /// Counts an operation that this transaction makes.
  package func count(operationAt at: Instant, results: [OperationRecord.Result]) {
    summaries.count(operationAt: at, results: results, zone: store.zone, times: 1)
  }

  /// Counts an answer on a report.
  package func count(satisfied: Bool, of report: SummarisedReport) {
    summaries.count(satisfied: satisfied, of: report, zone: store.zone, times: 1)
  }

  /// Runs a change of a report, and moves the summaries from the report as it stood to the report as it stands.
  package func noting<T>(changeOf id: Int64, _ change: () throws -> T) throws -> T {
    let before = try SummarisedReport.find(id, connection)
    let result = try change()
    if let before, let after = try SummarisedReport.find(id, connection) {
      summaries.change(before, to: after, zone: store.zone)
    }
    return result
  }

  /// The id of a source, which is made where it is new.
  package func sourceID(_ code: String) throws -> Int64 { try connection.sourceID(code) }

  /// Writes the summaries; the last thing before the commit.
  package func finish() throws {
    try summaries.write(to: connection)
    summaries = SummaryDelta()
  }
}

extension Connection {
  /// The id of a source, which is made where it is new.
  func sourceID(_ code: String) throws -> Int64 {
    let find = try prepare("select id from source where code = $1")
    find.bind(1, code)
    if let id = try find.first({ $0.int64(0) }) { return id }
    let insert = try prepare("insert into source (code) values ($1)")
    insert.bind(1, code)
    try insert.run()
    return lastInsertedRow
  }
}

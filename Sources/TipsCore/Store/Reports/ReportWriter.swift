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
  /// Finds older reports by what their keys say; nil where all keys are stored so.
  private let findOlderKey: Statement?
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
        latitude, longitude, text, address, salt, untaken
      )
      values (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25
      )
      """)
    insertSearch = try connection.prepare("insert into report_search (rowid, text, address) values ($1, $2, $3)")
    findKey = try connection.prepare("select id from report where source_id = $1 and source_key = $2")
    let hasOlderKeys = try connection.value("select 1 from report_key limit 1") as Int? != nil
    findOlderKey =
      hasOlderKeys
      ? try connection.prepare("select report_id from report_key where source_id = $1 and source_key = $2") : nil
  }

  /// Whether any of the reports that were written waits to be taken.
  private(set) var hasUntaken = false

  /// The id that was given out last.
  package var lastID: Int64 { nextID - 1 }

  /// The first id that was never given out.
  private static func nextID(_ connection: Connection, station: Int) throws -> Int64 {
    let base = Int64(station) * ReportNumber.idsPerStation
    let floor: Int64 = try connection.value("select id_floor from store") ?? 0
    let newest: Int64? = try connection.value(
      "select max(id) from report where id >= $1 and id < $2", base, base + ReportNumber.idsPerStation)
    return max(newest ?? base, min(floor, base + ReportNumber.idsPerStation), base) + 1
  }

  /// The id of the report with a source's key, where there is one.
  ///
  /// - Parameter key: as ``PersianText/comparisonKey(_:)`` has it.
  package func find(sourceID: Int64, key: String) throws -> Int64? {
    let found = try findKey.first(sourceID, key) { (id: Int64) in id }
    return try found ?? findOlderKey?.first(sourceID, key) { (id: Int64) in id }
  }

  /// Writes a report with all that was looked up, and returns the id that it is given.
  ///
  /// - Parameters:
  ///   - caller: who reported; their identity is sealed.
  ///   - receiptVerifier: what is kept of the receipt of an anonymous caller.
  @discardableResult
  package func insert(
    _ report: ReportRecord, caller: Caller? = nil, receiptVerifier: [UInt8]? = nil
  ) throws -> Int64 {
    var report = report
    report.number = ReportNumber(id: nextID)
    nextID += 1
    let id = report.number.id
    // Parameters are counted by hand: written once for each report of an import.
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
    row.bind(14, report.duplicateOf?.id)
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
    row.bind(25, report.isUntaken ? 1 : 0)
    hasUntaken = hasUntaken || report.isUntaken
    try row.run()
    if indexesText { try insertSearch.run(id, report.text, report.address) }
    if let caller, !caller.isAnonymous { try identities.seal(caller, reportID: id) }
    if let receiptVerifier { try ReceiptStore.insert(receiptVerifier, of: id, connection) }
    summaries.count(try SummarisedReport(report, connection), zone: store.zone, times: 1)
    return id
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
    if let known: Int64 = try value("select id from source where code = $1", code) { return known }
    try run("insert into source (code) values ($1)", code)
    return lastInsertedRow
  }
}

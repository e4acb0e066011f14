import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics
import TipsStore

/// The writing of made-up reports inside a transaction.
final class DemoRun {
  let writer: ReportWriter
  private let sourceID: Int64
  private let lines: [String: Int64]
  private let categories: [String: Int64]
  private let places: [String: Int64]
  private let now: Instant
  /// The row of the report at position 0.
  private var firstID: Int64 = 0
  private let findOperation: Statement
  private let addOperation: Statement
  private let connection: Connection
  private let store: Store

  init(store: Store, connection: Connection, now: Instant) throws {
    self.connection = connection
    self.store = store
    self.now = now
    writer = try ReportWriter(store: store, connection: connection, now: now)
    writer.indexesText = false
    sourceID = try writer.sourceID(DemoFill.source)
    lines = Dictionary(try store.references.lines().map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
    categories = Dictionary(
      try store.references.categories().map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(try store.references.places().map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
    findOperation = try connection.prepare("select id from operation where reference = $1")
    addOperation = try connection.prepare(
      "insert into operation (reference, at, place_id, operator, recorded_at) values ($1, $2, $3, 'demo', $4)")
  }

  func insert(_ report: DemoReport, _ result: inout DemoFill.Result) throws {
    let placeID = report.place.flatMap { places[$0] }
    let caller = try Caller(phone: report.phone, name: report.name, consent: report.consent)
    let id = try writer.insert(
      NewReport(
        kind: report.kind,
        lineID: lines[report.line] ?? 1,
        categoryID: categories[report.category] ?? categories[Category.fallbackCode] ?? 1,
        placeID: placeID,
        priority: report.priority,
        receivedAt: report.receivedAt,
        dispatchedAt: report.dispatchedAt,
        arrivedAt: report.arrivedAt,
        closedAt: report.closedAt,
        disposition: report.disposition,
        outcomeAt: report.outcomeAt,
        duplicateOf: report.duplicateOf.map { firstID + Int64($0) },
        operationID: try operation(of: report, placeID: placeID, &result),
        sourceID: sourceID,
        sourceKey: report.sourceKey,
        operatorName: "demo",
        latitude: report.latitude,
        longitude: report.longitude,
        text: report.text,
        address: report.address,
        caller: caller))
    if result.reports == 0 { firstID = id }
    if let closed = report.closedAt, let isSatisfied = DemoYield.isSatisfied(position: result.reports) {
      try answer(id, isSatisfied, at: closed)
    }
    result.reports += 1
    if report.kind == .tip { result.tips += 1 }
    if report.disposition == .operation { result.ledToOperation += 1 }
    if !caller.isAnonymous { result.identified += 1 }
    if result.first == nil { result.first = report.receivedAt }
    result.last = report.receivedAt
  }

  private func answer(_ id: Int64, _ isSatisfied: Bool, at: Instant) throws {
    let insert = try connection.prepare(
      "insert into followup (report_id, satisfied, at, operator) values ($1, $2, $3, 'demo')")
    insert.bind(1, id)
    insert.bind(2, isSatisfied)
    insert.bind(3, at)
    try insert.run()
    if let report = try SummarisedReport.find(id, connection) { writer.count(satisfied: isSatisfied, of: report) }
  }

  /// Adds the activities of the time in which reports came in.
  func addActivities(_ result: DemoFill.Result) throws {
    guard let first = result.first, let last = result.last else { return }
    let insert = try connection.prepare(
      """
      insert into activity (kind, place_id, at, people, operator, recorded_at)
      values ($1, $2, $3, $4, 'demo', $5)
      """)
    for activity in DemoYield.activities(from: first, to: last) {
      insert.bind(1, activity.kind)
      insert.bind(2, places["rasht"])
      insert.bind(3, activity.at)
      insert.bind(4, activity.people)
      insert.bind(5, now)
      try insert.run()
    }
  }

  private func operation(of report: DemoReport, placeID: Int64?, _ result: inout DemoFill.Result) throws -> Int64? {
    guard let reference = report.operation, report.disposition == .operation, let at = report.outcomeAt else {
      return nil
    }
    findOperation.bind(1, reference)
    if let known = try findOperation.first({ $0.int64(0) }) { return known }
    let results = DemoYield.results(category: report.category, operation: reference)
      .map { OperationRecord.Result(measure: $0.measure, quantity: $0.quantity, unit: $0.unit) }
    addOperation.bind(1, reference)
    addOperation.bind(2, at)
    addOperation.bind(3, placeID)
    addOperation.bind(4, now)
    try addOperation.run()
    result.operations += 1
    let id = connection.lastInsertedRow
    try store.operations.insert(results, into: id)
    writer.count(operationAt: at, results: results)
    return id
  }
}

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
  /// How many reports have a receipt.
  private var withReceipt = 0
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
  }

  func insert(_ report: DemoReport, _ result: inout DemoFill.Result) throws {
    let placeID = report.place.flatMap { places[$0] }
    let caller = try Caller(phone: report.phone, name: report.name, consent: report.consent)
    var record = ReportRecord(
      kind: report.kind, lineID: lines[report.line] ?? 1,
      categoryID: categories[report.category] ?? categories[Category.fallbackCode] ?? 1, priority: report.priority,
      receivedAt: report.receivedAt, sourceID: sourceID, text: report.text)
    record.placeID = placeID
    record.dispatchedAt = report.dispatchedAt
    record.arrivedAt = report.arrivedAt
    record.closedAt = report.closedAt
    record.disposition = report.disposition
    record.outcomeAt = report.outcomeAt
    record.duplicateOf = report.duplicateOf.map { ReportNumber(id: firstID + Int64($0)) }
    record.operationID = try operation(of: report, placeID: placeID, &result)
    record.sourceKey = report.sourceKey
    record.operatorName = "demo"
    record.latitude = report.latitude
    record.longitude = report.longitude
    record.address = report.address
    let isByReceipt = report.line == Line.web && caller.isAnonymous
    record.isUntaken =
      report.line == Line.web && report.disposition == .pending && report.dispatchedAt == nil
      && report.arrivedAt == nil && report.closedAt == nil
    let id = try writer.insert(
      record, caller: caller, receiptVerifier: isByReceipt ? DemoConversation.verifier(ordinal: withReceipt) : nil)
    if result.reports == 0 { firstID = id }
    if let closed = report.closedAt, let isSatisfied = DemoYield.isSatisfied(position: result.reports) {
      try answer(id, isSatisfied, at: closed)
    }
    try addAfterthoughts(to: record, id, position: result.reports)
    if isByReceipt { try addConversation(to: record, id) }
    result.reports += 1
    if report.kind == .tip { result.tips += 1 }
    if report.disposition == .operation { result.ledToOperation += 1 }
    if !caller.isAnonymous { result.identified += 1 }
    if result.first == nil { result.first = report.receivedAt }
    result.last = report.receivedAt
  }

  private func addAfterthoughts(to report: ReportRecord, _ id: Int64, position: Int) throws {
    if let note = DemoAfterthoughts.note(position: position, receivedAt: report.receivedAt, before: now) {
      try connection.run(
        "insert into note (id, report_id, text, recorded_at, operator) values ($1 * 1000 + 1, $1, $2, $3, 'demo')", id,
        note.text, note.at)
    }
    guard let at = DemoAfterthoughts.correction(position: position, receivedAt: report.receivedAt, before: now) else {
      return
    }
    try connection.run(
      "insert into correction (report_id, recorded_at, operator, reason) values ($1, $2, 'demo', 'شدت بیشتر بود')", id,
      at)
    try connection.run(
      "insert into correction_change (correction_id, field, before, after) values ($1, 'priority', $2, $3)",
      connection.lastInsertedRow, "\(report.priority % 5 + 1)", "\(report.priority)")
  }

  /// What the station and a reporter who holds a receipt say to each other.
  private func addConversation(to report: ReportRecord, _ id: Int64) throws {
    defer { withReceipt += 1 }
    let messages = DemoConversation.messages(ordinal: withReceipt, receivedAt: report.receivedAt, before: now)
    for message in messages {
      let isWord = message.origin == .word
      try connection.run(
        """
        insert into note (id, report_id, text, recorded_at, operator, origin, seen_at, seen_by)
        values ((select coalesce(max(id), $1 * 1000) + 1 from note where id between $1 * 1000 and $1 * 1000 + 999), $1,
          $2, $3, $4, $5, $6, $7)
        """, id, message.text, message.at, isWord ? "web" : "demo", message.origin.rawValue, message.seenAt,
        message.seenAt.map { _ in "demo" })
    }
  }

  private func answer(_ id: Int64, _ isSatisfied: Bool, at: Instant) throws {
    try connection.run(
      "insert into followup (report_id, satisfied, at, operator) values ($1, $2, $3, 'demo')", id, isSatisfied, at)
    if let report = try SummarisedReport.find(id, connection) { writer.count(satisfied: isSatisfied, of: report) }
  }

  /// Adds the activities of the time in which reports came in.
  func addActivities(_ result: DemoFill.Result) throws {
    guard let first = result.first, let last = result.last else { return }
    for activity in DemoYield.activities(from: first, to: last) {
      try connection.run(
        """
        insert into activity (kind, place_id, at, people, operator, recorded_at)
        values ($1, $2, $3, $4, 'demo', $5)
        """, activity.kind, places["rasht"], activity.at, activity.people, now)
    }
  }

  private func operation(of report: DemoReport, placeID: Int64?, _ result: inout DemoFill.Result) throws -> Int64? {
    guard let reference = report.operation, report.disposition == .operation, let at = report.outcomeAt else {
      return nil
    }
    let known: Int64? = try connection.value("select id from operation where reference = $1", reference)
    if let known { return known }
    let results = DemoYield.results(category: report.category, operation: reference)
      .map { OperationRecord.Result(measure: $0.measure, quantity: $0.quantity, unit: $0.unit) }
    try connection.run(
      "insert into operation (reference, at, place_id, operator, recorded_at) values ($1, $2, $3, 'demo', $4)",
      reference, at, placeID, now)
    result.operations += 1
    let id = connection.lastInsertedRow
    try store.operations.insert(results, into: id)
    writer.count(operationAt: at, results: results)
    return id
  }
}

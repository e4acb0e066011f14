import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsStatistics
import TipsText

/// A police operation with what it yielded.
public struct OperationRecord: Sendable {
  /// One figure of what an operation yielded, such as 3.2 kg of drugs.
  public struct Result: Sendable, Equatable {
    /// What was counted or weighed, such as `arrests`.
    public let measure: String
    /// How much of it.
    public let quantity: ExactDecimal
    /// The unit; empty for a count.
    public let unit: String

    /// Puts a figure together.
    public init(measure: String, quantity: ExactDecimal, unit: String) {
      self.measure = measure
      self.quantity = quantity
      self.unit = unit
    }

    /// Reads `arrests=2` or `drugs=3.2 kg`.
    ///
    /// - Throws: ``OperationError/badResult(_:)``.
    public init(_ typed: String) throws {
      let shown = SafeText.line(String(typed.prefix(60)))
      let parts = typed.split(separator: "=", maxSplits: 1).map { $0.trimmingASCIISpace() }
      guard parts.count == 2, (1...64).contains(parts[0].unicodeScalars.count) else {
        throw OperationError.badResult(shown)
      }
      let value = parts[1].split(separator: " ", maxSplits: 1)
      guard let first = value.first, let quantity = ExactDecimal(String(first)) else {
        throw OperationError.badResult(shown)
      }
      let unit = value.count == 2 ? value[1].trimmingASCIISpace() : ""
      guard unit.unicodeScalars.count <= 32, !typed.utf8.contains(where: { $0 < 32 }) else {
        throw OperationError.badResult(shown)
      }
      self.init(measure: parts[0], quantity: quantity, unit: unit)
    }
  }

  /// The row in the store.
  public let id: Int64
  /// What officers call it.
  public let reference: String
  /// When it was.
  public let at: Instant
  /// Where it was.
  public let placeID: Int64?
  /// Who recorded it.
  public let operatorName: String
  /// What it yielded.
  public let results: [Result]
  /// How many reports led to it.
  public let reports: Int
}

/// What is wrong with an operation.
public enum OperationError: UserFacingError, Equatable {
  case badResult(String)
  case badReference(String)
  case exists(String)
  case unknown(String)
  case inFuture

  /// Malformed input, or nothing there.
  public var category: ErrorCategory {
    if case .unknown = self { .notFound } else { .badData }
  }

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .badResult(let typed):
      "'\(typed)' is no result: write measure=quantity [unit], such as arrests=2 or \"drugs=3.2 kg\""
    case .badReference(let typed): "'\(typed)' is no reference of an operation: 1 to 64 printable characters"
    case .exists(let reference): "operation \(reference) is recorded already. See: tips operation show \(reference)"
    case .unknown(let reference): "no operation \(reference); add it with: tips operation add \(reference)"
    case .inFuture: "the operation lies in the future; check the date and the clock"
    }
  }
}

/// Operations and their results.
public struct OperationStore {
  let store: Store

  /// Records an operation; a reference that reports already name is filled in.
  public func add(
    _ reference: String, at: Instant, place: String?, results: [OperationRecord.Result], operatorName: String,
    now: Instant
  ) throws {
    try Self.check(reference)
    guard at.epochSeconds <= now.epochSeconds + Limits.clockSkew else { throw OperationError.inFuture }
    try store.write { connection in
      let resolver = ReferenceResolver(ReferenceStore(connection: connection))
      let placeID = try place.map { try resolver.place($0).id }
      let entry = Self.entry(reference, operatorName: operatorName, now: now)
      let audit = AuditStore(connection: connection)
      if let known = try find(reference) {
        guard try isBare(known) else { throw OperationError.exists(SafeText.line(reference)) }
        let committed = try audit.commitment(.operation, key: known)
        let before = try operation(id: known)
        let reports = try SummarisedReport.all(ofOperation: known, connection)
        let update = try connection.prepare("update operation set at = $2, place_id = $3, operator = $4 where id = $1")
        update.bind(1, known)
        update.bind(2, at)
        update.bind(3, placeID)
        update.bind(4, operatorName)
        try update.run()
        try insert(results, into: known)
        var summaries = SummaryDelta()
        if let before {
          summaries.count(operationAt: before.at, results: before.results, zone: store.zone, times: -1)
        }
        summaries.count(operationAt: at, results: results, zone: store.zone, times: 1)
        for report in reports { summaries.count(report, zone: store.zone, times: -1) }
        for report in try SummarisedReport.all(ofOperation: known, connection) {
          summaries.count(report, zone: store.zone, times: 1)
        }
        try summaries.write(to: connection)
        try audit.append(entry, before: committed, after: try audit.commitment(.operation, key: known))
      } else {
        let id = try insert(reference, at: at, placeID: placeID, operatorName: operatorName, now: now)
        try insert(results, into: id)
        try count(operationAt: at, results)
        try audit.append(entry, after: try audit.commitment(.operation, key: id))
      }
    }
  }

  private func count(operationAt at: Instant, _ results: [OperationRecord.Result]) throws {
    var summaries = SummaryDelta()
    summaries.count(operationAt: at, results: results, zone: store.zone, times: 1)
    try summaries.write(to: store.connection)
  }

  /// The operation with a reference.
  ///
  /// - Throws: ``OperationError/unknown(_:)``.
  public func operation(_ reference: String) throws -> OperationRecord {
    guard let id = try find(reference), let found = try operation(id: id) else {
      throw OperationError.unknown(SafeText.line(String(reference.prefix(64))))
    }
    return found
  }

  /// The operation in a row.
  public func operation(id: Int64) throws -> OperationRecord? {
    let statement = try store.connection.prepare(
      """
      select id, reference, at, place_id, operator, (select count(*) from report where operation_id = operation.id)
      from operation
      where id = $1
      """)
    statement.bind(1, id)
    let results = try OperationRecord.Result.all(of: id, store.connection)
    return try statement.first { row in
      OperationRecord(
        id: row.int64(0), reference: row.text(1), at: row.instant(2), placeID: row.optionalInt64(3),
        operatorName: row.text(4), results: results, reports: row.int(5))
    }
  }

  /// Operations of a time, newest first; only those behind the given one, where one is given.
  public func list(from: Instant?, to: Instant?, after: OperationRecord? = nil, limit: Int) throws -> [OperationRecord]
  {
    let statement = try store.connection.prepare(
      """
      select id
      from operation
      where at >= $1 and at < $2 and (at, id) < ($4, $5)
      order by at desc, id desc
      limit $3
      """)
    statement.bind(1, from?.epochSeconds ?? Int64.min)
    statement.bind(2, to?.epochSeconds ?? Int64.max)
    statement.bind(3, limit)
    statement.bind(4, after?.at.epochSeconds ?? Int64.max)
    statement.bind(5, after?.id ?? Int64.max)
    var ids: [Int64] = []
    try statement.each { ids.append($0.int64(0)) }
    return try ids.compactMap(operation(id:))
  }

  /// The reports that led to an operation.
  public func reports(of id: Int64) throws -> [ReportNumber] {
    let statement = try store.connection.prepare("select id from report where operation_id = $1 order by id")
    statement.bind(1, id)
    var numbers: [ReportNumber] = []
    try statement.each { numbers.append(ReportNumber(id: $0.int64(0))) }
    return numbers
  }

  // MARK: Inside a transaction

  /// The row of an operation, which is made where it is new: officers name it before anyone has written it up.
  func findOrInsert(_ reference: String, at: Instant, operatorName: String, now: Instant) throws -> Int64 {
    try Self.check(reference)
    if let known = try find(reference) { return known }
    let id = try insert(reference, at: at, placeID: nil, operatorName: operatorName, now: now)
    try count(operationAt: at, [])
    let audit = AuditStore(connection: store.connection)
    try audit.append(
      Self.entry(reference, operatorName: operatorName, now: now), after: try audit.commitment(.operation, key: id))
    return id
  }

  private static func entry(_ reference: String, operatorName: String, now: Instant) -> AuditEntry {
    AuditEntry(
      action: .operation, subject: "operation \(reference)", detail: "", operatorName: operatorName, at: now)
  }

  private func find(_ reference: String) throws -> Int64? {
    let statement = try store.connection.prepare("select id from operation where reference = $1")
    statement.bind(1, reference)
    return try statement.first { $0.int64(0) }
  }

  /// Whether nothing but the reference is known, so that `add` may fill it in.
  private func isBare(_ id: Int64) throws -> Bool {
    let statement = try store.connection.prepare(
      """
      select 1 from operation
      where id = $1 and place_id is null and not exists (select 1 from operation_result where operation_id = $1)
        and exists (select 1 from outcome_event where operation_id = $1 and recorded_at = operation.recorded_at)
      """)
    statement.bind(1, id)
    return try statement.first { _ in true } ?? false
  }

  private func insert(_ reference: String, at: Instant, placeID: Int64?, operatorName: String, now: Instant) throws
    -> Int64
  {
    let statement = try store.connection.prepare(
      "insert into operation (reference, at, place_id, operator, recorded_at) values ($1, $2, $3, $4, $5)")
    statement.bind(1, reference)
    statement.bind(2, at)
    statement.bind(3, placeID)
    statement.bind(4, operatorName)
    statement.bind(5, now)
    try statement.run()
    return store.connection.lastInsertedRow
  }

  package func insert(_ results: [OperationRecord.Result], into id: Int64) throws {
    let statement = try store.connection.prepare(
      """
      insert into operation_result (operation_id, ordinal, measure, mantissa, scale, unit)
      values ($1, $2, $3, $4, $5, $6)
      """)
    for (ordinal, result) in results.enumerated() {
      statement.bind(1, id)
      statement.bind(2, ordinal)
      statement.bind(3, result.measure)
      statement.bind(4, result.quantity.mantissa)
      statement.bind(5, result.quantity.scale)
      statement.bind(6, result.unit)
      try statement.run()
    }
  }

  private static func check(_ reference: String) throws {
    guard (1...64).contains(reference.unicodeScalars.count), reference.trimmingASCIISpace() == reference,
      !reference.unicodeScalars.contains(where: { $0.value < 32 || (127...159).contains($0.value) })
    else { throw OperationError.badReference(SafeText.line(String(reference.prefix(64)))) }
  }
}

extension Store {
  /// Operations and their results.
  public var operations: OperationStore { OperationStore(store: self) }
}

extension OperationRecord.Result {
  /// The results of an operation, in their order.
  static func all(of operation: Int64, _ connection: Connection) throws -> [OperationRecord.Result] {
    let statement = try connection.prepare(
      "select measure, mantissa, scale, unit from operation_result where operation_id = $1 order by ordinal")
    statement.bind(1, operation)
    var results: [OperationRecord.Result] = []
    try statement.each {
      results.append(
        OperationRecord.Result(
          measure: $0.text(0), quantity: ExactDecimal(mantissa: $0.int64(1), scale: min(max($0.int(2), 0), 6)),
          unit: $0.text(3)))
    }
    return results
  }
}

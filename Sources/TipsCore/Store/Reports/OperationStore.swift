import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsStatistics
import TipsText

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
      let placeID = try place.map { try store.references.place(named: $0).id }
      guard let known = try find(reference) else {
        try insert(reference, at: at, placeID: placeID, results, operatorName: operatorName, now: now)
        return
      }
      guard try isBare(known) else { throw OperationError.exists(SafeText.line(reference)) }
      let name = try operation(id: known)?.reference ?? reference
      try AuditStore(connection: connection).recording(.operation, key: known) {
        try fillIn(known, at: at, placeID: placeID, results, operatorName: operatorName)
        return ((), Self.entry(name, operatorName: operatorName, now: now))
      }
    }
  }

  private func fillIn(
    _ id: Int64, at: Instant, placeID: Int64?, _ results: [OperationRecord.Result], operatorName: String
  ) throws {
    try changing(id) {
      try store.connection.run(
        "update operation set at = $2, place_id = $3, operator = $4 where id = $1", id, at, placeID, operatorName)
      try insert(results, into: id)
    }
  }

  /// Runs a change of an operation, and moves the summaries: its reports may bring money back since, or no more.
  func changing(_ id: Int64, _ change: () throws -> Void) throws {
    let connection = store.connection
    var summaries = SummaryDelta()
    if let before = try operation(id: id), !before.isRemoved, before.mergedInto == nil {
      summaries.count(operationAt: before.at, results: before.results, zone: store.zone, times: -1)
    }
    for report in try SummarisedReport.all(ofOperation: id, connection) {
      summaries.count(report, zone: store.zone, times: -1)
    }
    try change()
    if let after = try operation(id: id), !after.isRemoved, after.mergedInto == nil {
      summaries.count(operationAt: after.at, results: after.results, zone: store.zone, times: 1)
    }
    for report in try SummarisedReport.all(ofOperation: id, connection) {
      summaries.count(report, zone: store.zone, times: 1)
    }
    try summaries.write(to: connection)
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
    try store.connection.first(
      """
      select id, reference, at, place_id, operator, (select count(*) from report where operation_id = operation.id),
        (select reference from operation as other where other.id = operation.merged_into), removed_at is not null
      from operation
      where id = $1
      """, id
    ) {
      (
        id: Int64, reference: String, at: Instant, placeID: Int64?, operatorName: String, reports: Int,
        mergedInto: String?, isRemoved: Bool
      ) in
      OperationRecord(
        id: id, reference: reference, at: at, placeID: placeID, operatorName: operatorName,
        results: try OperationRecord.Result.all(of: id, store.connection), reports: reports, mergedInto: mergedInto,
        isRemoved: isRemoved)
    }
  }

  /// Operations of a time, newest first; only those behind the given one, where one is given.
  public func list(
    from: Instant?, to: Instant?, after: OperationRecord? = nil, limit: Int
  ) throws -> [OperationRecord] {
    let ids = try store.connection.rows(
      """
      select id
      from operation
      where \(OperationRecord.isThere) and at >= $1 and at < $2 and (at, id) < ($4, $5)
      order by at desc, id desc
      limit $3
      """,
      from?.epochSeconds ?? Int64.min, to?.epochSeconds ?? Int64.max, limit, after?.at.epochSeconds ?? Int64.max,
      after?.id ?? Int64.max
    ) { (id: Int64) in id }
    return try ids.compactMap(operation(id:))
  }

  /// The reports that led to an operation.
  public func reports(of id: Int64) throws -> [ReportNumber] {
    try store.connection.rows("select id from report where operation_id = $1 order by id", id) {
      (number: ReportNumber) in number
    }
  }

  // MARK: Inside a transaction

  /// The row of an operation, which is made where it is new: officers name it before anyone has written it up.
  func findOrInsert(_ reference: String, at: Instant, operatorName: String, now: Instant) throws -> Int64 {
    try Self.check(reference)
    return try find(reference) ?? insert(reference, at: at, placeID: nil, [], operatorName: operatorName, now: now)
  }

  /// The row in which an operation stands now: that of the one into which it was merged; nil where it was taken out.
  func standing(_ id: Int64) throws -> Int64? {
    try store.connection.value(
      "select coalesce(merged_into, id) from operation where id = $1 and removed_at is null", id)
  }

  private static func entry(_ reference: String, operatorName: String, now: Instant) -> AuditEntry {
    AuditEntry(action: .operation, subject: .operation(reference), detail: "", operatorName: operatorName, at: now)
  }

  /// The row of an operation by its reference, or by that of one that was merged into it.
  func find(_ reference: String) throws -> Int64? {
    try store.connection.value(
      "select coalesce(merged_into, id) from operation where reference = $1 and removed_at is null", reference)
  }

  /// Whether nothing but the reference is known, so that `add` may fill it in.
  private func isBare(_ id: Int64) throws -> Bool {
    try store.connection.first(
      """
      select 1 from operation
      where id = $1 and place_id is null and not exists (select 1 from operation_result where operation_id = $1)
        and exists (select 1 from outcome_event where operation_id = $1 and recorded_at = operation.recorded_at)
      """, id
    ) { (_: Int) in true } ?? false
  }

  /// Writes a new operation, its results, the summaries and the trail.
  @discardableResult
  private func insert(
    _ reference: String, at: Instant, placeID: Int64?, _ results: [OperationRecord.Result], operatorName: String,
    now: Instant
  ) throws -> Int64 {
    let connection = store.connection
    let removed: Int64? = try connection.value("select id from operation where reference = $1", reference)
    let audit = AuditStore(connection: connection)
    let before = try removed.flatMap { try audit.commitment(.operation, key: $0) }
    // One that was taken out keeps its row, and comes back by its reference.
    try connection.run(
      """
      insert into operation (reference, at, place_id, operator, recorded_at) values ($1, $2, $3, $4, $5)
      on conflict (reference) do update
      set at = excluded.at, place_id = excluded.place_id, operator = excluded.operator,
        recorded_at = excluded.recorded_at, removed_at = null
      """,
      reference, at, placeID, operatorName, now)
    let id = removed ?? connection.lastInsertedRow
    try insert(results, into: id)
    var summaries = SummaryDelta()
    summaries.count(operationAt: at, results: results, zone: store.zone, times: 1)
    try summaries.write(to: connection)
    try audit.append(
      Self.entry(reference, operatorName: operatorName, now: now), before: before,
      after: try audit.commitment(.operation, key: id))
    return id
  }

  package func insert(_ results: [OperationRecord.Result], into id: Int64) throws {
    let insert = try store.connection.prepare(
      """
      insert into operation_result (operation_id, ordinal, measure, mantissa, scale, unit)
      values ($1, $2, $3, $4, $5, $6)
      """)
    for (ordinal, result) in results.enumerated() {
      try insert.run(id, ordinal, result.measure, result.quantity.mantissa, result.quantity.scale, result.unit)
    }
  }

  static func check(_ reference: String) throws {
    guard (1...64).contains(reference.unicodeScalars.count), reference.trimmingASCIISpace() == reference,
      !reference.unicodeScalars.contains(where: { $0.value < 32 || (127...159).contains($0.value) })
    else { throw OperationError.badReference(SafeText.line(String(reference.prefix(64)))) }
  }
}

extension Store {
  /// Operations and their results.
  public var operations: OperationStore { OperationStore(store: self) }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsText

/// An import as the store remembers it.
public struct BatchRecord: Sendable, Equatable {
  /// Its number.
  public let id: Int64
  /// The source's code.
  public let source: String
  /// Who ran it.
  public let operatorName: String
  /// When it began.
  public let startedAt: Instant
  /// How many records the input had.
  public let read: Int
  /// How many became reports.
  public let recorded: Int
  /// How many were merged into a report of the same import.
  public let merged: Int
  /// How many had a key that was there already.
  public let already: Int
  /// How many were refused.
  public let refused: Int
  /// When it was taken back; nil while its reports stand.
  public let undoneAt: Instant?
}

/// Why an import can't be taken back.
public enum BatchError: UserFacingError, Equatable {
  case unknown(Int64)
  case undone(Int64)
  case builtOn(Int64, thing: String, report: ReportNumber)

  /// Nothing there, or not allowed.
  public var category: ErrorCategory {
    switch self {
    case .unknown: .notFound
    case .undone, .builtOn: .notPermitted
    }
  }

  /// Which import, and what stands in the way.
  public var message: String {
    switch self {
    case .unknown(let id): "no import has the number \(id)"
    case .undone(let id): "import \(id) was taken back already"
    case .builtOn(let id, let thing, let report):
      "import \(id) can't be taken back: report \(report) \(thing). Nothing was changed"
    }
  }
}

/// The imports of a store.
public struct BatchStore {
  let store: Store

  /// The import with a number.
  ///
  /// - Throws: ``BatchError/unknown(_:)``.
  public func batch(_ id: Int64) throws -> BatchRecord {
    let statement = try store.connection.prepare(
      """
      select batch.id, source.code, operator, started_at, read, recorded, merged, already, refused, undone_at
      from batch
      join source on source.id = batch.source_id
      where batch.id = $1
      """)
    statement.bind(1, id)
    let found = try statement.first {
      BatchRecord(
        id: $0.int64(0), source: $0.text(1), operatorName: $0.text(2), startedAt: $0.instant(3), read: $0.count(4),
        recorded: $0.count(5), merged: $0.count(6), already: $0.count(7), refused: $0.count(8),
        undoneAt: $0.optionalInstant(9))
    }
    guard let found else { throw BatchError.unknown(id) }
    return found
  }

  /// Begins an import within the running transaction.
  package func begin(sourceID: Int64, operatorName: String, now: Instant) throws -> Int64 {
    let statement = try store.connection.prepare(
      "insert into batch (source_id, operator, started_at) values ($1, $2, $3)")
    statement.bind(1, sourceID)
    statement.bind(2, operatorName)
    statement.bind(3, now)
    try statement.run()
    return store.connection.lastInsertedRow
  }

  /// Writes down what an import came to.
  package func finish(_ id: Int64, _ counts: ImportCounts) throws {
    let statement = try store.connection.prepare(
      "update batch set read = $2, recorded = $3, merged = $4, already = $5, refused = $6 where id = $1")
    statement.bind(1, id)
    statement.bind(2, counts.read)
    statement.bind(3, counts.recorded)
    statement.bind(4, counts.merged)
    statement.bind(5, counts.already)
    statement.bind(6, counts.refused)
    try statement.run()
  }

  /// Records an import in the trail: the import itself, and all its reports by one commitment.
  package func audit(
    _ id: Int64, reports: ClosedRange<Int64>, detail: String, operatorName: String, now: Instant
  ) throws {
    let audit = AuditStore(connection: store.connection)
    try audit.append(
      AuditEntry(
        action: .importReports, subject: "import \(id)", detail: detail, operatorName: operatorName, at: now),
      after: try audit.commitment(.importBatch, key: id))
    try audit.append(
      AuditEntry(
        action: .importReports, subject: AuditStore.reports(ofImport: id), detail: detail, operatorName: operatorName,
        at: now),
      after: try CommittedReport(store.connection).commitment(in: reports), span: reports)
  }
}

extension Store {
  /// The imports.
  public var batches: BatchStore { BatchStore(store: self) }
}

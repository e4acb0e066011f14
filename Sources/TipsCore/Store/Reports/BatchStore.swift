import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
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
  /// What became of its records.
  public let counts: ImportCounts
  /// When it was taken back; nil while its reports stand.
  public let undoneAt: Instant?
}

/// Why an import can't be taken back.
public enum BatchError: UserFacingError, Equatable {
  case unknown(Int64)
  case undone(Int64)
  case builtOn(Int64, thing: Message, report: ReportNumber)

  /// Nothing there, or not allowed.
  public var category: ErrorCategory {
    switch self {
    case .unknown: .notFound
    case .undone, .builtOn: .notPermitted
    }
  }

  /// Which import, and what stands in the way.
  public var message: Message {
    switch self {
    case .unknown(let id): Message(en: "no import has the number \(id)", fa: "ورود داده‌ای با شمارهٔ \(id) نیست")
    case .undone(let id):
      Message(en: "import \(id) was taken back already", fa: "ورود دادهٔ \(id) پیش‌تر پس گرفته شده است")
    case .builtOn(let id, let thing, let report):
      Message(
        en: "import \(id) can't be taken back: report \(report) \(thing.en). Nothing was changed",
        fa: "ورود دادهٔ \(id) را نمی‌توان پس گرفت: گزارش \(report) \(thing.fa). چیزی تغییر نکرد")
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
    guard let found = try store.connection.first(Self.columns + " where batch.id = $1", id, row: Self.record) else {
      throw BatchError.unknown(id)
    }
    return found
  }

  /// All imports, the newest first.
  public func all() throws -> [BatchRecord] {
    try store.connection.rows(Self.columns + " order by batch.id desc", row: Self.record)
  }

  private static let columns = """
    select batch.id, source.code, operator, started_at, undone_at, read, recorded, merged, already, refused
    from batch
    join source on source.id = batch.source_id
    """

  private static func record(
    id: Int64, source: String, operatorName: String, startedAt: Instant, undoneAt: Instant?, read: RowCount,
    recorded: RowCount, merged: RowCount, already: RowCount, refused: RowCount
  ) -> BatchRecord {
    BatchRecord(
      id: id, source: source, operatorName: operatorName, startedAt: startedAt,
      counts: ImportCounts(
        read: read.value, recorded: recorded.value, merged: merged.value, already: already.value,
        refused: refused.value),
      undoneAt: undoneAt)
  }

  /// Begins an import within the running transaction.
  package func begin(sourceID: Int64, operatorName: String, now: Instant) throws -> Int64 {
    try store.connection.run(
      "insert into batch (source_id, operator, started_at) values ($1, $2, $3)", sourceID, operatorName, now)
    return store.connection.lastInsertedRow
  }

  /// Writes down what an import came to.
  package func finish(_ id: Int64, _ counts: ImportCounts) throws {
    try store.connection.run(
      "update batch set read = $2, recorded = $3, merged = $4, already = $5, refused = $6 where id = $1",
      id, counts.read, counts.recorded, counts.merged, counts.already, counts.refused)
  }

  /// Records an import in the trail: the import itself, and all its reports by one commitment.
  package func audit(
    _ id: Int64, reports: ClosedRange<Int64>, detail: String, operatorName: String, now: Instant
  ) throws {
    let audit = AuditStore(connection: store.connection)
    let entry = { (subject: AuditSubject) in
      AuditEntry(action: .importReports, subject: subject, detail: detail, operatorName: operatorName, at: now)
    }
    try audit.append(entry(.batch(id)), after: try audit.commitment(.importBatch, key: id))
    try audit.append(
      entry(.reports(ofImport: id)),
      after: try CommittedReport(store.connection).commitment(in: reports), span: reports)
  }
}

extension Store {
  /// The imports.
  public var batches: BatchStore { BatchStore(store: self) }
}

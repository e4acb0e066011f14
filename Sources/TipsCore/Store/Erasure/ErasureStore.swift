import TipsCalendar
import TipsFiles
import TipsIdentity
import TipsSQLite

/// What erasing a reporter came to.
public struct ErasureResult: Sendable {
  /// The pseudonym that is an empty shell now.
  public let reporter: Int64
  /// When it was erased; earlier than now where that had been done before.
  public let erasedAt: Instant
  /// Whether it had been erased before, so that only the files were cleared again.
  public let wasErased: Bool
  /// Reports that were taken away from the reporter.
  public let reports: Int
  /// Sealed identities that were removed.
  public let identities: Int
  /// Reports whose text was removed.
  public let texts: Int
  /// How clean the file is.
  public let file: TraceRemovalResult
}

/// Forgetting people for good.
public struct ErasureStore {
  let store: Store

  /// Everyone whom the store has forgotten, oldest first.
  public func all() throws -> [Erasure] { try Erasure.all(in: store.connection) }

  /// Erases a reporter: identities, link, tag and consents go; counts, outcomes and issued lists stay.
  ///
  /// Settle first, so that all reports of the person are known. The erasure is on the list beside the store before it
  /// is committed. Afterwards the files of the store are cleared of what was removed; to erase an erased reporter does
  /// only that.
  ///
  /// - Throws: ``ReporterError``, ``ErasureError``. After ``ErasureError/heldByReader(path:)`` the person is erased.
  public func erase(
    _ typed: String, key: RecognitionKey, reason: String, removesTexts: Bool, rewriting: FileRewriting = .whenNeeded,
    operatorName: String, now: Instant
  ) throws -> ErasureResult {
    let reason = try ReporterStore.line(reason, field: "--reason")
    var reports = 0
    var forgetting: ReportForgetting?
    var erasedAt = now
    let reporter = try store.write { connection in
      let reporter = try store.reporters.reporter(typed)
      if let before = reporter.erasedAt {
        erasedAt = before
        return reporter
      }
      let row = try connection.first(
        """
        select tag, created_at, (select max(received_at) from report where reporter_id = reporter.id)
        from reporter
        where id = $1
        """, reporter.id
      ) { (tag: [UInt8], createdAt: Instant, newest: Instant?) in (tag: tag, createdAt: createdAt, newest: newest) }
      // All that is known of the person goes, even where a clock was wrong.
      erasedAt = max(now, row?.newest ?? now)
      let erasure = Erasure(
        mark: key.erasureMark(of: row.map(\.tag) ?? []), reporter: reporter.id,
        reporterCreatedAt: row?.createdAt ?? now, at: erasedAt, removesTexts: removesTexts)
      let rows = ErasureRows(connection, action: .eraseReporter, operatorName: operatorName, now: now)
      var work = ReportForgetting(connection, now: erasedAt)
      reports = try rows.forget(
        erasure, detail: "\(removesTexts ? "texts removed" : "texts kept"): \(reason)", &work)
      forgetting = work
      try saveList()
      return reporter
    }
    // What an earlier run removed isn't known any more and can't be looked for.
    let isAgain = reporter.erasedAt != nil
    let file = try TraceRemoval(store: store).run(
      forgetting?.traces ?? TraceSearch(), searchIndex: removesTexts || isAgain,
      rewriting: isAgain && rewriting == .whenNeeded ? .always : rewriting)
    return ErasureResult(
      reporter: reporter.id, erasedAt: erasedAt, wasErased: isAgain, reports: reports,
      identities: forgetting?.counts.identities ?? 0, texts: forgetting?.counts.texts ?? 0, file: file)
  }

  /// Erasures whose pseudonym somebody has in this store, as after a restore and a settlement without the list.
  static let unfinished = """
    from \(Erasure.tables)
    join reporter on reporter.id = erasure.reporter_id
    where reporter.erased_at is null and reporter.tag is not null
    """

  /// Erases those whom the list names and who were made known again under their pseudonym; with the key it is certain
  /// that it is them.
  func finish(
    key: RecognitionKey, operatorName: String, now: Instant
  ) throws -> (count: Int, work: ReportForgetting?) {
    let again = try unfinished(key)
    guard !again.isEmpty else { return (0, nil) }
    return try store.write { connection in
      var work = ReportForgetting(connection, now: now)
      var count = 0
      let rows = ErasureRows(connection, action: .reapplyErasure, operatorName: operatorName, now: now)
      for erasure in again { count += try rows.forget(erasure, detail: "when settling", &work) }
      return (count, work)
    }
  }

  private func unfinished(_ key: RecognitionKey) throws -> [Erasure] {
    try store.connection.rows(
      "select \(UnfinishedErasure.columns) \(Self.unfinished)", as: UnfinishedErasure.self
    ).filter { $0.erasure.mark == key.erasureMark(of: $0.tag) }.map(\.erasure)
  }

  private struct UnfinishedErasure: RowDecodable {
    static let columns = Erasure.columns + ", reporter.tag"
    let erasure: Erasure
    let tag: [UInt8]

    init(_ row: inout RowReader) throws {
      erasure = try Erasure(&row)
      tag = try row.next()
    }
  }

  // MARK: The list beside the store

  /// Brings the list beside the store up to date; the caller holds the writer's lock.
  func saveList() throws {
    let path = ErasureList.path(besideStore: store.path)
    var list = try ErasureList.read(path) ?? ErasureList(storeUUID: store.settings.uuid)
    guard list.storeUUID == store.settings.uuid else { throw ErasureError.otherStore(path: path) }
    let before = list
    list.add(try all())
    list.add(try Redaction.all(in: store.connection))
    if list != before { try list.write(to: path, for: FileAccess(of: store.path)) }
  }
}

extension Store {
  /// Forgetting people for good.
  public var erasures: ErasureStore { ErasureStore(store: self) }
}

extension Erasure: RowDecodable {
  package static let columns = "\(ownColumns), erasure_past.honoured_at, erasure_past.false_at, erasure_past.excluded"
  private static let ownColumns =
    "erasure.mark, erasure.reporter_id, erasure.reporter_created_at, erasure.at, erasure.texts"

  /// Where the columns are.
  static let tables = "erasure left join erasure_past on erasure_past.erasure_id = erasure.id"

  package init(_ row: inout RowReader) throws {
    self.init(
      mark: try row.next(), reporter: try row.next(), reporterCreatedAt: try row.next(), at: try row.next(),
      removesTexts: try row.next(),
      past: ReporterPast(
        honouredAt: try row.next(), falseAt: try row.next(), isExcluded: try row.next(Bool?.self) ?? false))
  }

  /// Everyone whom a store has forgotten, oldest first.
  static func all(in connection: Connection) throws -> [Erasure] {
    let order = "order by erasure.at, erasure.reporter_id"
    // A store that a restore replaces is read as it is.
    guard try connection.dialect == .postgreSQL || Migrator.version(of: connection) >= 9 else {
      return try connection.rows("select \(ownColumns), null, null, null from erasure \(order)", as: Self.self)
    }
    return try connection.rows("select \(columns) from \(tables) \(order)", as: Self.self)
  }
}

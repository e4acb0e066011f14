import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStore
import TipsText

/// What a file holds that should be a whole store: the copy that a backup made, or one that is to be restored.
struct DatabaseCheck {
  /// Its schema, not newer than what the program knows.
  let schema: Int
  let settings: StoreSettings
  let reports: Int
  /// The newest time of receipt; nil where there are no reports.
  let newest: Instant?

  /// Reads the file through.
  ///
  /// - Parameters:
  ///   - isThorough: whether indices are held against their tables, the schema against the program's, and the
  ///     settings against the audit trail too: for a file from elsewhere.
  ///   - onProgress: called now and then, with how much of it was read.
  /// - Throws: ``StoreError/notAStore(path:)``, ``StoreError/newerSchema(path:found:known:)``,
  ///   ``StoreError/damaged(path:detail:)``.
  init(path: String, isThorough: Bool, onProgress: (WorkProgress) -> Void = { _ in }) throws {
    let connection = try Connection(path: path, mode: .read)
    schema = try Migrator.version(of: connection)
    let complaints = try connection.watchingReads {
      onProgress(.readingThrough($0))
    } _: {
      try IntegrityCheck(connection).complaints(isThorough: isThorough, limit: 10)
    }
    if let first = complaints.first {
      throw StoreError.damaged(path: path, detail: first)
    }
    // A trigger from elsewhere would run with the first change that is made here.
    if isThorough, let first = try SchemaComparison.differences(connection, version: schema).first {
      throw StoreError.damaged(path: path, detail: first)
    }
    if isThorough, schema >= 2, try !RowVerification(connection).isRight(.settings) {
      throw StoreError.damaged(
        path: path,
        detail: Message(
          en: "its settings are not those of its audit trail", fa: "تنظیمات آن با دفتر رویدادهایش یکی نیست"))
    }
    guard let settings = try StoreSettings(of: connection), settings.uuid.utf8.count == 32 else {
      throw StoreError.notAStore(path: path)
    }
    self.settings = settings
    reports = try connection.value("select count(*) from report") ?? 0
    newest = try connection.value("select max(received_at) from report")
  }
}

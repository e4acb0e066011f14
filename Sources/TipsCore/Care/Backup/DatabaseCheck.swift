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
  /// - Parameter isThorough: whether indices are held against their tables, the schema against the program's, and the
  ///   settings against the audit trail too: for a file from elsewhere.
  /// - Throws: ``StoreError/notAStore(path:)``, ``StoreError/newerSchema(path:found:known:)``,
  ///   ``StoreError/damaged(path:detail:)``.
  init(path: String, isThorough: Bool) throws {
    let connection = try Connection(path: path, mode: .read)
    schema = try Migrator.version(of: connection)
    let complaints = try Self.complaints(connection, isThorough: isThorough)
    if let first = complaints.first { throw StoreError.damaged(path: path, detail: first) }
    // A trigger from elsewhere would run with the first change that is made here.
    if isThorough, let first = try SchemaComparison.differences(connection, version: schema).first {
      throw StoreError.damaged(path: path, detail: first)
    }
    if isThorough, schema >= 2, try !RowVerification(connection).isWholeRight("settings", .settings) {
      throw StoreError.damaged(path: path, detail: "its settings are not those of its audit trail")
    }
    guard let settings = try StoreSettings(of: connection), settings.uuid.utf8.count == 32 else {
      throw StoreError.notAStore(path: path)
    }
    self.settings = settings
    reports = try connection.prepare("select count(*) from report").first { $0.int(0) } ?? 0
    newest = try connection.prepare("select max(received_at) from report").first { $0.optionalInstant(0) } ?? nil
  }

  /// What SQLite finds wrong, at most ten lines; empty where all is well.
  static func complaints(_ connection: Connection, isThorough: Bool) throws -> [String] {
    var lines: [String] = []
    try connection.prepare(isThorough ? "pragma integrity_check(10)" : "pragma quick_check(10)").each {
      lines.append(SafeText.line($0.text(0)))
    }
    return lines == ["ok"] ? [] : lines
  }
}

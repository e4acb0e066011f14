import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsStore
import TipsText

/// Looks into a store, whatever its schema and however damaged it is: each finding says what can be said.
struct StoreExamination {
  /// A store that was opened for looking.
  struct Opened {
    let connection: Connection
    /// Whether its log could not be read, so that the newest reports may be missing from what is said.
    let isWithoutLog: Bool
  }

  private let path: String
  private let connection: Connection
  private let isWithoutLog: Bool
  private let now: Instant

  init(_ opened: Opened, now: Instant) {
    connection = opened.connection
    path = opened.connection.path
    isWithoutLog = opened.isWithoutLog
    self.now = now
  }

  /// Opens the store without bringing it up to date, or says why it can't be opened.
  static func open(_ path: String) -> OpenResult {
    let name = SafeText.line(path)
    guard PrivateFile.exists(path) else {
      return .failure(
        PrivateFile.isOutOfReach(path)
          ? Finding(.store, .problem, "\(name) may not be read by you", remedy: "work as its owner")
          : Finding(.store, .problem, "no store at \(name)", remedy: "tips init, or name another with --store"))
    }
    guard PrivateFile.isReadable(path) else {
      return .failure(Finding(.store, .problem, "\(name) may not be read by you", remedy: "work as its owner"))
    }
    FileAccess(of: path).letThrough()
    do {
      return .success(Opened(connection: try reading(path, .read), isWithoutLog: false))
    } catch StoreError.notAStore {
      return .failure(
        Finding(.store, .problem, "\(name) is not a tips store, or its beginning is destroyed", remedy: restore))
    } catch {
      // In a folder that may not be written there is no place for the log's index.
      if let connection = try? reading(path, .immutable) {
        return .success(Opened(connection: connection, isWithoutLog: true))
      }
      return .failure(Finding(.store, .problem, "\(name) can't be opened: \(told(error))", remedy: restore))
    }
  }

  /// What ``open(_:)`` gives; a finding is no error.
  enum OpenResult {
    case success(Opened)
    case failure(Finding)
  }

  private static func reading(_ path: String, _ mode: Connection.Mode) throws -> Connection {
    let connection = try Connection(path: path, mode: mode)
    _ = try connection.value("select count(*) from sqlite_schema") as Int?
    return connection
  }

  private static let restore = "tips restore BACKUP --to STORE --replace"

  private static func told(_ error: any Error) -> Message {
    (error as? any UserFacingError)?.message ?? "\(type(of: error))"
  }

  /// A finding of a check that may fail itself.
  private func finding(_ check: Finding.Check, _ body: () throws -> Finding) -> Finding {
    do { return try body() } catch {
      return Finding(check, .problem, Self.told(error), remedy: Message(untranslated: Self.restore))
    }
  }

  private func number(_ sql: String) throws -> Int { try connection.value(sql) ?? 0 }

  // MARK: The checks

  func store() -> Finding {
    finding(.store) {
      guard let settings = try StoreSettings(of: connection) else { throw StoreError.notAStore(path: path) }
      let detail = "\(path): store \(settings.uuid.prefix(8)), station \(settings.station), \(settings.zoneIdentifier)"
      guard isWithoutLog else { return Finding(.store, .ok, SafeText.line(detail)) }
      return Finding(
        .store, .note, SafeText.line(detail) + "; its folder can't be written, so that what the log holds is not seen",
        remedy: "work as its owner")
    }
  }

  func schema() -> Finding {
    finding(.schema) {
      let version: Int
      do {
        version = try Migrator.version(of: connection)
      } catch StoreError.newerSchema(_, let found, let known) {
        return Finding(
          .schema, .problem, "schema \(found), this program knows \(known)", remedy: "install the newer program")
      } catch StoreError.notAStore {
        return Finding(.schema, .problem, "not the mark of a tips store", remedy: "name another with --store")
      }
      let differences = try SchemaComparison.differences(connection, version: version)
      if let first = differences.first {
        return Finding(
          .schema, .problem, "schema \(version), \(differences.count) objects not as this program makes them: \(first)",
          remedy: Self.restore)
      }
      guard version == Migrator.currentVersion else {
        return Finding(
          .schema, .note,
          "schema \(version); \(Migrator.currentVersion) is current, and the next command brings it up to it")
      }
      guard try isWithoutLog || connection.value("pragma journal_mode") == "wal" else {
        return Finding(
          .schema, .note, "schema \(version), without log, as a backup has it; the next command that writes brings one")
      }
      return Finding(.schema, .ok, "schema \(version)")
    }
  }

  func size() -> Finding {
    finding(.size) {
      let page = try number("pragma page_size")
      let pages = try number("pragma page_count")
      let free = try number("pragma freelist_count")
      let log = PrivateFile.size(path + "-wal")
      var detail = "\(ByteCount.text(page * pages)), log (WAL) \(ByteCount.text(log))"
      if free > 0 { detail += ", \(ByteCount.text(page * free)) of it free" }
      guard log > max(64 << 20, page * pages / 4) else { return Finding(.size, .ok, detail) }
      return Finding(
        .size, .note, detail + ": a long-running reader keeps the log from being taken into the store",
        remedy: "end long-running commands such as exports")
    }
  }

  func integrity(isThorough: Bool) -> Finding {
    finding(.integrity) {
      var complaints = try IntegrityCheck(connection).complaints(isThorough: isThorough, limit: 10)
      if isThorough, complaints.isEmpty {
        complaints = try connection.rows(
          "select \"table\", count(*) from pragma_foreign_key_check group by 1 limit 10"
        ) { (table: String, rows: Int) in "\(rows) rows of \(table) name a row that is not there" }
      }
      if isThorough, complaints.isEmpty, try Migrator.version(of: connection) >= 5 {
        let marks = try number(
          "select count(*) from report_protection where report_id not in (select id from report)")
        if marks > 0 {
          return Finding(
            .integrity, .note,
            "\(marks) marks as never to be published are of reports that are not there, as after an import that an older "
              + "program took back", remedy: "tips audit verify")
        }
      }
      guard let first = complaints.first else {
        return Finding(.integrity, .ok, isThorough ? "read through, indices held against tables" : "read through")
      }
      let more = complaints.count > 1 ? ", and \(complaints.count - 1) more" : ""
      return Finding(.integrity, .problem, first + more, remedy: Self.restore)
    }
  }

  /// Holds the search index against the texts. SQLite does it in a writing transaction, though nothing is written.
  func searchIndex(patience: Int) -> Finding {
    finding(.searchIndex) {
      guard !isWithoutLog, PrivateFile.isWritable(path) else {
        return Finding(.searchIndex, .note, "not looked at: the store can't be written", remedy: "work as its owner")
      }
      guard (try? SchemaComparison.refuseForeignCode(connection)) != nil else {
        return Finding(.searchIndex, .note, "not looked at: the schema is not this program's", remedy: Self.restore)
      }
      let check = IntegrityCheck(connection)
      do {
        let isRight = try WriterLock(storePath: path).hold(seconds: patience, onWait: {}) {
          try !check.isSearchIndexAstray && check.matchesSearchIndex
        }
        return isRight
          ? Finding(.searchIndex, .ok, "held against the texts")
          : Finding(.searchIndex, .problem, "the search index is not what the texts say", remedy: Self.restore)
      } catch StoreError.busy(_, let seconds) {
        return Finding(
          .searchIndex, .note, "not looked at: another process has been writing for \(seconds) s", remedy: "try again")
      }
    }
  }

  func summaries() -> Finding {
    finding(.summaries) {
      guard let settings = try StoreSettings(of: connection) else { throw StoreError.notAStore(path: path) }
      let zone = try StationZone(identifier: settings.zoneIdentifier)
      let result = try SummaryCheck(connection, zone: zone, examples: 1).run()
      guard let first = result.examples.first else {
        return Finding(.summaries, .ok, "counted anew from \(result.reports) reports")
      }
      let stored = first.stored.map(String.init) ?? "nothing"
      let counted = first.counted.map(String.init) ?? "nothing"
      return Finding(
        .summaries, .problem,
        "\(result.differences) rows differ from the reports; \(first.table.rawValue) of \(GregorianDate(first.day)), \(first.key): \(stored) instead of \(counted)",
        remedy: Self.restore)
    }
  }

  func audit() -> Finding {
    finding(.audit) {
      let count = try number("select count(*) from audit_entry")
      guard let head = try auditHead() else { return Finding(.audit, .ok, "\(count) entries") }
      return Finding(.audit, .ok, "\(count) entries, head \(head.prefix(12))…")
    }
  }

  /// The hash at the head of the chain, in hexadecimal; nil where the entries are not chained.
  private func auditHead() throws -> String? {
    guard try number("select count(*) from pragma_table_info('audit_entry') where name = 'hash'") > 0 else {
      return nil
    }
    let head: [UInt8]? = try connection.value("select hash from audit_entry order by id desc limit 1")
    return head.map { String(hexadecimal: $0) }
  }

  func backup() -> Finding {
    finding(.backup) {
      let newest = try connection.first(
        "select at, subject from audit_entry where action = $1 order by id desc limit 1",
        AuditEntry.Action.backUp.rawValue
      ) { (at: Instant, name: String) in (at: at, name: SafeText.line(name)) }
      guard let newest else {
        return Finding(.backup, .note, "none was made yet", remedy: "tips backup FOLDER, on another disk")
      }
      let days = Int(now.epochSeconds - newest.at.epochSeconds) / 86_400
      guard days > 7 else {
        return Finding(.backup, .ok, "\(newest.name), " + (days < 1 ? "of today" : "\(days) days old"))
      }
      return Finding(.backup, .note, "the newest is \(days) days old: \(newest.name)", remedy: "tips backup FOLDER")
    }
  }

  /// The newest time of this machine's clock on record; nil where there is none, or it can't be read.
  func newestRecord() -> Instant? {
    ["select recorded_at from report order by id desc limit 1", "select at from audit_entry order by id desc limit 1"]
      .compactMap { try? connection.value($0) as Instant? }.max()
  }
}

extension Store {
  /// What a store was told when it was made, without bringing it up to date; nil where that can't be read.
  static func settings(at path: String) -> StoreSettings? {
    guard case .success(let opened) = StoreExamination.open(path) else { return nil }
    return (try? StoreSettings(of: opened.connection)) ?? nil
  }
}

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

  let path: String
  let connection: Connection
  let isWithoutLog: Bool
  let now: Instant

  init(_ opened: Opened, now: Instant) {
    connection = opened.connection
    path = opened.connection.path
    isWithoutLog = opened.isWithoutLog
    self.now = now
  }

  /// What an error says.
  static func told(_ error: any Error) -> Message {
    (error as? any UserFacingError)?.message ?? Message(en: "\(type(of: error))", fa: "\(type(of: error))")
  }

  /// A finding of a check that may fail itself.
  func finding(_ check: Finding.Check, _ body: () throws -> Finding) -> Finding {
    do { return try body() } catch {
      return Finding(check, .problem, Self.told(error), remedy: .restore)
    }
  }

  func number(_ sql: String) throws -> Int { try connection.value(sql) ?? 0 }

  /// Runs a check, and tells now and then how much of the file it has read.
  func watchingReads(
    _ phase: Message, _ onProgress: (WorkProgress) -> Void, _ check: () -> Finding
  ) -> Finding {
    connection.watchingReads {
      onProgress(WorkProgress(phase, $0, .bytes))
    } _: {
      check()
    }
  }

  // MARK: What it is

  func store() -> Finding {
    finding(.store) {
      guard let settings = try StoreSettings(of: connection) else { throw StoreError.notAStore(path: path) }
      let (uuid, station, zone) = (settings.uuid.prefix(8), settings.station, settings.zoneIdentifier)
      let detail = Message(
        en: SafeText.line("\(path): store \(uuid), station \(station), \(zone)"),
        fa: SafeText.line("\(path): پایگاه دادهٔ \(uuid)، ایستگاه \(station)، \(zone)"))
      guard isWithoutLog else { return Finding(.store, .ok, detail) }
      return Finding(
        .store, .note,
        Message(
          en: "\(detail.en); its folder can't be written, so that what the log holds is not seen",
          fa: "\(detail.fa)؛ در پوشهٔ آن نمی‌توان نوشت و آنچه در پروندهٔ WAL است دیده نمی‌شود"),
        remedy: .workAsOwner)
    }
  }

  func schema() -> Finding {
    finding(.schema) {
      let version: Int
      do {
        version = try Migrator.version(of: connection)
      } catch StoreError.newerSchema(_, let found, let known) {
        return Finding(
          .schema, .problem,
          Message(
            en: "schema \(found), this program knows \(known)",
            fa: "طرح \(found) است و این برنامه تا \(known) را می‌شناسد"),
          remedy: .installNewer)
      } catch StoreError.notAStore {
        return Finding(
          .schema, .problem, Message(en: "not the mark of a tips store", fa: "نشان پایگاه دادهٔ tips را ندارد"),
          remedy: Message(en: "name another with --store", fa: "دیگری را با --store نام ببرید"))
      }
      let differences = try SchemaComparison.differences(connection, version: version)
      if let first = differences.first {
        return Finding(
          .schema, .problem,
          Message(
            en: "schema \(version), \(differences.count) objects not as this program makes them: \(first.en)",
            fa: "طرح \(version)، \(differences.count) چیز آن‌گونه نیست که این برنامه می‌سازد: \(first.fa)"),
          remedy: .restore)
      }
      guard version == Migrator.currentVersion else {
        return Finding(
          .schema, .note,
          Message(
            en: "schema \(version); \(Migrator.currentVersion) is current, and the next command brings it up to it",
            fa: "طرح \(version)؛ طرح کنونی \(Migrator.currentVersion) است و فرمان بعدی آن را به‌روز می‌کند"))
      }
      guard try isWithoutLog || connection.value("pragma journal_mode") == "wal" else {
        return Finding(
          .schema, .note,
          Message(
            en: "schema \(version), without log, as a backup has it; the next command that writes brings one",
            fa: "طرح \(version)، بی پروندهٔ WAL، مانند پشتیبان؛ فرمان بعدی که بنویسد آن را می‌سازد"))
      }
      return Finding(.schema, .ok, Message(en: "schema \(version)", fa: "طرح \(version)"))
    }
  }

  func size() -> Finding {
    finding(.size) {
      let page = try number("pragma page_size")
      let pages = try number("pragma page_count")
      let free = try number("pragma freelist_count")
      let log = PrivateFile.size(path + "-wal")
      let (size, wal, room) = (ByteCount.text(page * pages), ByteCount.text(log), ByteCount.text(page * free))
      let detail = Message(
        en: "\(size.en), log (WAL) \(wal.en)" + (free > 0 ? ", \(room.en) of it free" : ""),
        fa: "\(size.fa)، پروندهٔ WAL \(wal.fa)" + (free > 0 ? "، \(room.fa) از آن آزاد" : ""))
      guard log > max(64 << 20, page * pages / 4) else { return Finding(.size, .ok, detail) }
      return Finding(
        .size, .note,
        Message(
          en: "\(detail.en): a long-running reader keeps the log from being taken into the store",
          fa: "\(detail.fa): خواننده‌ای دیرپا نمی‌گذارد پروندهٔ WAL به پایگاه داده افزوده شود"),
        remedy: Message(
          en: "end long-running commands such as exports", fa: "فرمان‌های دیرپا مانند خروج داده را پایان دهید"))
    }
  }

  func audit() -> Finding {
    finding(.audit) {
      let count = try number("select count(*) from audit_entry")
      guard let head = try auditHead() else {
        return Finding(.audit, .ok, Message(en: "\(count) entries", fa: "\(count) ردیف"))
      }
      return Finding(
        .audit, .ok,
        Message(
          en: "\(count.grouped) entries, head \(head.prefix(12))…",
          fa: "\(count.grouped) ردیف، آخرین درهم‌ریز \(head.prefix(12))…"))
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
        return Finding(
          .backup, .note, Message(en: "none was made yet", fa: "هنوز پشتیبانی ساخته نشده است"),
          remedy: Message(
            en: "tips backup FOLDER, on another disk", fa: "روی دیسکی دیگر بسازید: tips backup <پوشه>"))
      }
      let days = Int(now.epochSeconds - newest.at.epochSeconds) / 86_400
      guard days > 7 else {
        return Finding(
          .backup, .ok,
          Message(
            en: "\(newest.name), " + (days < 1 ? "of today" : "\(days) days old"),
            fa: "\(newest.name)، " + (days < 1 ? "از امروز" : "\(days) روز پیش")))
      }
      return Finding(
        .backup, .note,
        Message(
          en: "the newest is \(days) days old: \(newest.name)",
          fa: "تازه‌ترین پشتیبان از \(days) روز پیش است: \(newest.name)"),
        remedy: Message(en: "tips backup FOLDER", fa: "tips backup <پوشه>"))
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

  /// Whether a store seals to the province's key, and not to one of its own; false where that can't be read.
  static func hasAdoptedKey(at path: String) -> Bool {
    guard case .success(let opened) = StoreExamination.open(path) else { return false }
    return (try? opened.connection.hasAdoptedKey()) ?? false
  }
}

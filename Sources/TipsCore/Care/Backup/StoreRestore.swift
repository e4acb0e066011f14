import Glibc
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsStore
import TipsText

/// Puts a backup in the place of a store, or where none is yet.
///
/// The backup is copied beside the target, checked, and brought up to date there. Only then, while no other process has
/// the old store open, it gets the target's name: at every moment there is one whole store at the target.
public struct StoreRestore {
  /// What was restored.
  public struct Result: Sendable, Equatable {
    /// Where the store is now.
    public let path: String
    /// The store's uuid.
    public let uuid: String
    /// The schema that the backup had.
    public let schemaBefore: Int
    /// The schema that the store has now.
    public let schema: Int
    /// How many reports it holds.
    public let reports: Int
    /// When its newest report was received.
    public let newest: Instant?
    /// How many erasures that came after the backup were applied to it.
    public let erased: Int
    /// How many reports have a text again that the replaced store had removed.
    public let textsBack: Int
    /// Whether a store was replaced.
    public let replaced: Bool
    /// Whether a store was replaced that could not be read: what it knew of later numbers and erasures is not known.
    public let replacedDamaged: Bool
  }

  private let source: RestoreSource
  private let path: String
  private let replaces: Bool
  /// How many seconds to wait for other writers.
  public var patience = Store.usualPatience
  /// The number of a group of accounts who are to work with a new store; one that is replaced stays whose it was.
  public var group: gid_t?
  /// Called now and then, with how far the restore is.
  public var onProgress: (WorkProgress) -> Void = { _ in }

  /// Prepares a restore to the path; an existing store there is replaced only where that is wanted.
  public init(from source: RestoreSource, to path: String, replaces: Bool) {
    self.source = source
    self.path = path
    self.replaces = replaces
  }

  /// Whether there is something at the target that would be replaced.
  public var targetExists: Bool { PrivateFile.exists(path) }

  /// Refuses a target that may not be replaced, before anything is read or asked.
  ///
  /// - Throws: ``RestoreError/targetExists(_:)``, ``RestoreError/targetIsNoStore(_:)``.
  public func checkTarget() throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else { throw RestoreError.targetIsNoStore(path) }
    guard replaces else { throw RestoreError.targetExists(path) }
    guard try isTakenForStore else { throw RestoreError.targetIsNoStore(path) }
  }

  /// Whether the file at the target is a database, empty, or is called like one or has the writers' lock beside it, as a
  /// store does whose beginning is destroyed: anything else is somebody's file that was named by mistake.
  private var isTakenForStore: Bool {
    get throws {
      if path.hasSuffix(".db") || PrivateFile.exists(path + ".lock") { return true }
      let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      // Who may not read it is told so by whatever reads it next.
      guard file >= 0 else { return true }
      defer { close(file) }
      var beginning = [UInt8](repeating: 0, count: RestoreSource.heading.count)
      let count = beginning.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      return count <= 0 || beginning == RestoreSource.heading
    }
  }

  /// Restores; the store is durable when this returns.
  ///
  /// - Throws: ``RestoreError``, ``StoreError``. The target is as it was before then.
  public func run(operatorName: String, now: Instant) throws -> Result {
    try checkTarget()
    let folder = PrivateFile.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let wanted = group.map(FileAccess.group)
    try PrivateFile.makeFolder(folder, for: wanted ?? .ownerAlone)
    let access = targetExists ? FileAccess(of: path) : wanted ?? .ownerAlone
    access.letThrough()
    let file = try PartialFile(for: name, in: folder, access: access)
    try source.copy(to: file) { bytes, total in
      onProgress(WorkProgress(Message(en: "copying", fa: "رونوشت‌برداری"), bytes, of: total, .bytes))
    }
    let contents = try check(file)
    return try WriterLock(storePath: path, access: access).hold(seconds: patience, onWait: {}) {
      try checkTarget()
      let target = try TargetStore(seizing: path)
      let changes: (erased: Int, textsBack: Int)
      do {
        changes = try bringUpToDate(file, from: contents, target: target, operatorName, now)
      } catch StoreError.damaged(path, _) {
        // It is the old store that can't be read, here or there.
        target.giveUpReading()
        changes = try bringUpToDate(file, from: contents, target: target, operatorName, now)
      }
      target.removeSideFiles()
      try file.commit(as: name)
      return Result(
        path: path, uuid: contents.settings.uuid, schemaBefore: contents.schema, schema: Migrator.currentVersion,
        reports: contents.reports, newest: contents.newest, erased: changes.erased, textsBack: changes.textsBack,
        replaced: target.exists,
        replacedDamaged: target.exists && target.connection == nil)
    }
  }

  /// Reads the copy through, and names the source in what is wrong with it.
  private func check(_ file: PartialFile) throws -> DatabaseCheck {
    do {
      return try DatabaseCheck(path: file.path, isThorough: true, onProgress: onProgress)
    } catch StoreError.notAStore {
      throw RestoreError.notABackup(source.name)
    } catch StoreError.newerSchema(_, let found, let known) {
      throw RestoreError.newerSchema(source.name, found: found, known: known)
    } catch StoreError.damaged(_, let detail) {
      throw RestoreError.damaged(source.name, detail: detail)
    } catch StoreError.sqlite(_, let detail) {
      throw RestoreError.damaged(source.name, detail: detail)
    }
  }

  /// Migrates the copy, and writes into it what has happened since, with the audit entry.
  private func bringUpToDate(
    _ file: PartialFile, from contents: DatabaseCheck, target: TargetStore, _ operatorName: String, _ now: Instant
  ) throws -> (erased: Int, textsBack: Int) {
    let connection = try Connection(path: file.path, mode: .create)
    let changes: (erased: Int, textsBack: Int) = try connection.transaction(for: .writing) {
      onProgress(WorkProgress(Message(en: "bringing it up to date", fa: "به‌روزکردن آن")))
      try Migrator.migrate(connection, from: contents.schema, now: now) { upgrade in
        guard case .indexing(let done, let all) = upgrade else { return }
        onProgress(WorkProgress(Message(en: "indexing texts", fa: "نمایه‌سازی متن‌ها"), done, of: all, .reports))
      }
      return try OutboxRecording.recording(connection) {
        try addWhatHappenedSince(to: connection, from: contents, target: target, operatorName, now)
      }
    }
    // Nothing of the erased is left in free pages.
    if changes.erased > 0 { try connection.execute("vacuum") }
    // Everything is in the one file then, which alone gets the new name.
    try connection.execute("pragma wal_checkpoint(truncate)")
    return changes
  }

  private func addWhatHappenedSince(
    to connection: Connection, from contents: DatabaseCheck, target: TargetStore, _ operatorName: String, _ now: Instant
  ) throws -> (erased: Int, textsBack: Int) {
    let replaced = try target.connection(ofStore: contents.settings.uuid)
    let audit = AuditStore(connection: connection)
    try audit.recording(.settings, key: nil) {
      if let replaced { try raiseFloor(of: connection, above: replaced, station: contents.settings.station) }
      let entry = AuditEntry(
        action: .restore, subject: .settings, detail: "numbers given out since are not given again",
        operatorName: operatorName, at: now)
      return ((), entry)
    }
    let erased = try ErasureReplay(in: connection, at: path, replacing: replaced).run(
      operatorName: operatorName, now: now)
    let detail =
      "\(contents.reports) reports from a backup of \(contents.settings.uuid.prefix(8))"
      + (target.exists ? "; replaced " + (try target.summary()) : "")
    try audit.append(
      AuditEntry(action: .restore, subject: .store, detail: detail, operatorName: operatorName, at: now))
    return (erased, try replaced.map { try Self.textsBack(in: connection, removedIn: $0) } ?? 0)
  }

  /// How many reports of the restored store have a text that the replaced one had removed.
  private static func textsBack(in restored: Connection, removedIn replaced: Connection) throws -> Int {
    guard try Migrator.version(of: replaced) >= 4 else { return 0 }
    let find = try restored.prepare("select 1 from report where id = $1 and texts_removed_at is null")
    var count = 0
    try replaced.forEach("select id from report where texts_removed_at is not null") { (id: Int64) in
      count += try find.first(id) { (found: Int) in found } ?? 0
    }
    return count
  }

  /// Numbers that the replaced store gave out after the backup are never given to other reports.
  private func raiseFloor(of restored: Connection, above replaced: Connection, station: Int) throws {
    let base = Int64(station) * ReportNumber.idsPerStation
    let highest: Int64? = try replaced.value(
      """
      select max((select id_floor from store), coalesce((select max(id) from report where id >= $1 and id < $2), 0))
      """, base, base + ReportNumber.idsPerStation)
    try restored.run("update store set id_floor = max(id_floor, $1)", highest ?? 0)
  }
}

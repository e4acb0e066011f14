import Glibc
import TipsDomain
import TipsFiles
import TipsSQLite
import TipsStore

/// The store that a restore replaces, held so that no other process has it open.
final class TargetStore {
  /// Whether there is a file at the target.
  let exists: Bool
  /// The old store, to read from; nil where there is none, or it is damaged too much.
  private(set) var connection: Connection?
  private let path: String

  /// Takes the store that may be at the path for itself. The caller holds the writer's lock.
  ///
  /// It leaves the log mode (WAL): SQLite does so only for the last one who has the store open, and takes the log into
  /// the file. So whatever happens next, the old file is whole, and no log stays behind that would be taken for the new
  /// one's.
  ///
  /// - Throws: ``RestoreError/inUse(_:)``, ``RestoreError/targetIsNoStore(_:)``,
  ///   ``StoreError/newerSchema(path:found:known:)``.
  init(seizing path: String) throws {
    self.path = path
    exists = PrivateFile.exists(path)
    guard exists else { return }
    do {
      let connection = try Connection(path: path, mode: .write)
      let application: Int? = try connection.value("pragma application_id")
      let pages: Int? = try connection.value("pragma page_count")
      guard application == Migrator.applicationID || pages == 0 else { throw RestoreError.targetIsNoStore(path) }
      if pages == 0 { return }
      _ = try Migrator.version(of: connection)
      connection.forgetStatements()
      try connection.execute("pragma locking_mode = exclusive; pragma journal_mode = delete; begin exclusive")
      self.connection = connection
    } catch StoreError.busy {
      throw RestoreError.inUse(path)
    } catch StoreError.damaged, StoreError.notAStore, StoreError.sqlite {
      // What can't be read any more is what backups are for.
      return
    }
  }

  /// The old store, where it is another state of the store with the given uuid.
  func connection(ofStore uuid: String) throws -> Connection? {
    guard let connection, try StoreSettings(of: connection)?.uuid == uuid else { return nil }
    return connection
  }

  /// Lets go of a store that turned out to be damaged where it mattered.
  func giveUpReading() { connection = nil }

  /// What is replaced, for the audit entry; its newest entry makes it plain where the old chain ended.
  func summary() throws -> String {
    guard let connection else { return "a damaged file" }
    do {
      let reports: Int = try connection.value("select count(*) from report") ?? 0
      let entry: Int = try connection.value("select max(id) from audit_entry") ?? 0
      let uuid = try StoreSettings(of: connection)?.uuid.prefix(8) ?? "?"
      return "\(uuid) with \(reports) reports and audit entry \(entry)"
    } catch is StoreError {
      return "a damaged store"
    }
  }

  /// Removes what would be taken for the log of the new file.
  func removeSideFiles() {
    for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
  }
}

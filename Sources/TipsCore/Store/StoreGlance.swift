import Glibc
import TipsFiles
import TipsSQLite

extension Store {
  /// Opens a store to look at it in passing, for what is shown unasked: nothing is made, brought up to date, locked or
  /// waited for.
  ///
  /// - Returns: nil where there is no store, or none that can be read as it is: one of another schema, or one that was left
  ///   with a log that has to be recovered first.
  package static func glance(at path: String) -> Store? {
    guard PrivateFile.isReadable(path), FileAccess(ofPlain: path) != nil else { return nil }
    var log = stat()
    var index = stat()
    // Without a log the file is all there is, and SQLite would make one.
    let hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
    guard !hasLog || stat(path + "-shm", &index) == 0 else { return nil }
    guard let connection = try? Connection(path: path, mode: hasLog ? .glance : .immutable),
      (try? Migrator.version(of: connection)) == Migrator.currentVersion
    else { return nil }
    return try? Store(path: path, connection: connection, patience: 0, onWait: {})
  }
}

import Glibc
import TipsFiles
import TipsText

extension KeyFile {
  /// Puts a key aside that a making of the store left behind when it was stopped before its commit: no store was ever
  /// sealed to it, and it would stand in the way of the store that is made now.
  ///
  /// Such a key is never older than the store's empty file, which is made first. An older one is of another store and
  /// stays. Nothing is removed: the key gets `.unused` and a number behind its name.
  ///
  /// - Parameter begun: when the store's empty file was last changed, as found before it was opened now.
  /// - Throws: ``FileError/cannotOpen(path:reason:)``.
  package func setAsideKey(ofStoreBegunAt begun: timespec) throws {
    guard let saved = PrivateFile.lastChange(of: path),
      (saved.tv_sec, saved.tv_nsec) >= (begun.tv_sec, begun.tv_nsec)
    else { return }
    for number in 1...1_000 {
      let aside = "\(path).unused-\(number)"
      if link(path, aside) == 0, unlink(path) == 0 { return try PrivateFile.syncFolder(of: path) }
      guard errno == EEXIST else { break }
    }
    throw FileError.cannotOpen(path: path, reason: Message(systemError: errno))
  }
}

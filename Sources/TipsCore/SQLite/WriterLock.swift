import CSystemCalls
import Glibc
import TipsDomain
import TipsFiles
import TipsText

/// The queue of writers: a lock file beside the store, taken before each writing transaction.
///
/// SQLite's own waiting polls and lets the unlucky starve; the kernel wakes the waiters of a blocking `flock` in turn.
package final class WriterLock {
  private var descriptor: Int32
  private let path: String
  private let access: FileAccess?

  /// Opens the lock file of a store, making it where it is missing.
  ///
  /// - Parameter access: who may open the new file; nil for those who may open the store.
  package init(storePath: String, access: FileAccess? = nil) throws {
    path = storePath
    self.access = access
    descriptor = try Self.file(of: storePath, access)
  }

  private static func file(of storePath: String, _ access: FileAccess?) throws -> Int32 {
    let file = storePath + ".lock"
    let descriptor = PrivateFile.openOrCreate(file, for: access ?? FileAccess(of: storePath))
    guard descriptor >= 0 else {
      let reason = errno
      if reason == EACCES || reason == EROFS { throw StoreError.readOnly(path: storePath) }
      throw StoreError.cannotOpen(path: file, reason: Message(systemError: reason))
    }
    return descriptor
  }

  deinit { close(descriptor) }

  /// Runs the body while no other process writes.
  ///
  /// - Parameters:
  ///   - seconds: how long to wait at most.
  ///   - onWait: called once when the lock is not free at first.
  /// - Throws: ``StoreError/busy(path:seconds:)`` when the time is over.
  package func hold<T>(seconds: Int, onWait: () -> Void, _ body: () throws -> T) throws -> T {
    try take(seconds: seconds, onWait: onWait)
    // Who removed the file left it to us alone: the others queue at the new one.
    while !isCurrent {
      let new = try Self.file(of: path, access)
      close(descriptor)
      descriptor = new
      try take(seconds: seconds, onWait: onWait)
    }
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  private func take(seconds: Int, onWait: () -> Void) throws {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    onWait()
    try wait(seconds: seconds)
  }

  /// Whether the file that is held is still the one beside the store.
  private var isCurrent: Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && lstat(path + ".lock", &named) == 0 && held.st_ino == named.st_ino
      && held.st_dev == named.st_dev
  }

  private func wait(seconds: Int) throws {
    guard tips_lock_within(descriptor, Int32(clamping: seconds)) != 0 else { return }
    let reason = errno
    if reason == EINTR { throw StoreError.busy(path: path, seconds: seconds) }
    throw StoreError.cannotOpen(path: path + ".lock", reason: Message(systemError: reason))
  }
}

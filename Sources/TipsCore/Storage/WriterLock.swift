import CSQLite
import Glibc

/// The queue of writers: a lock file beside the store, taken before each writing transaction.
///
/// SQLite's own waiting polls and lets the unlucky starve; the kernel wakes the waiters of a blocking `flock` in turn.
final class WriterLock {
  private let descriptor: Int32
  private let path: String

  /// Opens the lock file of a store, making it (0600) where it is missing.
  init(storePath: String) throws {
    path = storePath
    let file = storePath + ".lock"
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == EACCES || reason == EROFS { throw StoreError.readOnly(path: storePath) }
      throw StoreError.cannotOpen(path: file, reason: String(cString: strerror(reason)))
    }
  }

  deinit { close(descriptor) }

  /// Runs the body while no other process writes.
  ///
  /// - Parameters:
  ///   - seconds: how long to wait at most.
  ///   - onWait: called once when the lock is not free at first.
  /// - Throws: ``StoreError/busy(path:seconds:)`` when the time is over.
  func hold<T>(seconds: Int, onWait: () -> Void, _ body: () throws -> T) throws -> T {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      onWait()
      try wait(seconds: seconds)
    }
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  private func wait(seconds: Int) throws {
    guard tips_lock_within(descriptor, Int32(clamping: seconds)) != 0 else { return }
    let reason = errno
    if reason == EINTR { throw StoreError.busy(path: path, seconds: seconds) }
    throw StoreError.cannotOpen(path: path + ".lock", reason: String(cString: strerror(reason)))
  }
}

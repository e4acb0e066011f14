import Glibc
import TipsText

/// A new file that is written from its beginning to its end and that only its owner may read.
package final class PrivateFileWriter {
  package let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let capacity = 65_536

  /// Makes the file, which must not be there yet.
  package init(path: String) throws {
    self.path = path
    try PrivateFile.create(path)
    descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: Message(systemError: errno)) }
    buffer.reserveCapacity(Self.capacity + 4_096)
  }

  deinit { close(descriptor) }

  package func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Makes everything durable.
  package func finish() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure() }
    try PrivateFile.syncFolder(of: path)
  }

  /// Removes the file again.
  package func discard() { unlink(path) }

  private func flush() throws {
    guard PrivateFile.append(buffer, to: descriptor) else { throw failure() }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure() -> FileError {
    let reason = errno
    return reason == ENOSPC || reason == EDQUOT
      ? .diskFull(path: path) : .cannotOpen(path: path, reason: Message(systemError: reason))
  }
}

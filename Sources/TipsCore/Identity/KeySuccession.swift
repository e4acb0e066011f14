import Glibc
import TipsFiles
import TipsText

/// How a new key takes the place of an old one.
///
/// The new key is durable as `….key.next` before the store knows of it, so that whenever the machine stops, one of the
/// files is the key of the store as it is then. Afterwards the old one stays as `….key.old`.
extension KeyFile {
  /// Where a rotation puts the new key until the store knows it.
  package var next: KeyFile { KeyFile(path: path + ".next") }

  /// Where the key is kept that a rotation replaced.
  package var old: KeyFile { KeyFile(path: path + ".old") }

  /// Puts the next key in the place of the current one, which becomes the old one. Does nothing where that was done.
  package func promoteNext(_ publicKey: [UInt8]) throws {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw FileError.cannotOpen(path: folder, reason: Message(systemError: errno))
    }
    defer { close(descriptor) }
    guard let new = try next.read(), new.publicKey == publicKey else { return }
    if let replaced = try read(), replaced.publicKey != publicKey {
      if let kept = try old.read(), kept.publicKey != replaced.publicKey { throw KeyError.oldKeyThere(path: old.path) }
      try old.write(replaced)
    }
    guard rename(next.path, path) == 0 else {
      throw FileError.cannotOpen(path: path, reason: Message(systemError: errno))
    }
    try PrivateFile.syncFolder(of: path)
  }
}

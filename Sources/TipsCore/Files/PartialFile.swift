import Glibc
import TipsText

/// A file in the making: it has a hidden name that ends in `.partial`, and gets its final name only when all of it is
/// durable. What is not committed is removed; what a killed process left behind is removed by ``sweep(_:named:)``.
///
/// It is locked (`flock`) as long as it is being made, so that nobody takes it for one that was left behind.
package final class PartialFile {
  /// Where the file is for now.
  package let path: String
  /// Open for reading and writing.
  package let descriptor: Int32
  private let folder: String
  private var isPending = true

  /// Makes the empty file.
  ///
  /// - Parameters:
  ///   - name: the final name, without its folder.
  ///   - access: who may read and write it; its owner alone where the folder's file system knows no such thing.
  package init(for name: String, in folder: String, access: FileAccess) throws {
    self.folder = folder
    path = "\(folder)/.\(name)\(Self.suffix)"
    Self.sweep(folder, named: ".\(name)\(Self.suffix)")
    descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      isPending = false
      throw PartialFileError(folder: folder, code: errno)
    }
    Interruption.remove(Self.all(path))
    _ = access.apply(to: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = PartialFileError(folder: folder, code: errno)
      isPending = false
      Interruption.keep(Self.all(path))
      close(descriptor)
      throw error
    }
  }

  deinit {
    discard()
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds bytes at its end.
  package func write(_ bytes: [UInt8]) throws {
    guard PrivateFile.append(bytes, to: descriptor) else { throw PartialFileError(folder: folder, code: errno) }
  }

  /// Makes the file durable and gives it its final name, over whatever has that name.
  package func commit(as name: String) throws {
    guard fsync(descriptor) == 0, rename(path, "\(folder)/\(name)") == 0 else {
      throw PartialFileError(folder: folder, code: errno)
    }
    isPending = false
    Interruption.keep(Self.all(path))
    try PrivateFile.syncFolder(of: path)
  }

  /// Removes the file, and what SQLite may have put beside it.
  package func discard() {
    guard isPending else { return }
    isPending = false
    Self.remove(path)
    Interruption.keep(Self.all(path))
  }

  /// Removes files of that name, or of any name that begins with it, that no running process is making.
  package static func sweep(_ folder: String, named beginning: String) {
    for name in FolderListing.names(in: folder) where name.hasPrefix(beginning) && name.hasSuffix(suffix) {
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(path) }
      close(descriptor)
    }
  }

  private static let suffix = ".partial"

  private static func remove(_ path: String) {
    for path in all(path) { unlink(path) }
  }

  /// The file, and what SQLite may put beside it.
  private static func all(_ path: String) -> [String] { ["", "-journal", "-wal", "-shm"].map { path + $0 } }
}

/// Why a file can't be made or written in a folder.
package struct PartialFileError: UserFacingError, Equatable {
  let folder: String
  let code: Int32

  package init(folder: String, code: Int32) {
    self.folder = folder
    self.code = code
  }

  package var category: ErrorCategory {
    switch code {
    case ENOSPC, EDQUOT: .inputOutput
    case EACCES, EPERM, EROFS: .notPermitted
    case EEXIST, EWOULDBLOCK: .busy
    default: .cannotCreate
    }
  }

  package var message: Message {
    switch code {
    case ENOSPC, EDQUOT:
      return Message(
        en: "the disk of \(folder) is full; nothing was left behind. Free some space and try again",
        fa: "دیسک \(folder) پر است؛ چیزی به جا نماند. جا باز کنید و دوباره تلاش کنید")
    case EACCES, EPERM, EROFS:
      return Message(
        en: "you may not write in \(folder); nothing was changed. Check its permissions",
        fa: "اجازهٔ نوشتن در \(folder) را ندارید؛ چیزی تغییر نکرد. مجوزهای آن را بررسی کنید")
    case EEXIST, EWOULDBLOCK:
      return Message(
        en: "another process is making the same file in \(folder); try again",
        fa: "فرایند دیگری همین پرونده را در \(folder) می‌سازد؛ دوباره تلاش کنید")
    default:
      let reason = Message(systemError: code)
      return Message(
        en: "can't make a file in \(folder): \(reason.en)", fa: "نمی‌توان در \(folder) پرونده ساخت: \(reason.fa)")
    }
  }
}

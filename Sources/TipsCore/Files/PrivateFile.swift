import Glibc
import TipsText

/// Folders and files that only their owner may read, or a group where that is wanted, whatever the umask.
package enum PrivateFile {
  /// Makes a folder and those above it, durably. Those that are there are left as they are.
  ///
  /// - Throws: ``FileError``, also where the folder is there and the group that is wanted can't work in it.
  package static func makeFolder(_ path: String, for access: FileAccess = .ownerAlone) throws {
    if try !makeMissingFolders(path, access), case .group(let group) = access {
      var status = stat()
      guard stat(path, &status) == 0, status.st_gid == group, status.st_mode & 0o2070 == 0o2070 else {
        throw FileError.folderNotShared(path: path, group: AccountNames.group(group))
      }
    }
  }

  /// Whether the last folder was made.
  private static func makeMissingFolders(_ path: String, _ access: FileAccess) throws -> Bool {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw FileError.cannotOpen(path: path, reason: Message(en: "not a folder", fa: "پوشه نیست"))
      }
      return false
    }
    let parent = folder(of: path)
    if parent != path { _ = try makeMissingFolders(parent, access) }
    if mkdir(path, 0o700) != 0 {
      guard errno == EEXIST else { throw failure(path) }
      return false
    }
    // In a folder of a group the new one would be of that group too.
    guard access.apply(toFolder: path) else {
      let error = access.failure(path)
      rmdir(path)
      throw error
    }
    try syncFolder(of: path)
    return true
  }

  /// Makes an empty file, durably, that must not exist yet; links are not followed.
  package static func create(_ path: String, for access: FileAccess = .ownerAlone) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw FileError.exists(path: path) }
      throw failure(path)
    }
    defer { close(descriptor) }
    guard access.apply(to: descriptor) else {
      let error = access.failure(path)
      unlink(path)
      throw error
    }
    try syncFolder(of: path)
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) { unlink(path) }

  /// Opens a file for reading and writing that is made, empty, where it is missing. It has its permissions from the first
  /// moment on: others may open it at once.
  ///
  /// - Returns: the descriptor, or -1 with `errno` set.
  package static func openOrCreate(_ path: String, for access: @autoclosure () -> FileAccess) -> Int32 {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags)
    guard descriptor < 0, errno == ENOENT else { return descriptor }
    let access = access()
    access.letThrough()
    return open(path, flags | O_CREAT, access.fileMode)
  }

  /// Writes a whole file durably: a temporary file, fsync, rename, fsync of the folder.
  package static func write(_ bytes: [UInt8], to path: String, for access: FileAccess = .ownerAlone) throws {
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    guard access.apply(to: descriptor), append(bytes, to: descriptor), fsync(descriptor) == 0,
      rename(temporary, path) == 0
    else {
      let error = failure(path)
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    try syncFolder(of: path)
  }

  /// Writes all of the bytes; false, with `errno` set, where that fails.
  static func append(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// The bytes of a file of at most the given size; nil where it is missing.
  package static func read(_ path: String, limit: Int = 65_536) throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(path)
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, limit) }
    guard count >= 0 else { throw failure(path) }
    return Array(bytes.prefix(count))
  }

  /// The folder that holds a path.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the name of a file or folder durable: the bytes of a file may outlive a power cut, and its name not.
  ///
  /// A folder that one may write but not list can't be synced, and some file systems have no such thing; both are left
  /// to the file system.
  package static func syncFolder(of path: String) throws {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == EACCES { return }
      throw failure(path)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(path) }
  }

  fileprivate static func failure(_ path: String) -> FileError {
    let reason = errno
    switch reason {
    case ENOSPC, EDQUOT: return .diskFull(path: path)
    case EACCES, EROFS, EPERM: return .readOnly(path: path)
    default: return .cannotOpen(path: path, reason: Message(systemError: reason))
    }
  }
}

extension FileAccess {
  /// What `errno` says about a file that this access could not be given to.
  fileprivate func failure(_ path: String) -> FileError {
    if case .group(let group) = self, errno == EPERM { return .notInGroup(group: AccountNames.group(group)) }
    return PrivateFile.failure(path)
  }
}

extension PrivateFile {
  /// The permission bits of a file or folder; nil where it is missing.
  package static func mode(of path: String) throws -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw FileError.cannotOpen(path: path, reason: Message(systemError: errno))
    }
    return Int(status.st_mode & 0o7777)
  }

  /// Whether the path is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Writes a whole file durably in the place of another, whose bytes are then overwritten with zeros. Snapshots,
  /// copies and worn-levelled flash memory may keep them all the same.
  package static func replace(_ bytes: [UInt8], at path: String) throws {
    let replaced = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    defer { if replaced >= 0 { close(replaced) } }
    try write(bytes, to: path)
    var status = stat()
    guard replaced >= 0, fstat(replaced, &status) == 0, status.st_size > 0 else { return }
    let zeros = [UInt8](repeating: 0, count: Int(min(status.st_size, 65_536)))
    _ = zeros.withUnsafeBytes { pwrite(replaced, $0.baseAddress, zeros.count, 0) }
    fsync(replaced)
  }

  /// When the bytes of a file were last changed; nil where it is missing.
  package static func lastChange(of path: String) -> timespec? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mtim : nil
  }

  /// Whether something is at the path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The size of a file in bytes; 0 where it is missing.
  package static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether a folder on the way may not be entered, so that nobody can tell what is there.
  package static func isOutOfReach(_ path: String) -> Bool { access(path, F_OK) != 0 && errno == EACCES }

  /// Whether the file may be read by this process.
  package static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Whether it is a file with one name: no device or pipe, and no second name by which others would open it with another
  /// log and another lock.
  package static func isPlain(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return isPlain(status)
  }

  static func isPlain(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1 }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the file may be written by this process.
  package static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }
}

import Glibc

/// Who may read and write a file besides its owner.
///
/// The files of a store take it over from the store's own file. So a store is shared by being shared: nothing else keeps
/// that, and whoever makes a file beside it looks there.
package enum FileAccess: Sendable, Equatable {
  /// Nobody.
  case ownerAlone
  /// The accounts of a group.
  case group(gid_t)

  /// As a file has it; the owner alone where there is none. What others could do is never taken over.
  package init(of path: String) {
    var status = stat()
    self = stat(path, &status) == 0 ? FileAccess(status) : .ownerAlone
  }

  /// As a file has it that is plain (``PrivateFile/isPlain(_:)``); nil where it isn't.
  package init?(ofPlain path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, PrivateFile.isPlain(status) else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    self = status.st_mode & 0o060 == 0o060 ? .group(status.st_gid) : .ownerAlone
  }

  /// The permissions of a file.
  package var fileMode: mode_t { self == .ownerAlone ? 0o600 : 0o660 }

  /// The permissions of a folder; what is made in one of a group is of that group.
  package var folderMode: mode_t { self == .ownerAlone ? 0o700 : 0o2770 }

  /// Sets the umask of this process so that what SQLite makes beside a store is the group's from the first moment on: other
  /// accounts open the log and its index at once, and SQLite puts right what the umask has taken away only behind that.
  ///
  /// Every file of this program is made with permissions that don't depend on the umask.
  package func letThrough() {
    if case .group = self { umask(0o007) }
  }

  /// Gives a file that this process made to the group; false, with `errno` set, where it may not. The file is its owner's
  /// alone then.
  func apply(to descriptor: Int32) -> Bool {
    if case .group(let group) = self, fchown(descriptor, .max, group) != 0 { return false }
    return fchmod(descriptor, fileMode) == 0
  }

  /// Gives a folder that this process made to the group; false, with `errno` set, where it may not.
  func apply(toFolder path: String) -> Bool {
    if case .group(let group) = self, chown(path, .max, group) != 0 { return false }
    return chmod(path, folderMode) == 0
  }
}

import Glibc
import TipsFiles
import TipsText

/// Writes a page into a file that only its owner may read.
package enum PageFile {
  /// Writes the page, mode 0600; a file that is there is replaced, and only by a whole one.
  ///
  /// - Throws: ``PageFileError``.
  package static func write(_ page: PrintablePage, to path: String) throws {
    try check(path)
    let signals = DeferredSignals()
    defer { signals.release() }
    let folder = try TemporaryFolder(besideOf: path)
    defer { folder.remove() }
    let temporary = folder.path + "/page.html"
    let output = try PrivateFileWriter(path: temporary)
    try output.write(page.html.utf8)
    try output.finish()
    guard rename(temporary, path) == 0 else {
      throw PageFileError.cannotWrite(path: path, reason: Message(systemError: errno))
    }
  }

  /// Refuses a path that can't become a file, before anything is asked or recorded.
  ///
  /// - Throws: ``PageFileError``.
  package static func check(_ path: String) throws {
    guard !path.isEmpty else {
      throw PageFileError.cannotWrite(path: path, reason: Message(en: "it has no name", fa: "نام ندارد"))
    }
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw PageFileError.cannotWrite(
          path: path, reason: Message(en: "it is there and is no plain file", fa: "هست و پروندهٔ ساده نیست"))
      }
      guard try isReplaceable(path, size: Int(status.st_size)) else {
        throw PageFileError.cannotWrite(
          path: path, reason: Message(en: "it is there and is no page", fa: "هست و صفحه نیست"))
      }
    }
    guard access(PrivateFile.folder(of: path), W_OK) == 0 else {
      throw PageFileError.cannotWrite(path: path, reason: Message(systemError: errno))
    }
  }

  /// Only a page is replaced, or a file with nothing in it: a slip of the hand must not cost a store or a key.
  private static func isReplaceable(_ path: String, size: Int) throws -> Bool {
    guard size > 0 else { return !["-wal", "-shm", "-journal", ".lock"].contains { path.hasSuffix($0) } }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw PageFileError.cannotWrite(path: path, reason: Message(systemError: errno))
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = max(0, Glibc.read(descriptor, &bytes, bytes.count))
    let beginning = String(decoding: bytes[..<count], as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "%pdf-"].contains { beginning.hasPrefix($0) }
  }
}

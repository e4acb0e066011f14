import Glibc

/// Writes a page into a file that only its owner may read.
public enum PageFile {
  /// Writes the page, mode 0600; a file that is there is replaced, and only by a whole one.
  ///
  /// - Throws: ``PageFileError``.
  public static func write(_ html: String, to path: String) throws {
    try check(path)
    let signals = HeldSignals()
    defer { signals.release() }
    let folder = try TemporaryFolder(besideOf: path)
    defer { folder.remove() }
    let temporary = folder.path + "/page.html"
    let output = try PrivateOutput(path: temporary)
    try output.write(html.utf8)
    try output.finish()
    guard rename(temporary, path) == 0 else {
      throw PageFileError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Refuses a path that can't become a file, before anything is asked or recorded.
  ///
  /// - Throws: ``PageFileError``.
  public static func check(_ path: String) throws {
    guard !path.isEmpty else { throw PageFileError.cannotWrite(path: path, reason: "it has no name") }
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw PageFileError.cannotWrite(path: path, reason: "it is there and is no plain file")
    }
    guard access(PrivateFile.folder(of: path), W_OK) == 0 else {
      throw PageFileError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }
}

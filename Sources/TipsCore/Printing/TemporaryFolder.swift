import Glibc
import TipsFiles
import TipsText

/// A folder of mode 0700 beside a file that is to be made; whoever makes it removes it.
package struct TemporaryFolder {
  private static let prefix = ".tips-page-"

  /// Its absolute path.
  let path: String

  /// Makes it in the folder of the given file.
  ///
  /// - Throws: ``PageFileError``.
  init(besideOf file: String) throws {
    let folder = PrivateFile.folder(of: file)
    guard let real = realpath(folder, nil) else {
      throw PageFileError.cannotWrite(path: file, reason: Message(systemError: errno))
    }
    var template = Array((String(cString: real) + "/" + Self.prefix + "XXXXXX").utf8CString)
    free(real)
    guard mkdtemp(&template) != nil else {
      throw PageFileError.cannotWrite(path: file, reason: Message(systemError: errno))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Those in a folder that nobody removed, since the program was killed; their paths.
  package static func left(in folder: String) -> [String] {
    FolderListing.names(in: folder).filter { $0.hasPrefix(prefix) }.map { folder + "/" + $0 }
  }

  /// Removes it with everything in it; links are removed, not followed.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    // The browser may still be tidying up in it: what is new since the folder was read is taken in the next round.
    for _ in 0..<5 {
      for name in FolderListing.names(in: path) { remove(path + "/" + name) }
      if rmdir(path) == 0 || errno != ENOTEMPTY { return }
    }
  }
}

/// Why a page can't be written.
package enum PageFileError: UserFacingError, Equatable {
  case cannotWrite(path: String, reason: Message)

  package var category: ErrorCategory { .cannotCreate }

  package var message: Message {
    switch self {
    case .cannotWrite(let path, let reason):
      Message(
        en: "can't write \(SafeText.line(path)): \(reason.en); name another file",
        fa: "در \(SafeText.line(path)) نمی‌توان نوشت: \(reason.fa)؛ پروندهٔ دیگری نام ببرید")
    }
  }
}

import Glibc

/// A folder of mode 0700 beside a file that is to be made; whoever makes it removes it.
struct TemporaryFolder {
  /// Its absolute path.
  let path: String

  /// Makes it in the folder of the given file.
  ///
  /// - Throws: ``PageFileError``.
  init(besideOf file: String) throws {
    let folder = PrivateFile.folder(of: file)
    guard let real = realpath(folder, nil) else {
      throw PageFileError.cannotWrite(path: file, reason: String(cString: strerror(errno)))
    }
    var template = Array((String(cString: real) + "/.tips-page-XXXXXX").utf8CString)
    free(real)
    guard mkdtemp(&template) != nil else {
      throw PageFileError.cannotWrite(path: file, reason: String(cString: strerror(errno)))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with everything in it; links are removed, not followed.
  func remove() {
    nftw(
      path, { name, _, _, _ in name.map { Glibc.remove($0) } ?? 0 }, 16, FTW_DEPTH | FTW_PHYS)
  }
}

/// Why a page can't be written.
public enum PageFileError: UserFacingError, Equatable {
  case cannotWrite(path: String, reason: String)

  /// A file can't be made.
  public var category: ErrorCategory { .cannotCreate }

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .cannotWrite(let path, let reason): "can't write \(SafeText.line(path)): \(reason); name another file"
    }
  }
}

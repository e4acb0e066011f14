import Glibc
import TipsFiles
import TipsText

/// Where a backup is read from: a file, or standard input.
public enum RestoreSource: Sendable, Equatable {
  case file(String)
  case standardInput

  /// What people call it.
  public var name: Message {
    switch self {
    case .file(let path): Message(en: path, fa: path)
    case .standardInput: Message(en: "standard input", fa: "ورودی استاندارد")
    }
  }

  private static let chunk = 1 << 20
  /// How a database begins.
  static let heading = Array("SQLite format 3\u{0}".utf8)

  /// Copies everything.
  ///
  /// - Parameter progress: called with the bytes that are copied, and with all where their number is known.
  /// - Throws: ``RestoreError`` when it can't be read, or begins unlike a store.
  func copy(to file: PartialFile, progress: (Int, Int?) -> Void = { _, _ in }) throws {
    let input: Int32
    switch self {
    // Opening does not wait for somebody to write into a pipe of that name; reading waits for who does.
    case .file(let path): input = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    case .standardInput: input = STDIN_FILENO
    }
    guard input >= 0 else { throw RestoreError.unreadable(name, reason: Message(systemError: errno)) }
    if input != STDIN_FILENO { _ = fcntl(input, F_SETFL, 0) }
    defer { if input != STDIN_FILENO { close(input) } }
    var status = stat()
    let total = fstat(input, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    var copied = 0
    var isFirst = true
    while true {
      let count = try fill(&bytes, from: input)
      if isFirst { try check(bytes[..<count]) }
      isFirst = false
      try write(bytes, count, to: file)
      copied += count
      progress(copied, total)
      if count < bytes.count { return }
    }
  }

  /// Reads until the buffer is full or the input ends.
  private func fill(_ bytes: inout [UInt8], from input: Int32) throws -> Int {
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(input, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw RestoreError.unreadable(name, reason: Message(systemError: errno)) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  private func check(_ beginning: ArraySlice<UInt8>) throws {
    if beginning.isEmpty { throw RestoreError.empty(name) }
    if EncryptedFile.begins(beginning.prefix(64)) { throw RestoreError.encrypted(name) }
    guard beginning.starts(with: Self.heading) else { throw RestoreError.notABackup(name) }
  }

  private func write(_ bytes: [UInt8], _ count: Int, to file: PartialFile) throws {
    var written = 0
    while written < count {
      let step = bytes.withUnsafeBytes {
        Glibc.write(file.descriptor, $0.baseAddress?.advanced(by: written), count - written)
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { throw PartialFileError(folder: PrivateFile.folder(of: file.path), code: errno) }
      written += step
    }
  }
}

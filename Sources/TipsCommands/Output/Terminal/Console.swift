import Glibc
import TipsCore

/// Standard output and standard error: the only place that writes to them.
enum Console {
  nonisolated(unsafe) private static var pending: [UInt8] = []
  private static let chunk = 65_536

  /// Adds text to standard output; it is written when enough has gathered, or by ``flush()``.
  static func out(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= chunk { try flush() }
  }

  /// Adds a line to standard output.
  static func line(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    try out("\n")
  }

  /// Adds a sentence to standard output, in the language of the run.
  static func line(_ message: Message) throws { try line(sentence: message.spoken) }

  /// Adds a sentence to standard output; on a terminal its words stay whole.
  ///
  /// - Parameter hanging: the column at which its second line begins.
  static func line(sentence: String, hanging: Int? = nil) throws {
    try line(width.map { SentenceLines.broken(sentence, columns: $0, hanging: hanging) } ?? sentence)
  }

  /// Writes what has gathered.
  ///
  /// - Throws: ``OutputError/cannotWrite(reason:)``.
  static func flush() throws {
    defer { pending.removeAll(keepingCapacity: true) }
    guard write(pending, to: STDOUT_FILENO) else {
      // Whoever leaves the pager early has seen enough.
      if errno == EPIPE, Pager.isRunning { return }
      throw OutputError.cannotWrite(reason: Message(systemError: errno))
    }
  }

  /// Writes one line to standard error.
  static func note(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Writes a sentence to standard error, in the language of the run.
  static func note(_ message: Message) { note(sentence: message.spoken) }

  /// Writes a sentence to standard error; on a terminal its words stay whole.
  static func note(sentence: String) {
    note(errorIsTerminal ? SentenceLines.broken(sentence, columns: errorSize.columns) : sentence)
  }

  /// Writes to standard error without a line end: a question, or a line that will be written over.
  static func prompt(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Whether a person reads standard output.
  static let outIsTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether standard output goes into a file.
  static var outIsFile: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
  /// Whether a person reads standard error.
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1
  /// Whether a person types standard input.
  static let inputIsTerminal = isatty(STDIN_FILENO) == 1

  /// The width of the terminal in columns; nil where standard output is none.
  static let width: Int? = {
    guard outIsTerminal else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }()

  /// The size of the terminal that shows standard error.
  static var errorSize: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

/// Why an answer could not be given.
enum OutputError: UserFacingError {
  case cannotWrite(reason: Message)

  var category: ErrorCategory { .inputOutput }

  var message: Message {
    switch self {
    case .cannotWrite(let reason):
      Message(
        en: "can't write to standard output: \(reason.en); what was recorded stays recorded",
        fa: "در خروجی استاندارد نمی‌توان نوشت: \(reason.fa)؛ آنچه ثبت شده ثبت‌شده می‌ماند")
    }
  }
}

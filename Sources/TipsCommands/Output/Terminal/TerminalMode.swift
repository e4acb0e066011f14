import Glibc
import TipsCore

/// A terminal that shows nothing by itself of what is typed, until it is told to again or the process is ended by a
/// signal.
struct TerminalMode {
  enum Kind {
    /// Every key is handed over as it is typed.
    case keys
    /// Lines are handed over when they are finished.
    case lines
  }

  nonisolated(unsafe) private static var before = termios()
  nonisolated(unsafe) private static var kind = Kind.lines
  /// Set by the signals behind which an edited line has to be drawn anew.
  nonisolated(unsafe) private static var wasDisturbed: sig_atomic_t = 0

  /// What Ctrl-C leaves on the terminal; a C text, for a signal may not make one.
  nonisolated(unsafe) private static var farewell: UnsafeMutablePointer<CChar>?

  private var handlers: [(signal: Int32, before: __sighandler_t?)] = []

  /// Nil where standard input is no terminal.
  ///
  /// - Parameter typedAhead: whether what was typed before the question counts.
  init?(_ kind: Kind, typedAhead: Bool) {
    guard tcgetattr(STDIN_FILENO, &Self.before) == 0 else { return nil }
    Self.kind = kind
    if Self.farewell == nil { Self.farewell = strdup("tips: \(PromptWords.interrupted.spoken)\n") }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      handle(number) { number in
        TerminalMode.restore()
        // Behind the line that nobody finished.
        _ = write(STDERR_FILENO, "\n", 1)
        if number == SIGINT, let farewell = TerminalMode.farewell {
          _ = write(STDERR_FILENO, farewell, strlen(farewell))
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    for number in [SIGWINCH, SIGCONT] { handle(number) { _ in TerminalMode.wasDisturbed = 1 } }
    Self.begin(typedAhead: typedAhead)
  }

  func end() {
    Self.restore()
    for handler in handlers { signal(handler.signal, handler.before) }
  }

  /// The next byte, or nil at the end of the input.
  ///
  /// - Parameter onDisturbance: called when the window has got another size, or the process was stopped and goes on.
  func next(onDisturbance: () -> Void) -> UInt8? {
    while true {
      if Self.wasDisturbed != 0 {
        Self.wasDisturbed = 0
        Self.begin(typedAhead: true)
        onDisturbance()
      }
      // A signal interrupts the waiting; a read would be taken up again.
      guard isReady(within: -1) else { continue }
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      return count == 1 ? byte : nil
    }
  }

  /// Whether a byte can be read within so many milliseconds.
  func isReady(within milliseconds: Int32 = 0) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, milliseconds) > 0
  }

  private mutating func handle(_ number: Int32, _ handler: @escaping __sighandler_t) {
    handlers.append((number, signal(number, handler)))
  }

  private static func begin(typedAhead: Bool) {
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    if kind == .keys {
      silent.c_lflag &= ~tcflag_t(ICANON | IEXTEN)
      silent.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
    }
    tcsetattr(STDIN_FILENO, typedAhead ? TCSADRAIN : TCSAFLUSH, &silent)
    marksPaste(true)
  }

  private static func restore() {
    marksPaste(false)
    tcsetattr(STDIN_FILENO, TCSANOW, &before)
  }

  /// Tells the terminal whether to mark the beginning and the end of what is pasted.
  private static func marksPaste(_ marked: Bool) {
    guard kind == .keys else { return }
    _ = marked ? write(STDERR_FILENO, "\u{1B}[?2004h", 8) : write(STDERR_FILENO, "\u{1B}[?2004l", 8)
  }
}

import Glibc
import TipsCore

extension Prompt {
  /// Asks once for something that must not be seen: the terminal shows nothing of what is typed.
  ///
  /// - Throws: ``PromptError/ended`` when the input ends.
  static func secret(_ question: String) throws -> [UInt8] {
    let hidden = HiddenTyping()
    Console.prompt(question + ": ")
    let typed = line()
    hidden?.end()
    Console.note("")
    guard let typed else { throw PromptError.ended }
    return typed
  }
}

/// A terminal that doesn't show what is typed, until it is told to again or the process is ended by a signal.
private struct HiddenTyping {
  nonisolated(unsafe) private static var before = termios()
  private var handlers: [(signal: Int32, before: __sighandler_t?)] = []

  /// Nil where standard input is no terminal.
  init?() {
    guard tcgetattr(STDIN_FILENO, &Self.before) == 0 else { return nil }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      let before = signal(number) { number in
        tcsetattr(STDIN_FILENO, TCSANOW, &HiddenTyping.before)
        signal(number, SIG_DFL)
        raise(number)
      }
      handlers.append((number, before))
    }
    var hidden = Self.before
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
  }

  func end() {
    tcsetattr(STDIN_FILENO, TCSANOW, &Self.before)
    for handler in handlers { signal(handler.signal, handler.before) }
  }
}

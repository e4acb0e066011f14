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
    hidden.end()
    Console.note("")
    guard let typed else { throw PromptError.ended }
    return typed
  }
}

/// A terminal that doesn't show what is typed, until it is told to again or the process is ended by a signal.
private struct HiddenTyping {
  nonisolated(unsafe) private static var before = termios()
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  init() {
    guard tcgetattr(STDIN_FILENO, &Self.before) == 0 else { return }
    for number in Self.ending {
      signal(number) { number in
        tcsetattr(STDIN_FILENO, TCSANOW, &HiddenTyping.before)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    var hidden = Self.before
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
  }

  func end() {
    tcsetattr(STDIN_FILENO, TCSANOW, &Self.before)
    for number in Self.ending { signal(number, SIG_DFL) }
  }
}

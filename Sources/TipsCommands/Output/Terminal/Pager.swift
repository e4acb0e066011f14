import Glibc
import TipsCore

/// The program that shows what is longer than the screen: `$TIPS_PAGER`, the settings' `pager`, `$PAGER`, else `less`.
///
/// It reads standard output and standard error, so that a hint stands where it belongs, and it is there for a person at a
/// terminal only. An empty name, or `cat`, means none.
enum Pager {
  /// The running one: its process, and the terminal's descriptors to go back to.
  private struct Running {
    let process: pid_t
    let out: Int32
    let error: Int32
  }

  nonisolated(unsafe) private static var running: Running?

  /// Whether a person reads in it.
  static var isRunning: Bool { running != nil }

  /// Starts it where so many lines would run off the screen; does nothing where one runs or none is wanted.
  static func begin(lines: Int) {
    guard running == nil, Console.outIsTerminal, Console.errorIsTerminal, lines >= Console.errorSize.rows,
      let command = command()
    else { return }
    start(command)
  }

  /// Lets the person read to the end, and goes back to the terminal.
  static func end() {
    guard let pager = running else { return }
    try? Console.flush()
    running = nil
    dup2(pager.out, STDOUT_FILENO)
    dup2(pager.error, STDERR_FILENO)
    close(pager.out)
    close(pager.error)
    var status: Int32 = 0
    while waitpid(pager.process, &status, 0) < 0, errno == EINTR {}
    signal(SIGPIPE, SIG_DFL)
    signal(SIGINT, SIG_DFL)
  }

  private static func command() -> String? {
    let wanted = (try? Configuration.ofRun.get().value(.pager)?.text) ?? nil
    // An empty variable is somebody's wish, too.
    if let set = getenv("TIPS_PAGER"), set.pointee == 0 { return nil }
    let command = wanted ?? getenv("PAGER").map { String(cString: $0) } ?? "less"
    return command.isEmpty || command == "cat" ? nil : command
  }

  private static func start(_ command: String) {
    // What is measured on the terminal is known before the output goes elsewhere.
    _ = (Console.width, Emphasis.isShown, Console.inputIsTerminal)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    let words = [strdup("/bin/sh"), strdup("-c"), strdup(command), nil]
    let variables = variables().map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", &actions, nil, words, variables) == 0 else {
      close(ends[0])
      close(ends[1])
      return
    }
    running = Running(
      process: process, out: fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), error: fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3))
    dup2(ends[1], STDOUT_FILENO)
    dup2(ends[1], STDERR_FILENO)
    close(ends[0])
    close(ends[1])
    // The pager may be left before everything was written, and Ctrl-C there ends a search in it: neither is the end of
    // this program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT, SIG_IGN)
  }

  /// The environment, with what makes less end at once where all fits, keep colours, say which keys lead on, remember
  /// nothing of what was looked for, and neither save what it shows nor start other programs: a slip of the finger there
  /// must not leave names in a file.
  private static func variables() -> [String] {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if !text.hasPrefix("LESSHISTFILE="), !text.hasPrefix("LESSSECURE=") { variables.append(text) }
      next = next.advanced(by: 1)
    }
    variables += ["LESSHISTFILE=-", "LESSSECURE=1"]
    if getenv("LESS") == nil {
      // A prompt ends with a dollar sign there.
      variables.append("LESS=-FRX -Ps?e\(PagerWords.atEnd.spoken):\(PagerWords.keys.spoken).$")
    }
    if getenv("LESSCHARSET") == nil { variables.append("LESSCHARSET=utf-8") }
    return variables
  }
}

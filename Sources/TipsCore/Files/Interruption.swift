import Glibc

/// What happens when somebody ends a long work by Ctrl-C or another signal: files in the making are removed, and one line says
/// what became of the work.
///
/// A signal may neither allocate nor wait for anything: all that it needs lies ready.
package enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// So many files are in the making at most.
  private static let room = 16
  /// Paths of files, as C texts; none where a place is free.
  nonisolated(unsafe) private static let files: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let files = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: room)
    files.initialize(repeating: nil, count: room)
    return files
  }()
  /// What Ctrl-C leaves on the terminal.
  nonisolated(unsafe) private static let farewell: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let farewell = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 1)
    farewell.initialize(to: nil)
    return farewell
  }()

  /// Whether signals are waited for; only a program that has none of its own does.
  private static var isExpected: Bool { farewell.pointee != nil }

  /// Waits for signals from now on.
  ///
  /// - Parameter line: written to standard error when Ctrl-C ends the process.
  package static func begin(saying line: String) {
    let before = farewell.pointee
    _ = files
    farewell.pointee = strdup(line)
    free(before)
    for number in signals where !isIgnored(number) {
      signal(number) { number in
        Interruption.tidyUp()
        if number == SIGINT, let line = Interruption.farewell.pointee { _ = write(STDERR_FILENO, line, strlen(line)) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Leaves signals to the system again.
  package static func end() {
    guard isExpected else { return }
    for number in signals where !isIgnored(number) { signal(number, SIG_DFL) }
    free(farewell.pointee)
    farewell.pointee = nil
  }

  /// Notes a file that nobody is to find when the process ends by a signal.
  package static func remove(_ paths: [String]) {
    guard isExpected else { return }
    var paths = paths[...]
    for place in 0..<room where files[place] == nil {
      guard let path = paths.popFirst() else { return }
      files[place] = strdup(path)
    }
  }

  /// Forgets files that are done, or gone.
  package static func keep(_ paths: [String]) {
    guard isExpected else { return }
    for place in 0..<room {
      guard let path = files[place], paths.contains(String(cString: path)) else { continue }
      files[place] = nil
      free(path)
    }
  }

  /// Whether the process was started so that a signal does nothing, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func tidyUp() {
    for place in 0..<room {
      if let path = files[place] { unlink(path) }
    }
  }
}

import Foundation
import Glibc

/// A pseudo-terminal on which the command runs, as wide as a small window. It is the command's own, so that Ctrl-C reaches it.
final class Terminal {
  private let leader: Int32
  private let process: pid_t
  /// Its folder is needed as long as the command runs.
  private let station: Station
  /// How the command ended: its exit status, or the signal that ended it; nil while it runs.
  private var end: Int32?

  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  convenience init(_ station: Station, _ arguments: String..., columns: UInt16 = 100) throws {
    try self.init(station, words: arguments, columns: columns)
  }

  convenience init(_ station: Station, words arguments: [String], columns: UInt16) throws {
    try station.makeStore(for: arguments)
    try self.init(station, running: [Station.binary().path] + arguments, columns: columns)
  }

  /// Runs any program, in the folder of the station.
  init(_ station: Station, running words: [String], columns: UInt16) throws {
    self.station = station
    // Glibc's module lacks posix_openpt; these are the calls behind it (ioctl_tty(2)).
    leader = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard leader >= 0, ioctl(leader, Self.setLock, &lock) == 0, ioctl(leader, Self.getNumber, &number) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
    process = try Self.start(
      words, station.variables.map { "\($0.key)=\($0.value)" }, on: "/dev/pts/\(number)")
  }

  /// Starts a program as the leader of a session whose terminal it is, with no signal blocked.
  private static func start(_ arguments: [String], _ environment: [String], on terminal: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for descriptor in [1, 2] as [Int32] { posix_spawn_file_actions_adddup2(&actions, 0, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80 /* POSIX_SPAWN_SETSID */)
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], &actions, &attributes, words, variables) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return process
  }

  private var isRunning: Bool {
    guard end == nil else { return false }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return true }
    end = Self.end(status)
    return false
  }

  private func finish() {
    guard isRunning else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    end = Self.end(status)
  }

  private static func end(_ status: Int32) -> Int32 { status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F }

  deinit {
    finish()
    close(leader)
  }

  /// What the command has shown since it was asked for last; nil where it shows nothing for so many milliseconds. What it
  /// shows before it ends is still there afterwards.
  private func output(within milliseconds: Int32) -> [UInt8]? {
    var ready = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0, ready.revents & Int16(POLLIN) != 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(leader, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// Types lines, each when a question stands on the screen, and gives back all that was shown.
  func converse(_ answers: [String] = []) -> [String] {
    var shown: [UInt8] = []
    var seen = 0
    var rest = answers[...]
    let deadline = Date(timeIntervalSinceNow: 120)
    while Date() < deadline {
      if let bytes = output(within: 50) {
        shown += bytes
        continue
      }
      if !isRunning { break }
      if shown.count > seen, shown.suffix(2) == [0x3A, 0x20], let answer = rest.popFirst() {
        seen = shown.count
        let bytes = Array((answer + "\n").utf8)
        _ = write(leader, bytes, bytes.count)
      }
    }
    finish()
    while let bytes = output(within: 0) { shown += bytes }
    let text = String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
    return text.split(separator: "\n").map(String.init)
  }

  /// Presses keys, each when what was shown since the last ones holds some text, and gives back all that was shown.
  func press(_ steps: [(after: String, keys: String)]) -> String {
    var shown: [UInt8] = []
    var seen = 0
    var rest = steps[...]
    let deadline = Date(timeIntervalSinceNow: 120)
    while Date() < deadline {
      if let step = rest.first, String(decoding: shown[seen...], as: UTF8.self).contains(step.after) {
        rest.removeFirst()
        seen = shown.count
        let bytes = Array(step.keys.utf8)
        _ = write(leader, bytes, bytes.count)
      }
      if let bytes = output(within: 50) {
        shown += bytes
      } else if !isRunning {
        break
      }
    }
    finish()
    while let bytes = output(within: 0) { shown += bytes }
    return String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  var status: Int32 {
    finish()
    return end ?? -1
  }
}

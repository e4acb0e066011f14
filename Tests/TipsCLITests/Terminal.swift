import Foundation
import Glibc

/// A pseudo-terminal on which the command runs, as wide as a small window.
final class Terminal {
  private let leader: Int32
  private let process = Process()

  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(_ station: Station, _ arguments: String..., columns: UInt16 = 100) throws {
    try station.makeStore(for: arguments)
    // Glibc's module lacks posix_openpt; these are the calls behind it (ioctl_tty(2)).
    leader = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard leader >= 0, ioctl(leader, Self.setLock, &lock) == 0, ioctl(leader, Self.getNumber, &number) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
    let follower = FileHandle(
      fileDescriptor: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC), closeOnDealloc: true)
    process.executableURL = try Station.binary()
    process.arguments = arguments
    process.environment = station.variables
    process.standardInput = follower
    process.standardOutput = follower
    process.standardError = follower
    try process.run()
  }

  deinit { close(leader) }

  /// Types lines, each when a question stands on the screen, and gives back all that was shown.
  func converse(_ answers: [String] = []) -> [String] {
    var shown: [UInt8] = []
    var seen = 0
    var rest = answers[...]
    let deadline = Date(timeIntervalSinceNow: 30)
    while Date() < deadline {
      var ready = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 50) > 0, ready.revents & Int16(POLLIN) != 0 {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(leader, &buffer, buffer.count)
        if count > 0 { shown += buffer[..<count] }
        continue
      }
      if !process.isRunning { break }
      if shown.count > seen, shown.suffix(2) == [0x3A, 0x20], let answer = rest.popFirst() {
        seen = shown.count
        let bytes = Array((answer + "\n").utf8)
        _ = write(leader, bytes, bytes.count)
      }
    }
    // Foundation starts processes with most signals blocked; only this one always ends them.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let text = String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
    return text.split(separator: "\n").map(String.init)
  }

  var status: Int32 { process.terminationStatus }
}

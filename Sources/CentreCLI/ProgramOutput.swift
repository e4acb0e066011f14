import Glibc
import TipsCommands
import TipsText

/// What the program says.
enum ProgramOutput {
  /// An answer, on standard output.
  static func answer(_ message: Message) { put(SafeText.block(message.spoken), on: STDOUT_FILENO) }

  /// A line of JSON, on standard output.
  static func answer(json line: String) { put(line, on: STDOUT_FILENO) }

  /// What goes on, and what went wrong, on standard error.
  static func say(_ message: Message) { put("tips-centre: " + SafeText.line(message.spoken), on: STDERR_FILENO) }

  private static func put(_ text: String, on descriptor: Int32) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}

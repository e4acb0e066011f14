import CSystemCalls
import Glibc

/// A file in memory, which a child process opens by its path: what is in it never comes to a disk.
package final class MemoryFile {
  private let descriptor: Int32

  /// The path, for child processes of this one.
  package var path: String { "/dev/fd/\(descriptor)" }

  /// A file with content; nil where the system has no room, with `errno` set.
  package init?(_ bytes: [UInt8]) {
    descriptor = bytes.withUnsafeBytes { tips_memory_file($0.baseAddress, $0.count) }
    if descriptor < 0 { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

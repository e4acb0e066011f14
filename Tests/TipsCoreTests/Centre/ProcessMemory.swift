import Foundation
import Glibc

/// What a process of this machine has in its memory.
struct ProcessMemory {
  let process: Int32

  /// Which of some pieces of bytes are somewhere in what can be read.
  func found(_ pieces: [String: [UInt8]]) throws -> Set<String> {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw CocoaError(.fileReadNoPermission) }
    defer { close(memory) }
    var found: Set<String> = []
    for line in maps.split(separator: "\n") {
      // Such as "7f00-7f10 rw-p …": from where to where, and what may be done there.
      let words = line.split(separator: " ")
      let ends = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard words[1].hasPrefix("r"), ends.count == 2, let from = off_t(exactly: ends[0]) else { continue }
      let bytes = read(memory, at: from, count: Int(ends[1] - ends[0]))
      for (name, piece) in pieces where !found.contains(name) && Self.isThere(piece, in: bytes) { found.insert(name) }
    }
    return found
  }

  private static func isThere(_ piece: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { all in
      piece.withUnsafeBytes { piece in
        guard let first = piece.first, let wanted = piece.baseAddress, var at = all.baseAddress else { return false }
        let end = at + all.count
        while let found = memchr(at, Int32(first), end - at) {
          at = UnsafeRawPointer(found)
          guard end - at >= piece.count else { return false }
          if memcmp(at, wanted, piece.count) == 0 { return true }
          at += 1
        }
        return false
      }
    }
  }

  /// What is there; nothing of places that only the kernel reads.
  private func read(_ memory: Int32, at from: off_t, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let more = pread(memory, buffer.baseAddress?.advanced(by: filled), count - filled, from + off_t(filled))
        guard more > 0 else { return }
        filled += more
      }
    }
  }
}

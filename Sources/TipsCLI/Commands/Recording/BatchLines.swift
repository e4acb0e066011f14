import Glibc
import TipsCore

/// One line of a batch as it came.
struct BatchLine {
  /// Counted from 1.
  let number: Int
  /// Its bytes without the line end; nil where it is over the limit.
  let bytes: [UInt8]?
}

/// The lines of a batch, in groups of those that are there without waiting.
final class BatchLines {
  /// The longest line in bytes.
  static let lineLimit = 1 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins.
  private var start = 0
  /// No line end stands before this.
  private var searched = 0
  private var isOverLong = false
  private var isAtEnd = false
  private var count = 0

  /// - Parameter file: `-` is standard input.
  init(file: String) throws {
    guard file != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError.cannotOpen(path: file, reason: String(cString: strerror(errno))) }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next lines, blank ones left out; nil at the end.
  func next(atMost limit: Int) throws -> [BatchLine]? {
    var lines: [BatchLine] = []
    while lines.count < limit {
      if let line = takeLine() {
        if let line { lines.append(line) }
      } else if isAtEnd || (!lines.isEmpty && !isReady) {
        break
      } else {
        try read()
      }
    }
    return lines.isEmpty ? nil : lines
  }

  /// A complete line of the buffer: nil where there is none yet, nil inside where it is blank.
  private func takeLine() -> BatchLine?? {
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      guard isAtEnd, start < buffer.count || isOverLong else {
        dropOverLong()
        return .none
      }
      defer { start = buffer.count }
      return .some(line(Array(buffer[start...])))
    }
    defer {
      start = end + 1
      searched = start
    }
    return .some(line(Array(buffer[start..<end])))
  }

  private func line(_ bytes: [UInt8]) -> BatchLine? {
    count += 1
    defer { isOverLong = false }
    if isOverLong || bytes.count > Self.lineLimit { return BatchLine(number: count, bytes: nil) }
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return isBlank ? nil : BatchLine(number: count, bytes: bytes)
  }

  /// Of a line over the limit nothing is kept but that it was.
  private func dropOverLong() {
    guard buffer.count - start > Self.lineLimit else { return }
    isOverLong = true
    start = buffer.count
  }

  private func read() throws {
    buffer.removeSubrange(..<start)
    searched -= start
    start = 0
    let bytes = try StandardInput.chunk(from: descriptor)
    if bytes.isEmpty { isAtEnd = true } else { buffer += bytes }
  }

  private var isReady: Bool { StandardInput.isReady(descriptor) }
}

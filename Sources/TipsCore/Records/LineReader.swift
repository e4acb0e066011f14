import TipsFiles

/// The lines of an input, one after the other, whatever its size.
final class LineReader {
  /// A line without its end; the bytes stay where they are until the next line is asked for.
  struct Line {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Over ``RecordReader/recordLimit``: nothing of it is kept.
    let isTooLong: Bool
    let hasEnd: Bool
  }

  private let window: RecordWindow
  private static let lineFeeds = ByteScan.spread(UInt8(ascii: "\n"))

  init(window: RecordWindow) { self.window = window }

  /// Whether the window holds a whole line.
  var hasLine: Bool { offsetOfEnd(from: 0) < window.count }

  /// Passes a line; nil at the end of the input. A byte order mark in front of it is no part of it.
  func next() throws(RecordError) -> Line? {
    try ByteOrderMark.pass(in: window)
    var offset = 0
    var isTooLong = false
    while true {
      offset = offsetOfEnd(from: offset)
      if offset < window.count { break }
      if offset > RecordReader.recordLimit {
        window.drop(offset)
        offset = 0
        isTooLong = true
      }
      guard try window.more() else { break }
    }
    let hasEnd = offset < window.count
    guard hasEnd || offset > 0 || isTooLong else { return nil }
    let line = Line(
      bytes: UnsafeBufferPointer(start: window.base, count: offset),
      isTooLong: isTooLong || offset > RecordReader.recordLimit, hasEnd: hasEnd)
    window.drop(hasEnd ? offset + 1 : offset)
    if hasEnd { window.line += 1 }
    return line
  }

  @inline(__always)
  private func offsetOfEnd(from start: Int) -> Int {
    let base = window.base
    var offset = start
    while offset + 8 <= window.count {
      let hits = ByteScan.equal(ByteScan.word(at: base + offset), Self.lineFeeds)
      guard hits == 0 else { return offset + ByteScan.first(hits) }
      offset += 8
    }
    while offset < window.count, base[offset] != UInt8(ascii: "\n") { offset += 1 }
    return offset
  }
}

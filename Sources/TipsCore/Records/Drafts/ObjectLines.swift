import TipsFiles

/// JSON Lines, in groups of those that are there without waiting.
package final class ObjectLines {
  private let input: ByteInput
  private let window: RecordWindow
  private let lines: LineReader

  /// Lines that an input holds.
  package init(_ input: ByteInput) {
    self.input = input
    window = RecordWindow(input: input)
    lines = LineReader(window: window)
  }

  /// The next lines, blank ones left out; nil at the end.
  ///
  /// - Parameter read: makes something of a line when it has come: of its number, from 1, and its bytes, nil where it is too
  ///   long.
  /// - Throws: ``RecordError/input(_:)``.
  package func next<T>(
    atMost limit: Int, _ read: (Int, UnsafeBufferPointer<UInt8>?) -> T
  ) throws(RecordError) -> [T]? {
    var found: [T] = []
    while found.count < limit {
      if !lines.hasLine, !window.ended, window.count <= RecordReader.recordLimit {
        guard found.isEmpty || input.isReady else { break }
        try window.more()
        continue
      }
      let number = window.line
      guard let line = try lines.next() else { break }
      if line.isTooLong {
        found.append(read(number, nil))
      } else if !ByteText.trimmed(line.bytes).isEmpty {
        found.append(read(number, line.bytes))
      }
    }
    return found.isEmpty ? nil : found
  }
}

import Synchronization

/// The places of a list, given out from its beginning to one thread and from its end to another, each once.
final class TwoEndedQueue: Sendable {
  private let waiting: Mutex<Range<Int>>

  init(count: Int) { waiting = Mutex(0..<count) }

  /// The next places from the beginning; nil where none is left.
  func first(_ most: Int) -> Range<Int>? {
    waiting.withLock { waiting in
      guard !waiting.isEmpty else { return nil }
      let block = waiting.prefix(most)
      waiting = block.upperBound..<waiting.upperBound
      return block
    }
  }

  /// The next places from the end; nil where none is left.
  func last(_ most: Int) -> Range<Int>? {
    waiting.withLock { waiting in
      guard !waiting.isEmpty else { return nil }
      let block = waiting.suffix(most)
      waiting = waiting.lowerBound..<block.lowerBound
      return block
    }
  }

  /// Gives nothing out any more.
  func close() { waiting.withLock { $0 = 0..<0 } }
}

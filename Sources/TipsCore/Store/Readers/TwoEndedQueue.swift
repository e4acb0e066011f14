import Glibc

/// The places of a list, given out from its beginning to one thread and from its end to another, each once.
///
/// The lock is one that the thread sanitizer knows.
final class TwoEndedQueue: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var waiting: Range<Int>

  init(count: Int) {
    waiting = 0..<count
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The next places from the beginning; nil where none is left.
  func first(_ most: Int) -> Range<Int>? { take { $0.lowerBound..<min($0.lowerBound + most, $0.upperBound) } }

  /// The next places from the end; nil where none is left.
  func last(_ most: Int) -> Range<Int>? { take { max($0.upperBound - most, $0.lowerBound)..<$0.upperBound } }

  /// Gives nothing out any more.
  func close() { _ = take { $0 } }

  /// Takes a block away from one end of what is waiting.
  private func take(_ block: (Range<Int>) -> Range<Int>) -> Range<Int>? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard !waiting.isEmpty else { return nil }
    let taken = block(waiting)
    waiting =
      taken.lowerBound == waiting.lowerBound
      ? taken.upperBound..<waiting.upperBound : waiting.lowerBound..<taken.lowerBound
    return taken
  }
}

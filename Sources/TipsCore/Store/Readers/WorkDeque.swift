import Glibc

/// The places of a list, of which one thread takes blocks from the beginning and another from the end, each place once.
final class WorkDeque: @unchecked Sendable {
  /// Swift's own `Mutex` is one that the thread sanitizer does not see.
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

  /// At most so many places from the beginning; nil where none is left.
  func popFirst(_ most: Int) -> Range<Int>? { pop { ($0.prefix(most), $0.dropFirst(most)) } }

  /// At most so many places from the end; nil where none is left.
  func popLast(_ most: Int) -> Range<Int>? { pop { ($0.suffix(most), $0.dropLast(most)) } }

  func removeAll() { _ = popFirst(.max) }

  private func pop(_ split: (Range<Int>) -> (taken: Range<Int>, left: Range<Int>)) -> Range<Int>? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard !waiting.isEmpty else { return nil }
    let (taken, left) = split(waiting)
    waiting = left
    return taken
  }
}

import Glibc

/// Work that waits for threads, first come, first served; it takes so much and no more.
final class JobQueue<Job>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let limit: Int
  /// In the order of their coming; the first `taken` are gone already.
  private var waiting: [Job] = []
  private var taken = 0
  private var isClosed = false

  init(limit: Int) {
    self.limit = limit
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    arrival.initialize(to: pthread_cond_t())
    pthread_cond_init(arrival, nil)
  }

  deinit {
    pthread_cond_destroy(arrival)
    arrival.deallocate()
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Puts a job at the end.
  ///
  /// - Returns: false where the queue is full or closed; the job is not taken then.
  func push(_ job: Job) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard !isClosed, waiting.count - taken < limit else { return false }
    waiting.append(job)
    pthread_cond_signal(arrival)
    return true
  }

  /// Waits for jobs and takes those that are there, at most so many; nil when the queue is closed and empty.
  func pop(atMost most: Int) -> [Job]? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while waiting.count == taken {
      if isClosed { return nil }
      pthread_cond_wait(arrival, lock)
    }
    let end = min(waiting.count, taken + most)
    let jobs = Array(waiting[taken..<end])
    taken = end
    if taken == waiting.count || taken > 1_024 {
      waiting.removeFirst(taken)
      taken = 0
    }
    return jobs
  }

  /// Takes no more jobs; those that wait are still given out.
  func close() {
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_broadcast(arrival)
    pthread_mutex_unlock(lock)
  }
}

import Glibc

/// Work that waits for threads in one line or several, first come, first served; each line has so many places and no more,
/// and waits behind all of those before it.
final class JobQueue<Job>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var lines: [WaitingLine<Job>]
  private var isClosed = false

  convenience init(limit: Int) { self.init(limits: [limit]) }

  /// - Parameter limits: the places of each line, from the one that goes first.
  init(limits: [Int]) {
    lines = limits.map(WaitingLine.init)
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

  /// Puts a job at the end of a line.
  ///
  /// - Returns: false where there is no place, or the queue is closed; the job is not taken then.
  func push(_ job: Job, line: Int = 0) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard !isClosed, lines.indices.contains(line), lines[line].append(job) else { return false }
    pthread_cond_signal(arrival)
    return true
  }

  /// Waits for jobs and takes those that are there in one line, at most so many; nil when the queue is closed and empty.
  func pop(atMost most: Int) -> [Job]? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let line = lines.firstIndex(where: { !$0.isEmpty }) { return lines[line].take(atMost: most) }
      if isClosed { return nil }
      pthread_cond_wait(arrival, lock)
    }
  }

  /// How many wait.
  var count: Int {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return lines.reduce(0) { $0 + $1.count }
  }

  /// Takes no more jobs; those that wait are still given out.
  func close() {
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_broadcast(arrival)
    pthread_mutex_unlock(lock)
  }
}

/// Those that wait, in the order of their coming.
private struct WaitingLine<Job> {
  private let limit: Int
  private var waiting: [Job] = []
  /// How many at its beginning are gone already.
  private var taken = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { waiting.count - taken }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ job: Job) -> Bool {
    guard count < limit else { return false }
    waiting.append(job)
    return true
  }

  mutating func take(atMost most: Int) -> [Job] {
    let end = min(waiting.count, taken + most)
    let jobs = Array(waiting[taken..<end])
    taken = end
    if taken == waiting.count || taken > 1_024 {
      waiting.removeFirst(taken)
      taken = 0
    }
    return jobs
  }
}

import Glibc

/// Work that waits for threads, first come, first served; it takes so much and no more. What is patient waits behind all
/// that is not, and has places of its own.
final class JobQueue<Job>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var first: WaitingLine<Job>
  private var patient: WaitingLine<Job>
  private var isClosed = false

  init(limit: Int, patient patientLimit: Int = 0) {
    first = WaitingLine(limit: limit)
    patient = WaitingLine(limit: patientLimit)
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
  /// - Returns: false where there is no place, or the queue is closed; the job is not taken then.
  func push(_ job: Job, patient isPatient: Bool = false) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard !isClosed, isPatient ? patient.append(job) : first.append(job) else { return false }
    pthread_cond_signal(arrival)
    return true
  }

  /// Waits for jobs and takes those that are there, at most so many; nil when the queue is closed and empty.
  func pop(atMost most: Int) -> [Job]? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while first.isEmpty && patient.isEmpty {
      if isClosed { return nil }
      pthread_cond_wait(arrival, lock)
    }
    return first.isEmpty ? patient.take(atMost: most) : first.take(atMost: most)
  }

  /// How many wait.
  var count: Int {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return first.count + patient.count
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

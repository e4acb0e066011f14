/// One thread for work that is expensive on purpose; so much of it may wait and no more.
package final class BoundedWorker: Sendable {
  private let queue: JobQueue<@Sendable () -> Void>
  private let thread: Worker<Void>

  package init(waiting: Int) throws {
    let queue = JobQueue<@Sendable () -> Void>(limit: waiting)
    self.queue = queue
    thread = try Worker {
      while let jobs = queue.pop(atMost: 1) { for job in jobs { job() } }
    }
  }

  /// Runs the body on the thread.
  ///
  /// - Throws: What the body throws; ``ServingError/overloaded``.
  package func run<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      if !queue.push({ continuation.resume(with: Result { try body() }) }) {
        continuation.resume(throwing: ServingError.overloaded)
      }
    }
  }

  /// Ends the thread when those who wait have their answers.
  package func close() {
    queue.close()
    try? thread.wait()
  }
}

import Glibc

/// One thread for work that is expensive on purpose; so much of it may wait and no more. What people outside ask for waits
/// behind all that the station itself does, and has fewer places.
package final class BoundedWorker: Sendable {
  private let queue: JobQueue<@Sendable () -> Void>
  private let thread: Worker<Void>
  private static let niceness: Int32 = 10

  /// Begins to wait for work.
  ///
  /// - Parameters:
  ///   - waiting: how much may wait; more is refused.
  ///   - outside: how much more may wait that people outside of the station ask for.
  ///   - isBackground: whether other threads go first where processors are scarce.
  package init(waiting: Int, outside: Int = 0, isBackground: Bool = false) throws {
    let queue = JobQueue<@Sendable () -> Void>(limit: waiting, patient: outside)
    self.queue = queue
    thread = try Worker {
      if isBackground { _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness) }
      while let jobs = queue.pop(atMost: 1) { for job in jobs { job() } }
    }
  }

  /// Runs the body on the thread.
  ///
  /// - Parameter outside: whether it is for people outside of the station.
  /// - Throws: What the body throws; ``ServingError/overloaded``.
  package func run<Answer: Sendable>(
    outside: Bool = false, _ body: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      if !queue.push({ continuation.resume(with: Result { try body() }) }, patient: outside) {
        continuation.resume(throwing: ServingError.overloaded)
      }
    }
  }

  /// How much waits at the moment.
  var waiting: Int { queue.count }

  /// Ends the thread when those who wait have their answers.
  package func close() {
    queue.close()
    try? thread.wait()
  }
}

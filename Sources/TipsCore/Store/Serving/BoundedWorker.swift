import Glibc
import TipsDomain

/// One thread for work that is expensive on purpose; so much of it may wait and no more. What people outside ask for waits
/// behind all that the station itself does, and has fewer places.
package final class BoundedWorker: Sendable {
  private struct Job: Sendable {
    let came: ContinuousClock.Instant
    let run: @Sendable () -> Void
  }

  private let queue: JobQueue<Job>
  private let thread: Worker<Void>
  private static let niceness: Int32 = 5

  /// Begins to wait for work.
  ///
  /// - Parameters:
  ///   - waiting: how much may wait; more is refused.
  ///   - outside: how much more may wait of each kind of people outside of the station.
  ///   - patience: how long work may have waited so that other threads still go first where processors are scarce; nil where
  ///     they never do.
  package init(waiting: Int, outside: Int = 0, patience: Duration? = nil) throws {
    let queue = JobQueue<Job>(limits: Turn.allCases.map { $0 == .station ? waiting : outside })
    self.queue = queue
    thread = try Worker {
      while let jobs = queue.pop(atMost: 1) {
        for job in jobs {
          if let patience, job.came.duration(to: .now) < patience { Self.yielding(job.run) } else { job.run() }
        }
      }
    }
  }

  /// Runs the body on a thread before which others go, and waits for it: a thread that gave way can't take that back.
  private static func yielding(_ body: @escaping @Sendable () -> Void) {
    let thread = try? Worker<Void> {
      _ = nice(niceness)
      body()
    }
    guard let thread else { return body() }
    try? thread.wait()
  }

  /// Runs the body on the thread.
  ///
  /// - Parameter turn: whose turn it is.
  /// - Throws: What the body throws; ``ServingError/overloaded``.
  package func run<Answer: Sendable>(
    _ turn: Turn = .station, _ body: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job(came: .now) { continuation.resume(with: Result { try body() }) }
      if !queue.push(job, line: turn.rawValue) { continuation.resume(throwing: ServingError.overloaded) }
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

import TipsCalendar
import TipsDomain
import TipsSQLite

/// The one thread that writes to a store for a program that serves many people at once.
///
/// What waits becomes durable together, in one transaction, and is answered after it; each write stands or falls alone,
/// and is recorded under the account of whoever asked for it.
package final class StoreWriter: Sendable {
  /// How many writes become durable together at most.
  private static let together = 128

  private struct Job {
    let account: String
    /// Whether it needs the store for itself, outside a transaction that others share.
    let isAlone: Bool
    /// Does the work and keeps the answer, or the error, which it returns.
    let run: (Store) -> (any Error)?
    /// Gives the answer kept, or the error that befell all.
    let finish: ((any Error)?) -> Void
  }

  private let queue: JobQueue<Job>
  private let thread: Worker<Void>

  /// Begins to wait for work.
  ///
  /// - Parameters:
  ///   - waiting: how many writes may wait; further ones are refused.
  ///   - patience: how many seconds to wait for writers of other processes.
  ///   - opened: the store where it is open already; it is the thread's alone from now on.
  package init(
    path: String, waiting: Int, patience: Int = Store.usualPatience, opened: sending Store? = nil
  ) throws {
    let queue = JobQueue<Job>(limit: waiting)
    self.queue = queue
    let handover = Handover(opened)
    thread = try Worker {
      var store = handover.take()
      while let jobs = queue.pop(atMost: Self.together) {
        for run in Self.runs(of: jobs) { Self.perform(run, at: path, patience: patience, &store) }
      }
    }
  }

  /// Runs the body under the account of somebody; what it wrote is durable when this returns.
  ///
  /// - Parameter alone: whether the body works on the file as a whole, and not only in transactions.
  /// - Throws: What the body throws; ``StoreError``, ``ServingError/overloaded``.
  package func write<Answer: Sendable>(
    as account: String, alone: Bool = false, _ body: @escaping @Sendable (Store) throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let kept = KeptAnswer<Answer>()
      let job = Job(
        account: account, isAlone: alone,
        run: { store in
          let answer = Result { try body(store) }
          kept.answer = answer
          if case .failure(let error) = answer { return error }
          return nil
        },
        finish: { error in
          if let error { return continuation.resume(throwing: error) }
          continuation.resume(with: kept.answer ?? .failure(ServingError.overloaded))
        })
      if !queue.push(job) { continuation.resume(throwing: ServingError.overloaded) }
    }
  }

  /// Ends the thread when those who wait have their answers.
  package func close() {
    queue.close()
    try? thread.wait()
  }

  /// Neighbours that may share a transaction.
  private static func runs(of jobs: [Job]) -> [[Job]] {
    var runs: [[Job]] = []
    for job in jobs {
      if !job.isAlone, let last = runs.last, last.first?.isAlone == false {
        runs[runs.count - 1].append(job)
      } else {
        runs.append([job])
      }
    }
    return runs
  }

  private static func perform(_ jobs: [Job], at path: String, patience: Int, _ store: inout Store?) {
    func attempt() throws {
      if store?.connection.hasMoved == true { store = nil }
      if store == nil { store = try Store.open(at: path, for: .writing, patience: patience) }
      guard let store else { throw StoreError.missing(path: path) }
      guard jobs.first?.isAlone == false else {
        for job in jobs {
          store.account = job.account
          _ = job.run(store)
        }
        return
      }
      try store.writeTogether {
        for job in jobs {
          store.account = job.account
          // An error that ended the transaction ends it for all; none of them is told that it was recorded.
          if let error = job.run(store), !store.connection.isStillInTransaction { throw error }
        }
      }
    }
    let outcome = Result {
      do { try attempt() } catch StoreError.replaced {
        store = nil
        try attempt()
      }
    }
    switch outcome {
    case .success: for job in jobs { job.finish(nil) }
    case .failure(let error):
      // A connection that failed is not trusted with the next work.
      store = nil
      for job in jobs { job.finish(error) }
    }
  }
}

/// The answer of one job; written and read by the writer's thread alone.
private final class KeptAnswer<Answer: Sendable>: @unchecked Sendable {
  var answer: Result<Answer, any Error>?
}

/// A store on its way from the thread that opened it to the one that works with it.
private final class Handover: @unchecked Sendable {
  private var store: Store?

  init(_ store: Store?) { self.store = store }

  func take() -> Store? {
    defer { store = nil }
    return store
  }
}

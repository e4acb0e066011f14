import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// Threads that read a store for a program that serves many people at once, each on a connection of its own.
///
/// A restored store is noticed: whoever reads next reads the new file.
package final class StoreReaders: Sendable {
  private let queue: JobQueue<@Sendable (inout Store?) -> Void>
  private let threads: [Worker<Void>]

  /// Begins to wait for work.
  ///
  /// - Parameters:
  ///   - count: how many threads read at once.
  ///   - waiting: how many questions may wait; further ones are refused.
  package convenience init(path: String, count: Int, waiting: Int) throws {
    try self.init(count: count, waiting: waiting) { try Store.open(at: path, for: .reading) }
  }

  /// The same for a store that is opened in another way.
  package init(count: Int, waiting: Int, opener: @escaping @Sendable () throws -> Store) throws {
    let queue = JobQueue<@Sendable (inout Store?) -> Void>(limit: waiting)
    self.queue = queue
    threads = try (0..<count).map { _ in
      try Worker {
        var store: Store?
        while let jobs = queue.pop(atMost: 1) {
          for job in jobs {
            if store?.connection.hasMoved == true { store = nil }
            job(&store)
          }
        }
      }
    }
    self.opener = opener
  }

  private let opener: @Sendable () throws -> Store

  /// Runs the body on one unchanging state of the store.
  ///
  /// - Throws: What the body throws; ``StoreError`` where the store can't be read, ``ServingError/overloaded`` where too many
  ///   wait already.
  package func read<Answer: Sendable>(_ body: @escaping @Sendable (Store) throws -> Answer) async throws -> Answer {
    let opener = opener
    return try await withCheckedThrowingContinuation { continuation in
      let isTaken = queue.push { store in
        func attempt() throws -> Answer {
          let opened = try store ?? opener()
          store = opened
          return try opened.read { _ in try body(opened) }
        }
        var answer = Result(catching: attempt)
        if case .failure = answer, store?.connection.hasMoved == true {
          // What serves the store was started anew since the last question.
          store = nil
          answer = Result(catching: attempt)
        }
        continuation.resume(with: answer)
      }
      if !isTaken { continuation.resume(throwing: ServingError.overloaded) }
    }
  }

  /// Ends the threads when those who wait have their answers.
  package func close() {
    queue.close()
    for thread in threads { try? thread.wait() }
  }
}

/// Why a program that serves many people can't answer one of them now.
package enum ServingError: UserFacingError {
  /// Too many wait already.
  case overloaded

  package var category: ErrorCategory { .busy }

  package var message: Message {
    Message(
      en: "too many are waiting; try again in a few seconds",
      fa: "درخواست‌های بسیاری در صف است؛ چند ثانیهٔ دیگر دوباره بکوشید")
  }
}

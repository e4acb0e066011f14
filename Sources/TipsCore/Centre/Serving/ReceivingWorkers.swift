import Synchronization
import TipsCalendar
import TipsPostgreSQL
import TipsStore

/// Threads that take batches, each with a session of its own: several stations are received side by side.
final class ReceivingWorkers: Sendable {
  private let workers: [BoundedWorker]
  private let receivers: [KeptReceiver]
  private let next = Atomic<Int>(0)

  /// How many work side by side, and how many requests may wait for each.
  private static let count = 4
  private static let waiting = 16

  init(_ address: PostgreSQLAddress, now: @escaping @Sendable () -> Instant) throws {
    workers = try (0..<Self.count).map { _ in try BoundedWorker(waiting: Self.waiting) }
    receivers = (0..<Self.count).map { _ in KeptReceiver(address, now: now) }
  }

  /// Runs the body on one of the threads.
  func run<Answer: Sendable>(_ body: @escaping @Sendable (BatchReceiver) throws -> Answer) async throws -> Answer {
    let index = next.add(1, ordering: .relaxed).newValue % Self.count
    let receiver = receivers[index]
    return try await workers[index].run { try receiver.use(body) }
  }

  func close() { for worker in workers { worker.close() } }
}

/// A receiver that lives as long as its connection, and is made anew after that. Only its worker's thread uses it.
private final class KeptReceiver: @unchecked Sendable {
  private let address: PostgreSQLAddress
  private let now: @Sendable () -> Instant
  private var receiver: BatchReceiver?

  init(_ address: PostgreSQLAddress, now: @escaping @Sendable () -> Instant) {
    self.address = address
    self.now = now
  }

  func use<Answer>(_ body: (BatchReceiver) throws -> Answer) throws -> Answer {
    do { return try body(try open()) } catch PostgreSQLError.lost where receiver != nil {
      // The server may have been started anew since the last request; what was being written is gone.
      receiver = nil
      return try body(try open())
    } catch {
      if receiver?.session.isOpen == false { receiver = nil }
      throw error
    }
  }

  private func open() throws -> BatchReceiver {
    if let receiver { return receiver }
    let made = try BatchReceiver(try PostgreSQLSession(address), now: now)
    receiver = made
    return made
  }
}

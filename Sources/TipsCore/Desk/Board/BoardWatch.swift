import Synchronization
import TipsHTTP
import TipsStore

/// Tells those who watch the board that something was recorded, by the desk or by another program.
///
/// Every change is an entry of the audit trail, so its newest number is what a browser has seen: one that comes again after a
/// cut says the last one it saw, and whatever was recorded since is told at once.
final class BoardWatch: Sendable {
  private struct State {
    var sequence: Int64 = 0
    var listeners: [Int: AsyncStream<Int64>.Continuation] = [:]
    var nextListener = 0
    var isClosed = false
    /// Whether the trail is being looked at for what was recorded here, and whether more was recorded meanwhile.
    var isLooking = false
    var looksAgain = false
  }

  private let state = Mutex(State())
  private let readers: StoreReaders
  /// How often the trail is looked at for what other programs recorded, while somebody watches.
  private static let pause = Duration.milliseconds(500)

  init(_ readers: StoreReaders) { self.readers = readers }

  /// Looks at the trail until the desk is closed.
  func run() async {
    while !Task.isCancelled, !state.withLock({ $0.isClosed }) {
      if state.withLock({ !$0.listeners.isEmpty }) { await look() }
      try? await Task.sleep(for: Self.pause)
    }
  }

  /// Looks at once: something was recorded here.
  func changed() {
    let begins = state.withLock { state in
      guard !state.listeners.isEmpty else { return false }
      state.looksAgain = state.isLooking
      defer { state.isLooking = true }
      return !state.isLooking
    }
    guard begins else { return }
    Task {
      repeat { await look() } while looksAgain()
    }
  }

  private func looksAgain() -> Bool {
    state.withLock { state in
      defer { state.looksAgain = false }
      state.isLooking = state.looksAgain
      return state.looksAgain
    }
  }

  /// The numbers of the newest entries as they come, beginning with the present one; of several in a row only the newest.
  func sequences() async throws -> AsyncStream<Int64> {
    let now = try await newest()
    let (stream, continuation) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
    let (number, others): (Int?, [AsyncStream<Int64>.Continuation]) = state.withLock { state in
      guard !state.isClosed else { return (nil, []) }
      // Whoever watches already hears of it too, since nothing is told twice.
      let others = now > state.sequence ? Array(state.listeners.values) : []
      state.sequence = max(now, state.sequence)
      state.nextListener += 1
      state.listeners[state.nextListener] = continuation
      continuation.yield(state.sequence)
      return (state.nextListener, others)
    }
    for other in others { other.yield(now) }
    guard let number else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    return stream
  }

  /// How many watch.
  var count: Int { state.withLock { $0.listeners.count } }

  /// Ends all streams.
  func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      defer { state.listeners = [:] }
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }

  private func look() async {
    guard let newest = try? await newest() else { return }
    let listeners: [AsyncStream<Int64>.Continuation] = state.withLock { state in
      guard newest != state.sequence else { return [] }
      state.sequence = newest
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.yield(newest) }
  }

  private func newest() async throws -> Int64 { try await readers.read { try $0.auditTrail.head().entries } }
}

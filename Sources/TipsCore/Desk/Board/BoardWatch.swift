import Synchronization
import TipsHTTP
import TipsStore

/// Tells those who watch the board that something was recorded, by the desk or by another program.
///
/// Every change is an entry of the audit trail, so its newest number is what a browser has seen: one that comes again after a
/// cut says the last one it saw, and whatever was recorded since is told at once. Hundreds may watch, so one task tells all.
final class BoardWatch: Sendable {
  private struct Listener {
    let session: String
    let stream: AsyncStream<ServerEvent>.Continuation
    /// The entry that it was told of last.
    var told: Int64
  }

  private struct State {
    var sequence: Int64 = 0
    var listeners: [Int: Listener] = [:]
    var nextListener = 0
    var isClosed = false
    /// Whether the trail is being looked at for what was recorded here, and whether more was recorded meanwhile.
    var isLooking = false
    var looksAgain = false
    /// Whether listeners are being told, and whether they are given signs of life.
    var isTelling = false
    var isBeating = false
  }

  private let state = Mutex(State())
  private let readers: StoreReaders
  private let openSessions: @Sendable () async -> Set<String>
  private let heartbeat: Duration
  /// How often the trail is looked at for what other programs recorded, while somebody watches.
  private static let pause = Duration.milliseconds(500)
  /// How long after one change the next is told at the earliest.
  private static let rest = Duration.milliseconds(250)

  /// - Parameters:
  ///   - openSessions: those that are not over; a stream ends with its session.
  ///   - heartbeat: how often a sign of life is sent, and the sessions looked at.
  init(
    _ readers: StoreReaders, openSessions: @escaping @Sendable () async -> Set<String>,
    heartbeat: Duration = .seconds(15)
  ) {
    self.readers = readers
    self.openSessions = openSessions
    self.heartbeat = heartbeat
  }

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

  /// The number of the newest entry at once, and again after each change, as long as a session is open. Of much that happens
  /// at once only the newest is told.
  func events(of session: String) async throws -> AsyncStream<ServerEvent> {
    let now = try await newest()
    let (stream, continuation) = AsyncStream.makeStream(of: ServerEvent.self, bufferingPolicy: .bufferingNewest(8))
    let number: Int? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.sequence = max(now, state.sequence)
      state.nextListener += 1
      state.listeners[state.nextListener] = Listener(session: session, stream: continuation, told: state.sequence)
      continuation.yield(Self.event(state.sequence))
      return state.nextListener
    }
    guard let number else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    beat()
    // Whoever watches already hears of it too, since nothing is told twice.
    tell()
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
    for listener in listeners { listener.stream.finish() }
  }

  private static func event(_ sequence: Int64) -> ServerEvent {
    ServerEvent(id: String(sequence), name: "sequence", data: String(sequence))
  }

  private func look() async {
    guard let newest = try? await newest() else { return }
    state.withLock { $0.sequence = newest }
    tell()
  }

  private func newest() async throws -> Int64 { try await readers.read { try $0.auditTrail.head().entries } }

  /// Tells whoever doesn't know of the newest entry yet, and goes on as long as there are newer ones.
  private func tell() {
    let begins = state.withLock { state in
      defer { state.isTelling = true }
      return !state.isTelling
    }
    guard begins else { return }
    Task {
      while let (listeners, sequence) = untold() {
        await send(Self.event(sequence), to: listeners)
        try? await Task.sleep(for: Self.rest)
      }
    }
  }

  /// Who doesn't know of the newest entry; nil when all do.
  private func untold() -> (listeners: [Listener], sequence: Int64)? {
    state.withLock { state in
      let numbers = state.listeners.filter { $0.value.told != state.sequence }.keys
      guard !numbers.isEmpty else {
        state.isTelling = false
        return nil
      }
      for number in numbers { state.listeners[number]?.told = state.sequence }
      return (numbers.compactMap { state.listeners[$0] }, state.sequence)
    }
  }

  /// Gives signs of life as long as somebody watches.
  private func beat() {
    let begins = state.withLock { state in
      defer { state.isBeating = true }
      return !state.isBeating
    }
    guard begins else { return }
    Task {
      repeat {
        try? await Task.sleep(for: heartbeat)
        await send(.heartbeat, to: state.withLock { Array($0.listeners.values) })
      } while beatsOn()
    }
  }

  private func beatsOn() -> Bool {
    state.withLock { state in
      state.isBeating = !state.listeners.isEmpty
      return state.isBeating
    }
  }

  private func send(_ event: ServerEvent, to listeners: [Listener]) async {
    let open = await openSessions()
    for listener in listeners {
      if open.contains(listener.session) { listener.stream.yield(event) } else { listener.stream.finish() }
    }
  }
}

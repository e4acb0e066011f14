import TipsHTTP

/// Tells one browser when the board changed, as long as its session is open.
enum BoardStream {
  /// How often a sign of life is sent, and the session looked at.
  private static let heartbeat = Duration.seconds(15)

  /// How long after one change the next is told at the earliest.
  private static let pause = Duration.milliseconds(250)

  static func show(_ visit: Visit) async throws -> WebResponse {
    WebResponse(
      headers: [("content-type", "text/event-stream"), ("x-accel-buffering", "no")],
      body: .events(try await events(visit, heartbeat: heartbeat)))
  }

  /// The newest entry of the trail at once, and again after each change: a browser that comes again after a cut compares
  /// it with what it shows.
  static func events(_ visit: Visit, heartbeat: Duration) async throws -> AsyncStream<ServerEvent> {
    let desk = visit.desk
    let id = visit.session?.id ?? ""
    let sequences = try await desk.board.sequences()
    let (stream, continuation) = AsyncStream.makeStream(of: ServerEvent.self, bufferingPolicy: .bufferingNewest(8))
    let isOpen: @Sendable () async -> Bool = { await desk.sessions.isOpen(id, at: desk.now()) }
    let telling = Task {
      for await sequence in sequences {
        guard await isOpen() else { break }
        continuation.yield(ServerEvent(id: String(sequence), name: "sequence", data: String(sequence)))
        // Of much that happens at once only the newest is told.
        try? await Task.sleep(for: pause)
      }
      continuation.finish()
    }
    let beating = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: heartbeat)
        guard await isOpen() else { break }
        continuation.yield(.heartbeat)
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in
      telling.cancel()
      beating.cancel()
    }
    return stream
  }
}

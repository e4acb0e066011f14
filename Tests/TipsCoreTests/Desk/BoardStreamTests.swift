import TestSupport
import Testing
import TipsHTTP
import TipsStore

@testable import TipsDesk

@Suite(.fewDesks)
struct BoardStreamTests {
  /// What tells of the desk's changes, with signs of life as often as a test wants.
  private static func watch(_ desk: DeskSession, heartbeat: Duration) -> BoardWatch {
    let desk = desk.desk
    return BoardWatch(
      desk.readers, openSessions: { await desk.sessions.open(at: desk.now()) }, heartbeat: heartbeat)
  }

  @Test
  func `a stream tells the newest entry at once, and the next after a change`() async throws {
    let desk = try await DeskSession()
    let before = try desk.store.auditTrail.head().entries
    var events = try await desk.desk.board.events(of: desk.session.id).makeAsyncIterator()
    let first = await events.next()
    #expect(first == ServerEvent(id: String(before), name: "sequence", data: String(before)))
    _ = await desk.post(
      "/reports", [("token", String(repeating: "a", count: 64)), ("text", "سرقت")], isScript: true)
    var second = await events.next()
    // A machine that is busy may be so long about it that a sign of life comes first.
    while second == .heartbeat { second = await events.next() }
    #expect(second?.name == "sequence")
    #expect(second?.id == String(try desk.store.auditTrail.head().entries))
  }

  @Test
  func `what other programs record is told, too`() async throws {
    let desk = try await DeskSession()
    var events = try await desk.desk.board.events(of: desk.session.id).makeAsyncIterator()
    _ = await events.next()
    let watching = Task { await desk.desk.run() }
    try desk.temporary.log()
    let told = await events.next()
    watching.cancel()
    #expect(told?.id == String(try desk.store.auditTrail.head().entries))
  }

  @Test
  func `a stream that nothing happens on shows that it lives`() async throws {
    let desk = try await DeskSession()
    let watch = Self.watch(desk, heartbeat: .milliseconds(20))
    var events = try await watch.events(of: desk.session.id).makeAsyncIterator()
    _ = await events.next()
    #expect(await events.next() == .heartbeat)
  }

  // Others may have their desks first.
  @Test(.timeLimit(.minutes(5)))
  func `several changes at once are told as the newest of them, to all`() async throws {
    let desk = try await DeskSession()
    let streams = [
      try await desk.desk.board.events(of: desk.session.id), try await desk.desk.board.events(of: desk.session.id),
    ]
    for token in ["b", "c", "d"] {
      _ = await desk.post(
        "/reports", [("token", String(repeating: token, count: 64)), ("text", "سرقت")], isScript: true)
    }
    let newest = String(try desk.store.auditTrail.head().entries)
    for stream in streams {
      var told: [String?] = []
      for await event in stream {
        told.append(event.id)
        if event.id == newest { break }
      }
      #expect(told.last == newest)
      #expect(told.count <= 4)
    }
  }

  @Test
  func `a stream ends with its session`() async throws {
    let desk = try await DeskSession()
    let watch = Self.watch(desk, heartbeat: .milliseconds(20))
    let events = try await watch.events(of: desk.session.id)
    await desk.desk.sessions.end(desk.session.id, of: desk.session.userID)
    for await _ in events {}
    try await Self.expectNobody(watch)
  }

  @Test
  func `a browser that has gone is forgotten`() async throws {
    let desk = try await DeskSession()
    for await _ in try await desk.desk.board.events(of: desk.session.id) { break }
    try await Self.expectNobody(desk.desk.board)
  }

  /// Whoever watched is forgotten, though not at that very moment.
  private static func expectNobody(_ watch: BoardWatch) async throws {
    for _ in 0..<200 where watch.count > 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(watch.count == 0)
  }

  @Test
  func `streams end when the server is about to stop, and none begins`() async throws {
    let desk = try await DeskSession()
    let events = try await desk.desk.board.events(of: desk.session.id)
    desk.desk.endStreams()
    var count = 0
    for await _ in events { count += 1 }
    #expect(count <= 1)
    var others = 0
    for await _ in try await desk.desk.board.events(of: desk.session.id) { others += 1 }
    #expect(others == 0)
  }

  @Test
  func `a stream is asked for by those who may see the board`() async throws {
    let desk = try await DeskSession()
    let answer = await desk.get("/board/events")
    #expect(answer.response.headers.contains { $0.name == "content-type" && $0.value == "text/event-stream" })
    let auditor = try await desk.other(roles: [.auditor], name: "nasrin")
    #expect(await auditor.get("/board/events").status == 403)
  }
}

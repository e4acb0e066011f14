import TestSupport
import Testing
import TipsHTTP
import TipsStore

@testable import TipsDesk

@Suite(.fewDesks)
struct BoardStreamTests {
  private static func events(_ desk: DeskSession, heartbeat: Duration) async throws -> AsyncStream<ServerEvent> {
    var visit = Visit(
      desk: desk.desk, request: desk.request(.get, "/board/events"), language: .fa, now: desk.clock.instant)
    visit.session = desk.session
    return try await BoardStream.events(visit, heartbeat: heartbeat)
  }

  @Test
  func `a stream tells the newest entry at once, and the next after a change`() async throws {
    let desk = try await DeskSession()
    let before = try desk.store.auditTrail.head().entries
    var events = try await Self.events(desk, heartbeat: .seconds(60)).makeAsyncIterator()
    let first = await events.next()
    #expect(first == ServerEvent(id: String(before), name: "sequence", data: String(before)))
    _ = await desk.post(
      "/reports", [("token", String(repeating: "a", count: 64)), ("text", "سرقت")], isScript: true)
    let second = await events.next()
    #expect(second?.name == "sequence")
    #expect(second?.id == String(try desk.store.auditTrail.head().entries))
  }

  @Test
  func `what other programs record is told, too`() async throws {
    let desk = try await DeskSession()
    var events = try await Self.events(desk, heartbeat: .seconds(60)).makeAsyncIterator()
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
    var events = try await Self.events(desk, heartbeat: .milliseconds(20)).makeAsyncIterator()
    _ = await events.next()
    #expect(await events.next() == .heartbeat)
  }

  @Test
  func `a stream ends with its session`() async throws {
    let desk = try await DeskSession()
    let events = try await Self.events(desk, heartbeat: .milliseconds(20))
    await desk.desk.sessions.end(desk.session.id, of: desk.session.userID)
    for await _ in events {}
    try await Self.expectNobodyWatches(desk)
  }

  @Test
  func `a browser that has gone is forgotten`() async throws {
    let desk = try await DeskSession()
    for await _ in try await Self.events(desk, heartbeat: .seconds(60)) { break }
    try await Self.expectNobodyWatches(desk)
  }

  /// Whoever watched is forgotten, though not at that very moment.
  private static func expectNobodyWatches(_ desk: DeskSession) async throws {
    for _ in 0..<200 where desk.desk.board.count > 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(desk.desk.board.count == 0)
  }

  @Test
  func `streams end when the server is about to stop, and none begins`() async throws {
    let desk = try await DeskSession()
    let events = try await Self.events(desk, heartbeat: .seconds(60))
    desk.desk.endStreams()
    var count = 0
    for await _ in events { count += 1 }
    #expect(count <= 1)
    var others = 0
    for await _ in try await Self.events(desk, heartbeat: .seconds(60)) { others += 1 }
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

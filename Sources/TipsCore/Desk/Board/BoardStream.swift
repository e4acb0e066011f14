import TipsHTTP

/// Tells one browser when the board changed, as long as its session is open.
enum BoardStream {
  static func show(_ visit: Visit) async throws -> WebResponse {
    WebResponse(
      headers: [("content-type", "text/event-stream"), ("x-accel-buffering", "no")],
      body: .events(try await visit.desk.board.events(of: visit.session?.id ?? "")))
  }
}

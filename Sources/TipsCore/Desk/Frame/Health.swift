import TipsHTTP

/// Whether the desk can read its store, for those who watch over the machine.
enum Health {
  static func show(_ visit: Visit) async throws -> WebResponse {
    _ = try await visit.read { try $0.reports.isEmpty() }
    return WebResponse(text: "ok\n")
  }
}

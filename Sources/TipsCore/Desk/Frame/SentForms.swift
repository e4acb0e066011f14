import TipsCalendar
import TipsHTTP

/// Forms that come twice, by a double press or an impatient second try: the second one gets the answer of the first, and
/// does nothing. In memory, for a minute.
actor SentForms {
  /// One form of somebody, as the page made it.
  struct Key: Hashable, Sendable {
    let userID: Int64
    let token: String
  }

  /// How long a form is remembered, in seconds.
  static let span = 60
  private static let limit = 1_024

  private var sent: [Key: (answer: Task<WebResponse, any Error>, at: Instant)] = [:]

  /// The answer to a form: that of the body, which runs once. A form that is refused may come again.
  func answer(
    _ key: Key, at now: Instant, _ body: @escaping @Sendable () async throws -> WebResponse
  ) async throws -> WebResponse {
    if let before = sent[key], now.epochSeconds - before.at.epochSeconds <= Self.span {
      return try await before.answer.value
    }
    if sent.count >= Self.limit { sent = sent.filter { now.epochSeconds - $0.value.at.epochSeconds <= Self.span } }
    // It goes on although whoever asked has gone.
    let task = Task { try await body() }
    if sent.count < Self.limit { sent[key] = (task, now) }
    let answer = await task.result
    if ((try? answer.get())?.status ?? 500) >= 400 { sent[key] = nil }
    return try answer.get()
  }
}

import TipsCalendar

/// What a reporter may know of a report by its receipt.
package struct CitizenState: Hashable, Sendable {
  /// How far the station is.
  package enum Progress: String, Hashable, Sendable, CaseIterable {
    /// On its way to the station.
    case sent
    case received, dispatched, arrived, closed
  }

  /// A message between the station and the reporter.
  package struct Message: Hashable, Sendable {
    package var isFromStation: Bool
    package var text: String
    package var at: Instant

    package init(isFromStation: Bool, text: String, at: Instant) {
      self.isFromStation = isFromStation
      self.text = text
      self.at = at
    }
  }

  package var progress: Progress
  package var receivedAt: Instant
  /// What came of it, once something did: a code of ``ReceiptState``, which tells less than an outcome.
  package var disposition: String?
  /// Oldest first.
  package var messages: [Message]
  /// Whether the report can still be claimed for recognition.
  package var canBeClaimed: Bool
  /// Whether the reporter may say if they are satisfied.
  package var asksForSatisfaction: Bool

  package init(
    progress: Progress, receivedAt: Instant, disposition: String? = nil, messages: [Message] = [],
    canBeClaimed: Bool = false, asksForSatisfaction: Bool = false
  ) {
    self.progress = progress
    self.receivedAt = receivedAt
    self.disposition = disposition
    self.messages = messages
    self.canBeClaimed = canBeClaimed
    self.asksForSatisfaction = asksForSatisfaction
  }
}

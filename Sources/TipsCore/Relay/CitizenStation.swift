import TipsCalendar

/// How the citizens' door reaches the station: a store of its own, or a spool that the station fetches.
package protocol CitizenStation: Sendable {
  /// Takes a submission; it is durable when this returns.
  ///
  /// - Throws: What can be mended by the sender, as errors that word themselves; ``ServingError/overloaded`` and its like.
  func take(_ submission: Submission) async throws

  /// What a reporter may know of a report; nil where the receipt fits none, or nothing is known yet.
  func state(ofReceipt receipt: String) async throws -> CitizenState?
}

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
  /// The outcome's code, once there is one.
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

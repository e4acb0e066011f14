import TipsDomain

/// How the citizens' door reaches the station: a store of its own, or a spool that the station fetches.
package protocol CitizenStation: Sendable {
  /// Takes a submission; it is durable when this returns.
  ///
  /// - Parameter turn: when its turn comes where many wait.
  /// - Throws: What can be mended by the sender, as errors that word themselves; ``ServingError/overloaded`` and its like.
  func take(_ submission: Submission, in turn: Turn) async throws

  /// What a reporter may know of a report; nil where the receipt fits none, or nothing is known yet.
  func state(ofReceipt receipt: String, in turn: Turn) async throws -> CitizenState?
}

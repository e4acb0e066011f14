/// What is known of all candidates beforehand.
struct StandingQuestion: Sendable {
  /// Everybody who was honoured lately; see ``CandidateStore/honoured(after:)``.
  let honoured: Set<Int64>
  /// Everybody who reported an incident that was false; see ``CandidateStore/falseReporters(in:)``.
  let falseReporters: Set<Int64>
}

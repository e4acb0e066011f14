import TipsCalendar
import TipsRecognition

/// What another policy would make of a list.
public struct RoundComparison: Sendable {
  /// Somebody who is on one of the two lists only.
  public struct Change: Sendable {
    /// Why they are on the list, or not, by the policy that holds.
    public let before: Reasons
    /// The same by the other policy.
    public let after: Reasons
  }

  /// The list by the policy that holds.
  public let before: RecognitionRound
  /// The list by the other one.
  public let after: RecognitionRound
  /// The keys in which the policies differ, with both values.
  public let differences: [(key: String, old: String, new: String)]
  /// Who would come onto the list, by the place there.
  public let entering: [Change]
  /// Who would leave it, by the place that they have.
  public let leaving: [Change]
  /// How many are on both.
  public let staying: Int
}

/// How many seats change hands when one constant of the policy is another.
public struct Sensitivity: Sendable {
  /// The constant and its two values.
  public let variation: PolicyVariation
  /// How many people come onto the list.
  public let entering: Int
  /// How many leave it.
  public let leaving: Int
}

extension RoundStore {
  /// Compares the list of a period with what another policy would make of it. Nothing is kept.
  public func compare(_ period: Period, with other: Policy, now: Instant) throws -> RoundComparison {
    try store.read { _ in
      let before = try evaluate(period, policy: nil, extent: .line, now: now)
      let after = try evaluate(period, policy: other, extent: .line, now: now)
      let old = Set(before.round.honorees.map(\.reporter))
      let new = Set(after.round.honorees.map(\.reporter))
      let change = { (honoree: Honoree) in
        RoundComparison.Change(
          before: try before.reasons(for: honoree.reporter), after: try after.reasons(for: honoree.reporter))
      }
      return RoundComparison(
        before: before.round, after: after.round, differences: before.policy.differences(to: after.policy),
        entering: try after.round.honorees.filter { !old.contains($0.reporter) }.map(change),
        leaving: try before.round.honorees.filter { !new.contains($0.reporter) }.map(change),
        staying: old.intersection(new).count)
    }
  }

  /// Ranks a period again with each constant of the policy a fifth smaller and a fifth larger.
  ///
  /// - Parameter progress: Called before each ranking.
  /// - Returns: the list as it stands, and what each change would do to it.
  public func sensitivity(
    _ period: Period, now: Instant, progress: (PolicyVariation) -> Void = { _ in }
  ) throws -> (round: RecognitionRound, changes: [Sensitivity]) {
    try store.read { _ in
      let policy = try store.policies.current()
      let round = try evaluate(period, policy: policy, extent: .list, now: now).round
      let old = Set(round.honorees.map(\.reporter))
      let changes = try policy.variations().map { variation in
        progress(variation)
        let new = Set(
          try evaluate(period, policy: variation.policy, extent: .list, now: now).round.honorees.map(\.reporter))
        return Sensitivity(
          variation: variation, entering: new.subtracting(old).count, leaving: old.subtracting(new).count)
      }
      return (round, changes)
    }
  }
}

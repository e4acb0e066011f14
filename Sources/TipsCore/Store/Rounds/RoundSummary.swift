import TipsCalendar
import TipsRecognition

/// How far a round has come, with the numbers of its people.
public struct RoundSummary: Sendable {
  /// How far a round has come.
  public enum State: String, Sendable, CaseIterable {
    /// Drafted, and waiting for a second person.
    case drafted
    /// Approved, to be issued.
    case approved
    /// Approved, but something that the list depends on has changed since; the two begin again.
    case void
    /// Issued; some are still to be thanked.
    case issued
    /// Everybody who did not withdraw was thanked.
    case thanked
  }

  /// The period.
  public let label: String
  /// How far the round has come.
  public let state: State
  /// The version of the policy.
  public let policyVersion: Int
  /// How many may be honoured; nil for drafts.
  public let seats: Int?
  /// How many are on the list, replacements not counted.
  public let honorees: Int
  /// How many were considered.
  public let candidates: Int
  /// How many were thanked.
  public let thanked: Int
  /// How many withdrew.
  public let withdrawn: Int
  /// When the list was issued or, before that, drafted.
  public let at: Instant
}

extension RoundStore {
  /// Every round: those waiting for a second person, then the issued ones, newest period first.
  ///
  /// An approved list is ranked again, to see whether its approval still holds.
  public func summaries(now: Instant) throws -> [RoundSummary] {
    try store.read { _ in try drafted(now: now) + issued(all()) }
  }

  /// Those waiting for a second person, and of the issued ones the newest; behind a round, the issued ones before it alone.
  ///
  /// - Parameters:
  ///   - limit: how many issued rounds at most.
  ///   - after: the label of an issued round.
  /// - Throws: ``RoundError/notIssued(_:)``.
  public func summaries(limit: Int, after: String? = nil, now: Instant) throws -> [RoundSummary] {
    try store.read { _ in
      guard let after else { return try drafted(now: now) + issued(newest(limit)) }
      guard try find(after) != nil else { throw RoundError.notIssued(after) }
      return try issued(before(after, limit: limit))
    }
  }

  /// How far the round of a period has come; nil where it isn't even drafted.
  public func summary(of label: String, now: Instant) throws -> RoundSummary? {
    try store.read { _ in
      if try find(label) != nil { return try issued([existing(label)]).first }
      return try drafted(now: now).first { $0.label == label }
    }
  }

  private func newest(_ limit: Int) throws -> [RecognitionRound] {
    try rounds(
      try store.connection.rows("select id from round order by to_day desc, id desc limit $1", limit) { (id: Int64) in
        id
      })
  }

  private func before(_ label: String, limit: Int) throws -> [RecognitionRound] {
    try rounds(
      try store.connection.rows(
        """
        select id from round
        where (to_day, id) < (select last.to_day, last.id from round as last where last.label = $1)
        order by to_day desc, id desc limit $2
        """, label, limit
      ) { (id: Int64) in id })
  }

  private func drafted(now: Instant) throws -> [RoundSummary] {
    try recordedDrafts().map { draft in
      RoundSummary(
        label: draft.label, state: try state(of: draft, now: now), policyVersion: draft.policyVersion, seats: nil,
        honorees: draft.honorees, candidates: draft.candidates, thanked: 0, withdrawn: 0,
        at: draft.draftedAt)
    }
  }

  private func issued(_ rounds: [RecognitionRound]) -> [RoundSummary] {
    rounds.map { round in
      let thanked = round.named.count { round.thanks[$0.reporter]?.wasPresent == true }
      return RoundSummary(
        label: round.label, state: thanked > 0 && thanked == round.named.count ? .thanked : .issued,
        policyVersion: round.policyVersion, seats: round.seats, honorees: round.honorees.count,
        candidates: round.candidates, thanked: thanked, withdrawn: round.withdrawals.count, at: round.asOf)
    }
  }

  private func state(of draft: RecordedDraft, now: Instant) throws -> RoundSummary.State {
    guard draft.approvedBy != nil else { return .drafted }
    let period = try Period(draft.label, today: store.zone.day(of: now))
    let evaluation = try evaluate(period, policy: nil, extent: .list, now: now)
    return evaluation.policy.approval && draft.inputDigest == evaluation.round.inputDigest ? .approved : .void
  }
}

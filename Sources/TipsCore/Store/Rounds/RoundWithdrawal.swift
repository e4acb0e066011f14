import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsSQLite

/// Leaving a list after it was issued, and filling the seat that becomes free.
extension RoundStore {
  /// What a withdrawal came to.
  public struct WithdrawalAnswer: Sendable {
    /// Who left.
    public let reporter: Int64
    /// Who is next in line for the seat; nil where nobody is.
    public let next: Honoree?
    /// Whether they have the seat now, with this place.
    public let replacementPlace: Int?
  }

  /// Marks somebody as withdrawn from an issued list, which itself stays as it was, and gives the seat to the next in line
  /// where that is wished. A seat that was left free before can be filled later.
  ///
  /// The line is the one that was kept when the list was issued. Passed over is who has become ineligible since: consent
  /// revoked, protected, excluded, or honoured by another round; and who would be too many of a neighbourhood.
  ///
  /// - Parameter reason: Why; needed unless the person has withdrawn before.
  /// - Throws: ``RoundError``, ``ReporterError``.
  public func withdraw(
    _ typed: String, from label: String, reason: String?, replace: Bool, operatorName: String, now: Instant
  ) throws -> WithdrawalAnswer {
    let reason = try reason.map { try ReporterStore.line($0, field: "--reason") }
    return try store.writeOrRefuse(
      "withdrawal", of: .round(label), operatorName: operatorName, now: now
    ) { connection in
      let round = try existing(label)
      guard let id = try find(label) else { throw RoundError.notIssued(label) }
      let reporter = try store.reporters.reporter(typed).id
      guard let seat = (round.honorees + round.replacements).first(where: { $0.reporter == reporter }) else {
        throw RoundError.notOnList(label, reporter: reporter)
      }
      if let next = round.replacedBy[reporter] {
        throw RoundError.replacedAlready(label, reporter: reporter, by: next)
      }
      let isNew = round.withdrawals[reporter] == nil
      let audit = AuditStore(connection: connection)
      func entry(_ action: AuditEntry.Action, _ detail: String) -> AuditEntry {
        AuditEntry(
          action: action, subject: .round(label), detail: detail, operatorName: operatorName, at: now)
      }
      if isNew {
        guard let reason else { throw RoundError.reasonMissing }
        try audit.recording(.round, key: id) {
          try connection.run(
            "insert into round_withdrawal (round_id, reporter_id, reason, operator, at) values ($1, $2, $3, $4, $5)",
            id, reporter, reason, operatorName, now)
          return ((), entry(.withdrawHonoree, "r-\(reporter): \(reason)"))
        }
      } else if !replace {
        throw RoundError.withdrawnAlready(label, reporter: reporter)
      }
      let next = try nextInLine(for: seat, in: id, existing(label))
      guard replace else { return WithdrawalAnswer(reporter: reporter, next: next, replacementPlace: nil) }
      guard let next else {
        // The withdrawal holds all the same.
        if isNew { return WithdrawalAnswer(reporter: reporter, next: nil, replacementPlace: nil) }
        throw try policyAndSeed(of: id) == nil ? RoundError.lineNotKept(label) : RoundError.nobodyInLine(label)
      }
      let place = (round.honorees + round.replacements).reduce(0) { max($0, $1.place) } + 1
      try audit.recording(.round, key: id) {
        try connection.run(
          """
          insert into round_replacement (round_id, place, reporter_id, for_reporter_id, seat, operator, at)
          values ($1, $2, $3, $4, $5, $6, $7)
          """, id, place, next.reporter, reporter, seat.seat ?? .score, operatorName, now)
        try honour(next.reporter, in: id)
        return ((), entry(.replaceHonoree, "r-\(next.reporter) for r-\(reporter)"))
      }
      return WithdrawalAnswer(reporter: reporter, next: next, replacementPlace: place)
    }
  }

  /// Who is next for a seat: of a county's seat the next of that county, of a drawn one the next lot, and otherwise, or
  /// where the county has nobody left, the next by the score.
  private func nextInLine(for seat: Honoree, in id: Int64, _ round: RecognitionRound) throws -> Honoree? {
    guard let basis = try policyAndSeed(of: id) else { return nil }
    var line = try candidates(of: id, where: "place > $2", Int64(round.honorees.count))
    let named = Set(round.replacements.map(\.reporter))
    line.removeAll { named.contains($0.reporter) }
    switch seat.seat {
    case .lottery:
      line = SeatOrder.draw(line.map(\.reporter), label: round.label, seed: basis.seed).map { line[$0] }
    case .county:
      let county = try candidates(of: id, where: "reporter_id = $2", seat.reporter).first?.county
      line = line.filter { $0.county == county } + line.filter { $0.county != county }
    case .score, nil: break
    }
    let full = try fullNeighbourhoods(of: round, in: id, limit: basis.policy.maxPerNeighbourhood)
    let cooldown = basis.policy.cooldownStart(periodStart: round.from, zone: store.zone)
    let honoured = try honoured(after: cooldown)
    for candidate in line {
      if let neighbourhood = candidate.neighbourhood, full.contains(neighbourhood) { continue }
      guard let person = try store.reporters.reporter(id: candidate.reporter), person.mayBeNamed,
        !honoured.contains(candidate.reporter)
      else { continue }
      return Honoree(
        place: candidate.place ?? 0, reporter: candidate.reporter, score: candidate.score,
        confirmed: candidate.confirmed, volume: candidate.volume, reliability: candidate.reliability,
        county: candidate.county, neighbourhood: candidate.neighbourhood, seat: nil)
    }
    return nil
  }

  private func fullNeighbourhoods(of round: RecognitionRound, in id: Int64, limit: Int) throws -> Set<Int64> {
    guard limit > 0 else { return [] }
    var taken: [Int64: Int] = [:]
    let named = Set(round.named.map(\.reporter))
    for candidate in try candidates(of: id, where: "place >= $2", 1) where named.contains(candidate.reporter) {
      if let neighbourhood = candidate.neighbourhood { taken[neighbourhood, default: 0] += 1 }
    }
    return Set(taken.filter { $0.value >= limit }.keys)
  }

  private func policyAndSeed(of id: Int64) throws -> (policy: Policy, seed: String)? {
    try store.connection.first(
      """
      select round.policy, round.seed
      from round join round_basis on round_basis.round_id = round.id
      where round.id = $1
      """, id
    ) { (policy: Policy, seed: String) in (policy, seed) }
  }
}

extension Reporter {
  /// Whether the person may be on a list at all, whatever they reported.
  fileprivate var mayBeNamed: Bool {
    !isProtected && excludedReason == nil && consent != nil && consent != Consent.none
  }
}

/// From candidates to a list with reasons. Pure: equal inputs give the same list on every machine, in whatever order
/// they come.
public enum Ranking {
  /// Drafts a round.
  ///
  /// - Parameters:
  ///   - label: The round's label, which seeds the last tie-break unless the policy has a seed.
  ///   - from: The period's first instant.
  ///   - to: The first instant after it.
  ///   - candidates: The counted incidents of each reporter; whoever has none is no candidate.
  ///   - standings: Called once for each candidate, reporters ascending.
  ///   - base: The rate that reliability is drawn towards.
  ///   - policy: The rules.
  /// - Throws: What `standings` throws.
  public static func draft(
    label: String, from: Instant, to: Instant, candidates: [Int64: [CountedIncident]],
    standings: (Int64) throws -> Standing, base: BaseRate, policy: Policy
  ) rethrows -> RoundDraft {
    let seed = policy.seed ?? label
    var digest = InputDigest(policy: policy, seed: seed, from: from, to: to, base: base)
    var order = CreditOrder()
    var tally = CountyTally()
    var leftOut: [LeftOutReason: Int] = [:]
    var contenders: [Contender] = []
    var considered = 0
    for (reporter, counted) in candidates.sorted(by: { $0.key < $1.key }) where !counted.isEmpty {
      considered += 1
      let standing = try standings(reporter)
      digest.add(reporter: reporter, standing: standing, counted: counted)
      if let reason = standing.leftOutReason(confirmed: counted.count, policy: policy) {
        leftOut[reason, default: 0] += 1
      } else {
        order.arrange(counted, dayCap: policy.dayCap)
        contenders.append(
          Contender(
            reporter: reporter, counted: counted, order: order,
            reliability: standing.reliability(base: base, policy: policy), county: tally.county(of: counted),
            policy: policy))
      }
    }
    let ranking = SeatOrder.ranking(of: contenders, seed: seed)
    let seated = min(policy.seats, ranking.count)
    if seated < ranking.count { leftOut[.noSeat] = ranking.count - seated }
    let line = ranking.enumerated().map { Honoree(contenders[$1], place: $0 + 1) }
    return RoundDraft(
      honorees: Array(line[..<seated]), waiting: Array(line[seated...]), leftOut: leftOut, candidates: considered,
      inputDigest: digest.hexadecimal())
  }
}

extension Honoree {
  fileprivate init(_ contender: Contender, place: Int) {
    self.init(
      place: place, reporter: contender.reporter, score: contender.score, confirmed: contender.confirmed,
      volume: contender.volume, reliability: contender.reliability, county: contender.county)
  }
}

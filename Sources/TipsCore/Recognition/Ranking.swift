import TipsCalendar

/// From candidates to a list with reasons. Pure: equal inputs give the same list on every machine, in whatever order
/// they come.
package enum Ranking {
  /// Drafts a round.
  ///
  /// - Parameters:
  ///   - label: The round's label, which seeds the last tie-break unless the policy has a seed.
  ///   - from: The period's first instant.
  ///   - to: The first instant after it.
  ///   - candidates: Everybody who is considered, with what they may count.
  ///   - standings: Called once for each candidate, reporters ascending.
  ///   - records: The records of some of the eligible, in the order in which they are given, ascending. Called for nobody
  ///     twice; where no more than the list is wanted and the policy has no options, only for those who can reach a seat and a
  ///     few more, since they are asked for in blocks.
  ///   - identities: Called for each one on the list, reporters ascending: the report that says their name.
  ///   - base: The rate that reliability is drawn towards.
  ///   - policy: The rules.
  ///   - counties: All counties that have seats of their own; needed only where the policy shares seats over them.
  ///   - extent: Which of those who wait are wanted too; it changes nothing else.
  /// - Throws: What `standings`, `records` and `identities` throw.
  package static func draft(
    label: String, from: Instant, to: Instant, candidates: Candidates,
    standings: (Int64) throws -> Standing, records: ([Int64]) throws -> [TrackRecord],
    identities: (Int64) throws -> Int64?, base: BaseRate, policy: Policy, counties: [County] = [],
    extent: DraftExtent = .line
  ) rethrows -> RoundDraft {
    let seed = policy.seed ?? label
    var digest = InputDigest(policy: policy, seed: seed, from: from, to: to, base: base)
    if policy.countySeats != nil { digest.add(counties: counties) }
    var order = CreditOrder()
    var leftOut: [OmissionReason: Int] = [:]
    var eligible: [Eligible] = []
    var counted: [CountedIncident] = []
    for (place, reporter) in candidates.reporters.enumerated() {
      candidates.read(place, into: &counted)
      let standing = try standings(reporter)
      digest.add(reporter: reporter, standing: standing, counted: counted)
      if let reason = standing.omissionReason(confirmed: counted.count, policy: policy) {
        leftOut[reason, default: 0] += 1
      } else {
        eligible.append(Eligible(place: place, volume: order.volume(of: counted, policy: policy)))
      }
    }
    let shortlist = try Shortlist(
      of: eligible, among: candidates, extent: extent, base: base, policy: policy, records: records)
    for entry in shortlist.records { digest.add(reporter: entry.reporter, record: entry.record) }
    let line = SeatOrder.ranking(of: shortlist.contenders, seed: seed).map { shortlist.contenders[$0] }
    let shares = countyShares(of: line, counties: counties, policy: policy)
    let allocation = SeatAllocation(line: line, policy: policy, shares: shares) {
      SeatOrder.draw(line.map(\.reporter), label: label, seed: seed)
    }
    for reporter in allocation.seated.map({ line[$0].reporter }).sorted() {
      digest.add(reporter: reporter, identity: try identities(reporter))
    }
    let waiting = line.indices.filter { allocation.kind($0) == nil }
    let full = waiting.count { allocation.wasFull[$0] }
    if full > 0 { leftOut[.neighbourhoodFull] = full }
    let withoutSeat = eligible.count - allocation.seated.count - full
    if withoutSeat > 0 { leftOut[.noSeat] = withoutSeat }
    let told =
      switch extent {
      case .list: 0
      case .line: waiting.count
      case .place(let asked, _):
        shortlist.hasPlace ? waiting.firstIndex { line[$0].reporter == asked }.map { $0 + 1 } ?? 0 : 0
      }
    let list = (allocation.seated + waiting[..<told]).enumerated().map { index, place in
      Honoree(line[place], place: index + 1, seat: allocation.kind(place))
    }
    return RoundDraft(
      honorees: Array(list[..<allocation.seated.count]), waiting: Array(list[allocation.seated.count...]),
      leftOut: leftOut,
      neighbourhoodFull: Set(waiting.filter { allocation.wasFull[$0] }.map { line[$0].reporter }), countyShares: shares,
      candidates: candidates.reporters.count, inputDigest: digest.hexadecimal())
  }

  /// The counties' own seats of those that are not drawn.
  private static func countyShares(of line: [Contender], counties: [County], policy: Policy) -> [CountyShare] {
    let seats = policy.seats - policy.drawnSeats
    switch policy.countySeats {
    case nil: return []
    case .population:
      return LargestRemainders.share(seats, over: counties.map { ($0, $0.population ?? 0) })
    case .participants:
      let eligible = line.reduce(into: [Int64: Int64]()) { count, contender in
        if let county = contender.county { count[county, default: 0] += 1 }
      }
      return LargestRemainders.share(seats, over: counties.map { ($0, eligible[$0.id] ?? 0) })
    }
  }
}

extension Honoree {
  fileprivate init(_ contender: Contender, place: Int, seat: SeatKind?) {
    self.init(
      place: place, reporter: contender.reporter, score: contender.score, confirmed: contender.confirmed,
      volume: contender.volume, reliability: contender.reliability, county: contender.county,
      neighbourhood: contender.neighbourhood, seat: seat)
  }
}

/// Those of the eligible on whose track records the list depends, with their records.
///
/// A score lies between half of the volume and the volume. So whoever would not reach the last seat though all they ever
/// said were founded has no part in the list, whatever their record; nobody needs to look it up. Where a policy gives
/// seats by more than the score of all, or a second person approves the line behind the list too, everybody's record counts.
struct Shortlist {
  /// From the second time on so many records are asked for at once: few lists need them, and many are read faster together.
  private static let furtherBlock = 2_048

  /// With their reliability, in no particular order: at least those that the list depends on.
  private(set) var contenders: [Contender] = []
  /// The records that the list depends on, reporters ascending.
  private(set) var records: [(reporter: Int64, record: TrackRecord)] = []
  /// Whether nobody else can stand before the one whose place is wanted.
  private(set) var hasPlace = true

  /// - Parameters:
  ///   - eligible: By their places among the candidates, ascending.
  ///   - extent: Whether all of them are wanted, or who else.
  ///   - records: The records of some of the eligible, ascending; called for nobody twice.
  init(
    of eligible: [Eligible], among candidates: Candidates, extent: DraftExtent, base: BaseRate, policy: Policy,
    records: ([Int64]) throws -> [TrackRecord]
  ) rethrows {
    let needsAll =
      policy.countySeats != nil || policy.maxPerNeighbourhood > 0 || policy.drawnSeats > 0 || policy.approval
    var known: [(limit: Int, reporter: Int64, record: TrackRecord)] = []
    var best: [Int] = []
    var tally = CountyTally()
    var counted: [CountedIncident] = []
    /// - Parameter people: By their places among the candidates, ascending.
    func look(at people: some Collection<Eligible>) throws {
      let reporters = people.map { candidates.reporters[$0.place] }
      for (person, record) in zip(people, try records(reporters)) {
        let reporter = candidates.reporters[person.place]
        known.append((person.limit, reporter, record))
        candidates.read(person.place, into: &counted)
        contenders.append(
          Contender(
            reporter: reporter, counted: counted, volume: person.volume, county: tally.county(of: counted),
            neighbourhood: policy.maxPerNeighbourhood > 0 ? tally.neighbourhood(of: counted) : nil,
            reliability: record.reliability(base: base, policy: policy)))
      }
    }
    if needsAll || extent == .line || eligible.count <= policy.seats {
      try look(at: eligible)
      best = contenders.map(\.score)
    } else {
      // Those who can have the highest scores first, at least as many as there are seats.
      let order = eligible.sorted { $0.volume > $1.volume }
      var next = 0
      while next < order.count, best.count < policy.seats || order[next].limit >= best[policy.seats - 1] {
        let size = next == 0 ? policy.seats : max(policy.seats, Self.furtherBlock)
        let block = order[next..<min(next + size, order.count)].sorted { $0.place < $1.place }
        try look(at: block)
        best += contenders.suffix(block.count).map(\.score)
        best.sort(by: >)
        best.removeSubrange(min(best.count, policy.seats)...)
        next += block.count
      }
      if case .place(let asked, let most) = extent,
        let person = eligible.first(where: { candidates.reporters[$0.place] == asked })
      {
        if !known.contains(where: { $0.reporter == asked }) { try look(at: CollectionOfOne(person)) }
        let score = contenders.first { $0.reporter == asked }?.score ?? 0
        while next < order.count, order[next].limit >= score, contenders.count < most {
          let block = order[next..<min(next + Self.furtherBlock, order.count)]
          try look(at: block.filter { $0.place != person.place }.sorted { $0.place < $1.place })
          next += block.count
        }
        hasPlace = next == order.count || order[next].limit < score
      }
    }
    best.sort(by: >)
    let last = needsAll || best.count < policy.seats ? Int.min : best[policy.seats - 1]
    self.records = known.lazy.filter { $0.limit >= last }.map { ($0.reporter, $0.record) }
    self.records.sort { $0.reporter < $1.reporter }
  }
}

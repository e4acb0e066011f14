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

  /// - Parameters:
  ///   - eligible: Reporters ascending, their reliability not looked up yet.
  ///   - extent: Whether all of them are wanted.
  ///   - records: The records of some of the eligible, ascending; called for nobody twice.
  init(
    of eligible: [Contender], extent: DraftExtent, base: BaseRate, policy: Policy,
    records: ([Int64]) throws -> [TrackRecord]
  ) rethrows {
    let needsAll =
      policy.countySeats != nil || policy.maxPerNeighbourhood > 0 || policy.drawnSeats > 0 || policy.approval
    let limits = eligible.map(\.limit)
    var known: [(place: Int, record: TrackRecord)] = []
    var best: [Int] = []
    func look(at places: some Collection<Int>) throws {
      for (place, found) in zip(places, try records(places.map { eligible[$0].reporter })) {
        known.append((place, found))
        contenders.append(eligible[place])
        contenders[contenders.count - 1].rely(on: found.reliability(base: base, policy: policy))
      }
    }
    if needsAll || extent == .line || eligible.count <= policy.seats {
      try look(at: eligible.indices)
      best = contenders.map(\.score)
    } else {
      // Those who can have the highest scores first, at least as many as there are seats.
      let order = eligible.indices.sorted { limits[$0] > limits[$1] }
      var next = 0
      while next < order.count, best.count < policy.seats || limits[order[next]] >= best[policy.seats - 1] {
        let size = next == 0 ? policy.seats : max(policy.seats, Self.furtherBlock)
        let block = order[next..<min(next + size, order.count)].sorted()
        try look(at: block)
        best += contenders.suffix(block.count).map(\.score)
        best.sort(by: >)
        best.removeSubrange(min(best.count, policy.seats)...)
        next += block.count
      }
    }
    best.sort(by: >)
    let last = needsAll || best.count < policy.seats ? Int.min : best[policy.seats - 1]
    self.records = known.filter { limits[$0.place] >= last }.map { (eligible[$0.place].reporter, $0.record) }
    self.records.sort { $0.reporter < $1.reporter }
  }
}

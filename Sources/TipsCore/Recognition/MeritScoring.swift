import TipsDomain

extension Ranking {
  /// What a candidate's counted incidents come to.
  ///
  /// - Parameters:
  ///   - counted: One candidate's incidents, in any order.
  ///   - record: The candidate's own part of the reliability.
  ///   - base: The rate that reliability is drawn towards.
  ///   - policy: Weights, day cap, strength of the base rate.
  package static func merit(
    of counted: [CountedIncident], record: TrackRecord, base: BaseRate, policy: Policy
  ) -> Merit {
    var order = CreditOrder()
    order.arrange(counted, dayCap: policy.dayCap)
    var volume = 0
    var lines: [Merit.Line] = []
    lines.reserveCapacity(counted.count)
    order.weigh(counted, policy: policy) { place, weight, points in
      volume += points
      lines.append(Merit.Line(incident: counted[place], weight: weight, points: points, isBeyondDayCap: false))
    }
    for place in order.dropped {
      lines.append(Merit.Line(incident: counted[place], weight: 0, points: 0, isBeyondDayCap: true))
    }
    let reliability = record.reliability(base: base, policy: policy)
    return Merit(
      volume: volume, reliability: reliability, score: score(volume: volume, reliability: reliability),
      confirmed: counted.count, firstConfirmation: counted.lazy.map(\.confirmedAt).min(), lines: lines)
  }

  /// V · (0.5 + 0.5·R), rounded to thousandths of an operation; both are in millionths.
  static func score(volume: Int, reliability: Int) -> Int {
    // More than four million incidents of one person would leave 64 bits.
    Int((Int128(volume) * Int128(1_000_000 + reliability) + 1_000_000_000) / 2_000_000_000)
  }
}

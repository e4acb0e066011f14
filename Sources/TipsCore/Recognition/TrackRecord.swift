/// What became of a reporter's incidents in the window: the reporter's own part of the reliability.
package struct TrackRecord: Sendable, Equatable {
  /// F: distinct incidents that the reporter reported, confirmed in the window with an outcome that earns credit.
  package let founded: Int
  /// N: these and the ones that were unfounded or false; not below ``founded``.
  package let assessed: Int

  package init(founded: Int, assessed: Int) {
    self.founded = founded
    self.assessed = assessed
  }

  /// R, in millionths: how much of what the reporter said was founded, drawn towards the store's base rate.
  ///
  /// Counts that can't be, below zero or more founded than assessed, are taken for the nearest that can.
  func reliability(base: BaseRate, policy: Policy) -> Int {
    let assessed = Int128(max(0, assessed))
    let founded = min(Int128(max(0, founded)), assessed)
    let strength = Int128(policy.priorStrength)
    return Int((founded * 1_000_000 + strength * Int128(base.p0)) / (assessed + strength))
  }
}

import TipsDomain

/// Keeps the two shares that are promised: a fifth of the tips lead to an operation, and a twenty-fifth are
/// duplicates.
///
/// The likelihood of the next one grows with what is missing, a little, so that neither small provinces nor unusual
/// callers move the share.
struct DemoBalance: Sendable {
  private var tips = 0
  private var operations = 0
  private var duplicates = 0

  /// Whether the next tip leads to an operation.
  ///
  /// - Parameter perMille: how likely that is for its topic and caller.
  func leadsToOperation(_ perMille: Int, using random: inout SeededGenerator) -> Bool {
    let missing = tips * 20 / 100 - operations
    return random.below(1_000_000) < perMille * min(2_000, max(400, 1_000 + missing * 60))
  }

  /// Whether the next tip is another report of an event that is known already, if there is a recent one.
  func repeatsEvent(using random: inout SeededGenerator) -> Bool {
    let missing = tips * 4 / 100 - duplicates
    return random.chance(min(300, max(10, 40 + missing * 10)))
  }

  /// Counts a tip by what comes of it, be that known yet or not: else the newest days would be made up for.
  mutating func count(_ disposition: Disposition) {
    tips += 1
    if disposition == .operation { operations += 1 }
    if disposition == .duplicate { duplicates += 1 }
  }
}

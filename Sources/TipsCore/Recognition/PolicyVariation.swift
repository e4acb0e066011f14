/// A policy in which one constant is a fifth smaller or larger.
public struct PolicyVariation: Sendable {
  /// What was changed: the policy's key, or `decay` for both parts of that fraction.
  public let constant: String
  /// Whether it is the smaller one.
  public let isSmaller: Bool
  /// What it was.
  public let old: String
  /// What it is in ``policy``.
  public let new: String
  /// The policy with the change.
  public let policy: Policy
}

extension Policy {
  /// Every constant a fifth smaller and a fifth larger, rounded to the nearest and by at least one; what a policy can't
  /// have is cut to what it can, and left out where that changes nothing. Options that are off stay off, and the version and
  /// the seed are no constants.
  public func variations() -> [PolicyVariation] {
    let constants: [PolicyNumber] = [
      .seats, .creditOperation, .creditSettled, .creditAssisted, .laterShare, .dayCap, .priorStrength, .windowDays,
      .cooldownDays, .minConfirmed, .maxPerNeighbourhood, .lotteryShare,
    ]
    var variations: [PolicyVariation] = []
    for number in constants where !number.isOption || self[number] != 0 {
      for isSmaller in [true, false] {
        if let variation = varied(number, isSmaller: isSmaller) { variations.append(variation) }
      }
      if number == .laterShare { variations += [true, false].compactMap { variedDecay(isSmaller: $0) } }
    }
    return variations
  }

  private func varied(_ number: PolicyNumber, isSmaller: Bool) -> PolicyVariation? {
    let value = self[number]
    let step = max(1, (value + 2) / 5)
    let range = number.isOption ? 1...number.range.upperBound : number.range
    let wanted = min(max(isSmaller ? value - step : value + step, range.lowerBound), range.upperBound)
    guard wanted != value, let policy = try? Policy(self, changing: [number: wanted]) else { return nil }
    return PolicyVariation(
      constant: number.rawValue, isSmaller: isSmaller, old: String(value), new: String(wanted), policy: policy)
  }

  private func variedDecay(isSmaller: Bool) -> PolicyVariation? {
    var numerator = decayNumerator * (isSmaller ? 4 : 6)
    var denominator = decayDenominator * 5
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    numerator /= divisor
    denominator /= divisor
    if denominator > PolicyNumber.decayDenominator.range.upperBound {
      numerator = decayNumerator * (isSmaller ? 4 : 6) / 5
      denominator = decayDenominator
    }
    if numerator > denominator { (numerator, denominator) = (1, 1) }
    let changes: [PolicyNumber: Int] = [.decayNumerator: numerator, .decayDenominator: denominator]
    guard numerator * decayDenominator != decayNumerator * denominator,
      let policy = try? Policy(self, changing: changes)
    else { return nil }
    return PolicyVariation(
      constant: "decay", isSmaller: isSmaller, old: "\(decayNumerator)/\(decayDenominator)",
      new: "\(numerator)/\(denominator)", policy: policy)
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right > 0 { (left, right) = (right, left % right) }
    return max(1, left)
  }
}

import TipsDomain

/// A part of a whole, exactly.
public struct Proportion: Equatable, Sendable {
  /// How many are of the sort in question.
  public let part: Int
  /// Out of how many.
  public let base: Int

  /// Puts the two together.
  public init(_ part: Int, of base: Int) {
    self.part = part
    self.base = base
  }

  /// The share in thousandths, rounded half up; nil where the base is 0.
  public var perMille: Int? { base == 0 ? nil : (part * 2_000 + base) / (2 * base) }

  /// Shares of the parts in thousandths that add up to 1000: each is rounded down, and what is left goes to the
  /// parts that lost most, the earlier of equals first. All 0 where the sum is 0.
  package static func perMille(parts: [Int]) -> [Int] {
    let sum = parts.reduce(0, +)
    guard sum > 0 else { return parts.map { _ in 0 } }
    var shares = parts.map { $0 * 1_000 / sum }
    let missing = 1_000 - shares.reduce(0, +)
    let order = parts.indices.sorted { left, right in
      let (lost, other) = (parts[left] * 1_000 % sum, parts[right] * 1_000 % sum)
      return (other, left) < (lost, right)
    }
    for index in order.prefix(missing) { shares[index] += 1 }
    return shares
  }
}

/// How a figure changed.
package enum Change {
  /// The change in thousandths of the value then, rounded half away from zero; nil where that was 0.
  package static func perMille(_ now: Int, from then: Int) -> Int? {
    guard then > 0 else { return nil }
    let (difference, _) = (now - then).multipliedReportingOverflow(by: 2_000)
    let rounded = (abs(difference) + then) / (2 * then)
    return difference < 0 ? -rounded : rounded
  }

  /// The same for exact sums.
  package static func perMille(_ now: ExactSum, from then: ExactSum) -> Int? {
    guard then.millionths > 0 else { return nil }
    let difference = (now.millionths - then.millionths) * 2_000
    let rounded = (Int128(difference.magnitude) + then.millionths) / (2 * then.millionths)
    return Int(clamping: difference < 0 ? -rounded : rounded)
  }
}

/// An exact sum of decimals with up to six places, in millionths.
public struct ExactSum: Equatable, Sendable, CustomStringConvertible {
  /// The sum in millionths; wide enough for 10^17 of the largest quantities.
  public private(set) var millionths: Int128

  /// A sum of nothing.
  public init() { millionths = 0 }

  /// One quantity.
  public init(_ quantity: ExactDecimal) {
    millionths = Int128(quantity.mantissa) * Self.powers[6 - quantity.scale]
  }

  /// The two parts as they are stored: high · 10^18 + low.
  package init(high: Int64, low: Int64) { millionths = Int128(high) * Self.split + Int128(low) }

  /// The two parts as they are stored.
  package var parts: (high: Int64, low: Int64) {
    let (quotient, remainder) = millionths.quotientAndRemainder(dividingBy: Self.split)
    return (Int64(quotient), Int64(remainder))
  }

  /// Adds another sum.
  public static func += (left: inout ExactSum, right: ExactSum) { left.millionths += right.millionths }

  /// Takes another sum away.
  public static func -= (left: inout ExactSum, right: ExactSum) { left.millionths -= right.millionths }

  /// Plain digits with a point where there are decimals.
  public var description: String {
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = String(rest)
    var fraction = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }

  private static let split: Int128 = 1_000_000_000_000_000_000
  private static let powers: [Int128] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}

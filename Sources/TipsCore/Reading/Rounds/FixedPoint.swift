/// Whole numbers that stand for fractions, as people read them.
package enum FixedPoint {
  /// 1946125 millionths: `1.946125`.
  package static func millionths(_ number: Int) -> String { text(number, digits: 6) }

  /// 1744 thousandths: `1.744`.
  package static func thousandths(_ number: Int) -> String { text(number, digits: 3) }

  /// 870000 millionths: `0.87`, rounded down.
  package static func hundredths(ofMillionths number: Int) -> String { text(number / 10_000, digits: 2) }

  private static func text(_ number: Int, digits: Int) -> String {
    var unit = 1
    for _ in 0..<digits { unit *= 10 }
    let fraction = String(number.magnitude % UInt(unit))
    return (number < 0 ? "-" : "") + "\(number.magnitude / UInt(unit))."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

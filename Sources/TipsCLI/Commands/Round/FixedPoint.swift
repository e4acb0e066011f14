/// Whole numbers that stand for fractions, as people read them.
enum FixedPoint {
  /// 1946125 millionths: `1.946125`.
  static func millionths(_ number: Int) -> String { text(number, digits: 6) }

  /// 1744 thousandths: `1.744`.
  static func thousandths(_ number: Int) -> String { text(number, digits: 3) }

  private static func text(_ number: Int, digits: Int) -> String {
    var unit = 1
    for _ in 0..<digits { unit *= 10 }
    let fraction = String(number.magnitude % UInt(unit))
    return (number < 0 ? "-" : "") + "\(number.magnitude / UInt(unit))."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

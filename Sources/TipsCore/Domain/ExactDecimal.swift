import TipsText

/// An exact decimal that is not negative: mantissa ÷ 10^scale.
public struct ExactDecimal: Equatable, Sendable, CustomStringConvertible {
  /// All digits.
  public let mantissa: Int64
  /// How many of them stand behind the point, 0 to 6.
  public let scale: Int

  /// Takes the two parts as they are stored, drawn into their bounds.
  public init(mantissa: Int64, scale: Int) {
    self.mantissa = max(0, mantissa)
    self.scale = min(max(0, scale), 6)
  }

  /// Reads `3`, `3.25` or `۳٫۲۵`; nil when it is not a number, has more than six decimals or more than fifteen digits.
  public init?(_ typed: String) {
    let text = PersianText.comparisonKey(typed)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || (1...6).contains(fraction.count) else { return nil }
    let digits = parts.joined()
    guard digits.utf8.count <= 15, digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(digits) else {
      return nil
    }
    self.init(mantissa: value, scale: fraction.count)
  }

  /// Plain digits with a point.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    return padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}

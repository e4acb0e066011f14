/// Values of figures for programs: plain digits, seconds and days as numbers.
extension Figure.Value {
  /// The value as a program reads it.
  package var digits: String {
    switch self {
    case .count(let number), .seconds(let number), .days(let number): String(number)
    case .sum(let sum): sum.description
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)"
    }
  }
}

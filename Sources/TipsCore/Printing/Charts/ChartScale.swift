/// The scale of an axis from 0: round steps, few of them.
struct ChartScale {
  /// The values at which a line is drawn, 0 first.
  let ticks: [Int]

  /// The end of the scale; at least 1.
  var top: Int { ticks.last ?? 1 }

  /// A scale that holds the largest value, in three to five steps of 1, 2 or 5 times a power of ten.
  init(largest: Int) {
    let wanted = max(1, largest)
    var power = 1
    while wanted / power > 50 { power *= 10 }
    let step = [1, 2, 5, 10, 20, 50].map { $0 * power }.first { ($0 * 4) >= wanted } ?? 50 * power
    let count = (wanted + step - 1) / step
    ticks = (0...max(1, count)).map { $0 * step }
  }

  /// Where a value lies between 0 and 1.
  func fraction(_ value: Int) -> Double { Double(value) / Double(top) }
}

import TipsDomain

/// Draws indices of which some are more likely than others.
struct WeightedDraw: Sendable {
  /// The sums of the weights up to and with each index.
  private let sums: [Int]

  /// Weights of at least 0, not all of them 0.
  init(weights: some Sequence<Int>) {
    var sum = 0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
    precondition(sum > 0, "something must be likely")
  }

  /// Zipf's law: the weight of rank r, counted from 0, is 1 / (r + offset).
  ///
  /// A larger offset makes the first ranks less dominant (Mandelbrot's variant).
  static func zipf(count: Int, offset: Int) -> WeightedDraw {
    WeightedDraw(weights: (0..<count).map { 1_000_000_000 / ($0 + offset) })
  }

  func index(using random: inout SeededGenerator) -> Int {
    sums.withUnsafeBufferPointer { sums in
      let target = random.below(sums[sums.count - 1])
      var low = 0
      var high = sums.count - 1
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > target { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}

/// Small pictures of numbers, of block characters.
enum Bars {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar whose length is to the width as the number is to the largest; at least a sliver for what is not 0.
  static func bar(_ number: Int, of largest: Int, width: Int) -> String {
    guard number > 0, largest > 0, width > 0 else { return "" }
    let length = max(1, (number * width * 8 + largest / 2) / largest)
    return String(repeating: "█", count: length / 8) + eighths[length % 8]
  }

  /// A character for each number, in the order of time; more numbers than the width are added up in groups of equal size.
  static func sparkline(_ numbers: [Int], width: Int) -> String {
    guard !numbers.isEmpty, width > 0 else { return "" }
    let size = (numbers.count + width - 1) / width
    var groups: [Int] = []
    for start in stride(from: 0, to: numbers.count, by: size) {
      let group = numbers[start..<min(start + size, numbers.count)]
      // The mean, so that a last group of fewer days does not look small.
      groups.append(group.reduce(0, +) * 16 / group.count)
    }
    let largest = groups.max() ?? 0
    guard largest > 0 else { return String(repeating: "▁", count: groups.count) }
    return groups.map { heights[$0 == 0 ? 0 : min(7, $0 * 8 / (largest + 1))] }.joined()
  }
}

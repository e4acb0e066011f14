/// How often values of a field came that nobody knows. At most a thousand different ones are told apart, so that a column of
/// free text that was taken for a code can't fill the memory.
package struct UnknownValues: Sendable {
  /// The key under which all stand where the values say who called.
  package static let withheld = "(withheld)"
  /// The key under which those stand that are not told apart.
  package static let others = "(others)"
  /// How many different values are told apart.
  static let limit = 1000

  private var counts: [String: Int] = [:]
  private var unlisted = 0

  package init() {}

  /// Counts a value.
  package mutating func count(_ value: String) {
    if counts[value] == nil, counts.count >= Self.limit {
      unlisted += 1
    } else {
      counts[value, default: 0] += 1
    }
  }

  /// Counts a value that is told apart, however many others are.
  mutating func list(_ value: String, times: Int) { counts[value, default: 0] += times }

  /// How often each came; all under one key where they may not be shown.
  package func counts(isSecret: Bool) -> [String: Int] {
    if isSecret {
      let total = counts.values.reduce(unlisted, +)
      return total == 0 ? [:] : [Self.withheld: total]
    }
    return unlisted == 0 ? counts : counts.merging([Self.others: unlisted]) { $1 }
  }
}

extension PersianText {
  /// Longest match key, in scalars, for which a nearest name is sought.
  private static let longestNearestKey = 64

  /// The names that were probably meant, nearest first, to be offered as "nearest: …".
  ///
  /// Names are compared by ``matchKey(_:)``. The distance counts inserted, deleted and changed letters and swaps of
  /// neighbours (optimal string alignment) and is at most a third of the key's length, from 1 to 3. Of equally distant
  /// names the earlier in `names` comes first.
  package static func nearest(to typed: String, among names: [String], limit: Int) -> [String] {
    let key = scalars(of: typed)
    guard limit > 0, !key.isEmpty, key.count <= longestNearestKey else { return [] }
    let bound = min(3, max(1, key.count / 3))
    var found: [(distance: Int, name: String)] = []
    for name in names {
      guard let distance = editDistance(key, scalars(of: name), atMost: bound) else { continue }
      found.append((distance, name))
    }
    return (0...bound).lazy
      .flatMap { distance in found.filter { $0.distance == distance } }
      .prefix(limit)
      .map(\.name)
  }

  /// The names that differ from one by one letter, digit or swap of neighbours, or only in how they are typed.
  package static func withinOneLetter(of typed: String, among names: [String]) -> [String] {
    let key = scalars(of: typed)
    guard !key.isEmpty, key.count <= longestNearestKey else { return [] }
    return names.filter { $0 != typed && editDistance(key, scalars(of: $0), atMost: 1) != nil }
  }

  private static func scalars(of name: String) -> [UInt32] {
    matchKey(name).unicodeScalars.map(\.value)
  }

  /// The optimal string alignment distance, or nil where it exceeds `bound`.
  static func editDistance(_ a: [UInt32], _ b: [UInt32], atMost bound: Int) -> Int? {
    guard abs(a.count - b.count) <= bound else { return nil }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
      current[0] = i + 1
      var least = current[0]
      for j in b.indices {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current[j + 1] = cost
        least = min(least, cost)
      }
      // A swap reaches back two rows, so one row above the bound does not yet decide.
      if least > bound + 1 { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count] <= bound ? previous[b.count] : nil
  }
}

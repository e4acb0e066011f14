/// Finds the county, or the neighbourhood, that a candidate's honour belongs to. Used again and again, so that it allocates nothing for each.
struct CountyTally {
  private struct Entry {
    let county: Int64
    var incidents: Int
    /// The place of the one that was confirmed first.
    var earliest: Int
  }

  private var entries: [Entry] = []

  /// The county of most incidents; of equally many, that of the incident that was confirmed first.
  mutating func county(of counted: [CountedIncident]) -> Int64? { most(counted) { $0.county } }

  /// The neighbourhood of most incidents, by the same rule.
  mutating func neighbourhood(of counted: [CountedIncident]) -> Int64? { most(counted) { $0.neighbourhood } }

  @inline(__always)
  private mutating func most(_ counted: [CountedIncident], _ area: (CountedIncident) -> Int64?) -> Int64? {
    guard let first = counted.first else { return nil }
    // Most people report from one county only.
    let usual = area(first)
    if counted.allSatisfy({ area($0) == usual }) { return usual }
    entries.removeAll(keepingCapacity: true)
    for place in counted.indices {
      guard let county = area(counted[place]) else { continue }
      if let known = entries.firstIndex(where: { $0.county == county }) {
        entries[known].incidents += 1
        if counted[place].wasConfirmedBefore(counted[entries[known].earliest]) { entries[known].earliest = place }
      } else {
        entries.append(Entry(county: county, incidents: 1, earliest: place))
      }
    }
    let most = entries.max { left, right in
      left.incidents == right.incidents
        ? counted[right.earliest].wasConfirmedBefore(counted[left.earliest]) : left.incidents < right.incidents
    }
    return most?.county
  }
}

/// Finds the county that a candidate's honour belongs to. Used again and again, so that it allocates nothing for each.
struct CountyTally {
  private struct Entry {
    let county: Int64
    var incidents: Int
    /// The place of the one that was confirmed first.
    var earliest: Int
  }

  private var entries: [Entry] = []

  /// The county of most incidents; of equally many, that of the incident that was confirmed first.
  mutating func county(of counted: [CountedIncident]) -> Int64? {
    guard let first = counted.first else { return nil }
    // Most people report from one county only.
    if counted.allSatisfy({ $0.county == first.county }) { return first.county }
    entries.removeAll(keepingCapacity: true)
    for place in counted.indices {
      guard let county = counted[place].county else { continue }
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

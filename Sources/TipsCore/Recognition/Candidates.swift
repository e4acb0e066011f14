/// Everybody who is considered for a round, each with their counted incidents.
package struct Candidates: Sendable {
  /// Ascending.
  package let reporters: [Int64]
  /// Where the places of each candidate's incidents end; those of the first begin at 0.
  private let ends: [UInt32]
  /// Places of incidents: those of each candidate together, by their leading reports.
  private let places: [UInt32]
  private let incidents: PackedIncidents

  /// Puts together what belongs to one reporter.
  package init(_ counted: consuming CountedIncidents) {
    let incidents = counted.incidents
    var owned = counted.reporters.enumerated().map { (reporter: $1, place: UInt32($0)) }
    owned.sort { $0.reporter < $1.reporter }
    let without = counted.withheld.subtracting(counted.reporters).sorted()
    var reporters: [Int64] = []
    var ends: [UInt32] = []
    var start = 0
    var passed = 0
    while start < owned.count || passed < without.count {
      if passed < without.count, start == owned.count || without[passed] < owned[start].reporter {
        reporters.append(without[passed])
        passed += 1
      } else {
        let reporter = owned[start].reporter
        var end = start + 1
        while end < owned.count, owned[end].reporter == reporter { end += 1 }
        if end - start > 1 {
          owned[start..<end].sort { incidents.leadID(at: Int($0.place)) < incidents.leadID(at: Int($1.place)) }
        }
        reporters.append(reporter)
        start = end
      }
      ends.append(UInt32(start))
    }
    self.reporters = reporters
    self.ends = ends
    self.incidents = incidents
    places = owned.map(\.place)
  }

  /// A candidate's incidents, by their leading reports: none where all are withheld, nil for whoever is no candidate.
  package subscript(reporter: Int64) -> [CountedIncident]? {
    var range = reporters.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if reporters[middle] == reporter {
        var own: [CountedIncident] = []
        read(middle, into: &own)
        return own
      }
      range = reporters[middle] < reporter ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Incidents of all candidates at even distances, by the candidates.
  ///
  /// - Parameter limit: How many there are at most.
  package func sample(atMost limit: Int) -> [ReviewedIncident] {
    let step = max(1, (places.count + limit - 1) / max(limit, 1))
    var owner = 0
    return stride(from: 0, to: places.count, by: step).map { index in
      while Int(ends[owner]) <= index { owner += 1 }
      return ReviewedIncident(reporter: reporters[owner], incidents[Int(places[index])])
    }
  }

  /// Replaces an array by the incidents of the candidate at a place of ``reporters``, by their leading reports.
  func read(_ place: Int, into own: inout [CountedIncident]) {
    own.removeAll(keepingCapacity: true)
    for index in (place == 0 ? 0 : ends[place - 1])..<ends[place] { own.append(incidents[Int(places[Int(index)])]) }
  }
}

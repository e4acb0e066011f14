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
    let owners = counted.reporters
    var places = owners.indices.map(UInt32.init)
    places.sort { left, right in
      let (first, second) = (owners[Int(left)], owners[Int(right)])
      return first == second ? incidents.leadID(at: Int(left)) < incidents.leadID(at: Int(right)) : first < second
    }
    let without = counted.withheld.isEmpty ? [] : counted.withheld.subtracting(owners).sorted()
    var reporters: [Int64] = []
    var ends: [UInt32] = []
    var start = 0
    var passed = 0
    while start < places.count || passed < without.count {
      let next = start < places.count ? owners[Int(places[start])] : nil
      if passed < without.count, next.map({ without[passed] < $0 }) ?? true {
        reporters.append(without[passed])
        passed += 1
      } else if let next {
        while start < places.count, owners[Int(places[start])] == next { start += 1 }
        reporters.append(next)
      }
      ends.append(UInt32(start))
    }
    self.reporters = reporters
    self.ends = ends
    self.incidents = incidents
    self.places = places
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

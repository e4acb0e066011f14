/// Incidents as they count for those who reported them, in no particular order.
///
/// All of them lie in one array: a month of a large province has hundreds of thousands, most of them one to a person.
package struct CountedIncidents: Sendable {
  private(set) var reporters: [Int64] = []
  private(set) var incidents: PackedIncidents
  /// Those of whom something was withheld; with nothing left they are candidates all the same.
  var withheld: Set<Int64> = []

  /// None yet.
  ///
  /// - Parameter capacity: About how many there will be, rather too many: room that is not used takes no memory.
  package init(capacity: Int = 0) {
    reporters.reserveCapacity(capacity)
    incidents = PackedIncidents(capacity: capacity)
  }

  mutating func append(_ incident: CountedIncident, of reporter: Int64) {
    reporters.append(reporter)
    incidents.append(incident)
  }

  /// Adds those of another part of the period.
  package mutating func append(contentsOf other: CountedIncidents) {
    reporters.append(contentsOf: other.reporters)
    incidents.append(contentsOf: other.incidents)
    withheld.formUnion(other.withheld)
  }
}

/// Incidents as they count for those who reported them, in no particular order.
///
/// All of them lie in one array: a month of a large province has hundreds of thousands, most of them one to a person.
package struct CountedIncidents: Sendable {
  private(set) var reporters: [Int64] = []
  private(set) var incidents: [CountedIncident] = []
  /// Those of whom something was withheld; with nothing left they are candidates all the same.
  var withheld: Set<Int64> = []

  /// None yet.
  ///
  /// - Parameter capacity: About how many there will be.
  package init(capacity: Int = 0) {
    reporters.reserveCapacity(capacity)
    incidents.reserveCapacity(capacity)
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

extension CountedIncidents {
  /// Takes out what must never be published.
  ///
  /// An incident whose leading report is marked counts for nobody; a marked later report counts for nobody who made it.
  /// The others' shares stay as they are, and so does everybody's reliability. A candidate of whom nothing is left stays
  /// with no incident, to be counted under ``OmissionReason/neverPublished``.
  ///
  /// - Parameters:
  ///   - marked: The ids of the marked reports.
  ///   - incidents: The incidents that these were counted from.
  package mutating func withhold(_ marked: Set<Int64>, of incidents: [Incident]) {
    guard !marked.isEmpty else { return }
    var hidden: [Int64: Set<Int64>] = [:]
    for incident in incidents {
      let reports = [incident.lead] + incident.duplicates
      let isWhole = marked.contains(incident.lead.reportID)
      for report in reports where isWhole || marked.contains(report.reportID) {
        if let reporter = report.reporter { hidden[incident.lead.reportID, default: []].insert(reporter) }
      }
    }
    guard !hidden.isEmpty else { return }
    let before = self
    self = CountedIncidents(capacity: before.incidents.count)
    withheld = before.withheld
    for (reporter, incident) in zip(before.reporters, before.incidents) {
      if hidden[incident.leadID]?.contains(reporter) == true {
        withheld.insert(reporter)
      } else {
        append(incident, of: reporter)
      }
    }
  }
}

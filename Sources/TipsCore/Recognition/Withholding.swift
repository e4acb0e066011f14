extension CountedIncidents {
  /// Takes out what must never be published.
  ///
  /// An incident whose leading report is marked counts for nobody; a marked later report counts for nobody who made it.
  /// The others' shares stay as they are, and so does everybody's reliability. A candidate of whom nothing is left stays
  /// with no incident, to be counted under ``LeftOutReason/neverPublished``.
  ///
  /// - Parameters:
  ///   - marked: The ids of the marked reports.
  ///   - incidents: The incidents that these were counted from.
  package mutating func withhold(_ marked: Set<Int64>, of incidents: some Sequence<Incident>) {
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

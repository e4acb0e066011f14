extension Ranking {
  /// Takes out what must never be published.
  ///
  /// An incident whose leading report is marked counts for nobody; a marked later report counts for nobody who made it.
  /// The others' shares stay as they are, and so does everybody's reliability. A candidate of whom nothing is left stays
  /// with an empty list, to be counted under ``LeftOutReason/neverPublished``.
  ///
  /// - Parameters:
  ///   - marked: The ids of the marked reports.
  ///   - incidents: The incidents that `counted` was made from.
  public static func withhold(
    _ marked: Set<Int64>, of incidents: some Sequence<Incident>, from counted: inout [Int64: [CountedIncident]]
  ) {
    guard !marked.isEmpty else { return }
    for incident in incidents {
      let reports = [incident.lead] + incident.duplicates
      let isWhole = marked.contains(incident.lead.reportID)
      for report in reports where isWhole || marked.contains(report.reportID) {
        guard let reporter = report.reporter else { continue }
        counted[reporter]?.removeAll { $0.leadID == incident.lead.reportID }
      }
    }
  }
}

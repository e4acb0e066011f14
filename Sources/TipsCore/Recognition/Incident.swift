import TipsCalendar
import TipsDomain

/// One event that people reported: its leading report with the duplicates of it.
///
/// The caller sees to it that the leading report is a tip in an eligible category and no duplicate itself. The kind and
/// category of the duplicates don't matter.
package struct Incident: Sendable {
  /// The leading report's outcome, which is that of the incident.
  package let disposition: Disposition
  package let confirmedAt: Instant
  /// The first accurate report, which need not be the first that came in.
  package let lead: IncidentReport
  /// The other reports of the event, in any order.
  package var duplicates: [IncidentReport]

  package init(disposition: Disposition, confirmedAt: Instant, lead: IncidentReport, duplicates: [IncidentReport] = [])
  {
    self.disposition = disposition
    self.confirmedAt = confirmedAt
    self.lead = lead
    self.duplicates = duplicates
  }

  /// Whether a report with one of these ids is of this event, leading or later.
  package func contains(any ids: Set<Int64>) -> Bool {
    ids.contains(lead.reportID) || duplicates.contains { ids.contains($0.reportID) }
  }
}

/// What recognition needs to know of a report.
package struct IncidentReport: Sendable {
  /// The report's id in the store; lower ids were recorded earlier.
  package let reportID: Int64
  /// Who reported; nil for anonymous reports.
  package let reporter: Int64?
  package let receivedAt: Instant
  /// The station's local day on which it was received.
  package let receivedDay: LocalDay
  /// The county in which the reported place lies, where it is known.
  package let county: Int64?
  /// The neighbourhood of the reported place; known only where the policy asks for it.
  package let neighbourhood: Int64?

  package init(
    reportID: Int64, reporter: Int64?, receivedAt: Instant, receivedDay: LocalDay, county: Int64?,
    neighbourhood: Int64? = nil
  ) {
    self.reportID = reportID
    self.reporter = reporter
    self.receivedAt = receivedAt
    self.receivedDay = receivedDay
    self.county = county
    self.neighbourhood = neighbourhood
  }

  /// Whether this is rather the reporter's own first report of the incident: received earlier or, at the same second,
  /// with the lower id.
  @inline(__always)
  func precedes(_ other: IncidentReport) -> Bool {
    receivedAt == other.receivedAt ? reportID < other.reportID : receivedAt < other.receivedAt
  }
}

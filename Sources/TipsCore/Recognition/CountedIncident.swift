import TipsCalendar
import TipsDomain

/// An incident as it counts for one reporter.
package struct CountedIncident: Sendable, Equatable {
  /// The id of the leading report, which stands for the incident.
  package let leadID: Int64
  /// The id of the reporter's own first report of it.
  package let ownReportID: Int64
  /// When the own first report was received.
  package let receivedAt: Instant
  /// The local day of that.
  package let receivedDay: LocalDay
  /// When the incident's outcome was confirmed.
  package let confirmedAt: Instant
  /// What it earns this reporter before weighing, in thousandths, 0 to 1000.
  package let credit: Int
  package let disposition: Disposition
  /// The county of the own first report, where it is known.
  package let county: Int64?
  /// The neighbourhood of the own first report; known only where the policy asks for it.
  package let neighbourhood: Int64?
  /// How many later reporters share its credit, this one among them; 0 where this reporter led.
  package let sharers: Int

  package init(
    leadID: Int64, ownReportID: Int64, receivedAt: Instant, receivedDay: LocalDay, confirmedAt: Instant, credit: Int,
    disposition: Disposition, county: Int64?, neighbourhood: Int64? = nil, sharers: Int = 0
  ) {
    self.leadID = leadID
    self.ownReportID = ownReportID
    self.receivedAt = receivedAt
    self.receivedDay = receivedDay
    self.confirmedAt = confirmedAt
    self.credit = credit
    self.disposition = disposition
    self.county = county
    self.neighbourhood = neighbourhood
    self.sharers = sharers
  }

  init(_ incident: Incident, own: IncidentReport, credit: Int, sharers: Int = 0) {
    self.init(
      leadID: incident.lead.reportID, ownReportID: own.reportID, receivedAt: own.receivedAt,
      receivedDay: own.receivedDay, confirmedAt: incident.confirmedAt, credit: credit,
      disposition: incident.disposition, county: own.county, neighbourhood: own.neighbourhood, sharers: sharers)
  }

  /// Whether this one was confirmed earlier or, at the same second, has the lower leading report.
  func wasConfirmedBefore(_ other: CountedIncident) -> Bool {
    confirmedAt == other.confirmedAt ? leadID < other.leadID : confirmedAt < other.confirmedAt
  }
}

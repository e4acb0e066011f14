/// An incident as it counts for one reporter.
public struct CountedIncident: Sendable, Equatable {
  /// The id of the leading report, which stands for the incident.
  public let leadID: Int64
  /// The id of the reporter's own first report of it.
  public let ownReportID: Int64
  /// When the own first report was received.
  public let receivedAt: Instant
  /// The local day of that.
  public let receivedDay: LocalDay
  /// When the incident's outcome was confirmed.
  public let confirmedAt: Instant
  /// What it earns this reporter before weighing, in thousandths, 0 to 1000.
  public let credit: Int
  /// The incident's outcome.
  public let disposition: Disposition
  /// The county of the own first report, where it is known.
  public let county: Int64?

  /// Puts a counted incident together.
  public init(
    leadID: Int64, ownReportID: Int64, receivedAt: Instant, receivedDay: LocalDay, confirmedAt: Instant, credit: Int,
    disposition: Disposition, county: Int64?
  ) {
    self.leadID = leadID
    self.ownReportID = ownReportID
    self.receivedAt = receivedAt
    self.receivedDay = receivedDay
    self.confirmedAt = confirmedAt
    self.credit = credit
    self.disposition = disposition
    self.county = county
  }

  init(_ incident: Incident, own: IncidentReport, credit: Int) {
    self.init(
      leadID: incident.lead.reportID, ownReportID: own.reportID, receivedAt: own.receivedAt,
      receivedDay: own.receivedDay, confirmedAt: incident.confirmedAt, credit: credit,
      disposition: incident.disposition, county: own.county)
  }

  /// Whether this one was confirmed earlier or, at the same second, has the lower leading report.
  func wasConfirmedBefore(_ other: CountedIncident) -> Bool {
    confirmedAt == other.confirmedAt ? leadID < other.leadID : confirmedAt < other.confirmedAt
  }
}

import TipsCalendar
import TipsDomain

/// One event that people reported: its leading report with the duplicates of it.
///
/// The caller sees to it that the leading report is a tip in an eligible category and no duplicate itself. The kind and
/// category of the duplicates don't matter.
public struct Incident: Sendable {
  /// The leading report's outcome, which is that of the incident.
  public let disposition: Disposition
  /// When that outcome was confirmed.
  public let confirmedAt: Instant
  /// The first accurate report, which need not be the first that came in.
  public let lead: IncidentReport
  /// The other reports of the event, in any order.
  public var duplicates: [IncidentReport]

  /// Puts an incident together.
  public init(disposition: Disposition, confirmedAt: Instant, lead: IncidentReport, duplicates: [IncidentReport] = []) {
    self.disposition = disposition
    self.confirmedAt = confirmedAt
    self.lead = lead
    self.duplicates = duplicates
  }
}

/// What recognition needs to know of a report.
public struct IncidentReport: Sendable {
  /// The report's id in the store; lower ids were recorded earlier.
  public let reportID: Int64
  /// Who reported; nil for anonymous reports.
  public let reporter: Int64?
  /// When it was received.
  public let receivedAt: Instant
  /// The station's local day on which it was received.
  public let receivedDay: LocalDay
  /// The county in which the reported place lies, where it is known.
  public let county: Int64?
  /// The neighbourhood of the reported place; known only where the policy asks for it.
  public let neighbourhood: Int64?

  /// Puts a report together.
  public init(
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

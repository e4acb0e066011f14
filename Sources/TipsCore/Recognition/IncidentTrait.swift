import TipsCalendar

/// What can be seen of one incident alone. It is a sign where it holds for more of a person's incidents than others' lead one
/// to expect; see ``ChanceBound``.
enum IncidentTrait: CaseIterable {
  case quickOutcome, oldReport, lateMark, periodEnd, lateRecording

  /// A patrol needs longer from the call to the result.
  static let quick = 5 * 60
  /// Nearly every outcome is known within weeks; what is older was taken up again.
  static let old = 60 * 86_400
  /// Who marks once a week is not late.
  static let late = 7 * 86_400
  /// What is taken down by hand is entered during the same call, or at the end of an outage.
  static let lateRecord = 2 * 3_600
  /// The last day of the period, when the list can be foreseen.
  static let lastDay = 86_400

  var kind: ReviewSign.Kind {
    switch self {
    case .quickOutcome: .quickOutcome
    case .oldReport: .oldReport
    case .lateMark: .lateMark
    case .periodEnd: .periodEnd
    case .lateRecording: .lateRecording
    }
  }

  /// Whether it can be told from what a ranking knows, without the rows of the reports.
  var needsRecord: Bool {
    switch self {
    case .quickOutcome, .oldReport: false
    case .lateMark, .periodEnd, .lateRecording: true
    }
  }

  /// Whether it holds for an incident of a period that ends before `end`.
  func holds(for reviewed: ReviewedIncident, end: Instant) -> Bool {
    let incident = reviewed.incident
    let record = reviewed.record
    // The first report of an incident that others led tells nothing about how long the incident took.
    let isLeading = incident.sharers == 0
    let waited = incident.receivedAt.seconds(until: incident.confirmedAt)
    switch self {
    case .quickOutcome:
      return isLeading && (waited < Self.quick || record?.sitting.map { $0 < Self.quick } == true)
    case .oldReport: return isLeading && waited > Self.old
    case .lateMark:
      return record?.mark.map { incident.confirmedAt.seconds(until: $0.recordedAt) > Self.late } == true
    case .periodEnd:
      return (record?.mark?.recordedAt ?? incident.confirmedAt) >= end.adding(seconds: -Self.lastDay)
    case .lateRecording:
      guard let record, record.takenBy != nil else { return false }
      return incident.receivedAt.seconds(until: record.recordedAt) > Self.lateRecord
    }
  }
}

extension ReviewedIncident.Record {
  /// From the recording of the report to the mark of its outcome; nil for what came with an import.
  fileprivate var sitting: Int? { takenBy == nil ? nil : mark.map { recordedAt.seconds(until: $0.recordedAt) } }
}

extension Instant {
  /// Below zero where `other` is earlier; it stops at the ends of `Int64`, where only damaged rows have instants.
  fileprivate func seconds(until other: Instant) -> Int {
    let (difference, isTooMuch) = other.epochSeconds.subtractingReportingOverflow(epochSeconds)
    return Int(isTooMuch ? (other < self ? .min : .max) : difference)
  }
}

import TipsCalendar

/// Reports of one person that came in one after the other.
///
/// Who happens to see three different incidents within two hours is rare; who makes them up often does it in one sitting.
enum ReportSeries {
  /// How far the first and the last of a series lie apart at most.
  static let seconds = 2 * 3_600
  /// From how many incidents on it is a series. Two of a day are what the day cap leaves; busy people have them.
  static let incidents = 3

  /// The series among the incidents of one person, each by the receipts of the own first reports.
  static func find(in incidents: [CountedIncident]) -> [[CountedIncident]] {
    guard incidents.count >= Self.incidents else { return [] }
    let sorted = incidents.sorted { ($0.receivedAt, $0.ownReportID) < ($1.receivedAt, $1.ownReportID) }
    var found: [[CountedIncident]] = []
    var start = 0
    while start < sorted.count {
      let end = sorted[start].receivedAt.adding(seconds: seconds)
      let run = sorted[start...].prefix { $0.receivedAt <= end }
      if run.count >= Self.incidents {
        found.append(Array(run))
        start = run.endIndex
      } else {
        start += 1
      }
    }
    return found
  }
}

import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition

/// What one should know of a list before it is issued.
public struct RoundCautions: Sendable {
  /// The issued round that shares days with the period, which can't be issued therefore.
  public let overlapping: String?
  /// When the policy's seed was set, where that was after the period's end; nil where it wasn't.
  public let seedSetAt: Instant?
}

extension RoundStore {
  /// What one should know of a list before it is issued.
  public func cautions(on round: RecognitionRound) throws -> RoundCautions {
    RoundCautions(
      overlapping: try overlapping(round.from..<round.to),
      seedSetAt: try store.policies.seedChange().flatMap { $0 >= round.toInstant ? $0 : nil })
  }

  /// The issued round that shares days with a span.
  func overlapping(_ days: Range<LocalDay>) throws -> String? {
    try store.connection.value(
      "select label from round where from_day < $1 and to_day > $2 order by from_day limit 1", days.upperBound,
      days.lowerBound)
  }

  /// Refuses a list where a report that somebody would be honoured for, now or as the next in line, or named by, is not
  /// tied to them by the officer's key.
  func checkLinks(of evaluation: RoundEvaluation, key: RecognitionKey) throws {
    var wrong: Set<ReportNumber> = []
    for person in evaluation.draft.honorees + evaluation.draft.waiting {
      let incidents = evaluation.candidates[person.reporter] ?? []
      var reports = Set(incidents.map(\.ownReportID) + incidents.filter { $0.sharers == 0 }.map(\.leadID))
      if let report = try store.reporters.identityReport(of: person.reporter) { reports.insert(report) }
      for report in reports {
        if try !ReportLink.isRight(report, to: person.reporter, key: key, in: store) {
          wrong.insert(ReportNumber(id: report))
        }
      }
    }
    guard wrong.isEmpty else { throw RoundError.linksBroken(evaluation.round.label, wrong.sorted { $0.id < $1.id }) }
  }
}

extension PolicyStore {
  /// When the seed that holds became another than the one before; nil where it was never another.
  func seedChange() throws -> Instant? {
    let history = try history()
    let same = history.prefix { $0.policy.seed == history.first?.policy.seed }
    return same.count < history.count ? same.last?.at : nil
  }
}

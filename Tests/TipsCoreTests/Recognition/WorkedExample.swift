@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition

/// The example of docs/scoring.md, with its numbers worked out by hand.
enum WorkedExample {
  static let reporter: Int64 = 17
  static let base = BaseRate(founded: 700, assessed: 900)
  static let standing = Standing(
    reporter: reporter, consent: .name, isProtected: false, isExcluded: false, honouredRecently: false,
    hasFalseReport: false)
  static let record = TrackRecord(founded: 8, assessed: 10)

  /// Seconds of the third, fifth and tenth day of Mehr 1404, 20:00 in Tehran.
  private static let third = RecognitionWorld.mehr + 2 * 86_400 + 72_000
  private static let fifth = third + 2 * 86_400
  private static let tenth = third + 7 * 86_400

  static var world: RecognitionWorld {
    var world = RecognitionWorld()
    world.reports = [
      report(1041, .operation, at: third, by: reporter),
      report(1050, .operation, at: fifth - 3600, by: nil),
      duplicate(1051, of: 1050, at: fifth, by: reporter),
      duplicate(1052, of: 1050, at: fifth + 60, by: 18),
      report(1062, .settled, at: tenth, by: reporter),
      report(1063, .assisted, at: tenth + 600, by: reporter),
      report(1064, .operation, at: tenth + 1200, by: 19),
      duplicate(1065, of: 1064, at: tenth + 1800, by: reporter),
    ]
    return world
  }

  static var counted: [CountedIncident] { world.counted[reporter] ?? [] }

  static var merit: Merit {
    Ranking.merit(of: counted, record: record, base: base, policy: .standard)
  }

  static var draft: RoundDraft {
    Ranking.draft(
      label: "1404-07", from: Instant(epochSeconds: RecognitionWorld.mehr),
      to: Instant(epochSeconds: RecognitionWorld.aban), candidates: Candidates([reporter: counted]),
      standings: { _ in standing },
      records: { $0.map { _ in record } }, identities: { _ in 1063 }, base: base, policy: .standard)
  }

  private static func report(
    _ id: Int64, _ disposition: Disposition, at seconds: Int64, by reporter: Int64?
  ) -> RecognitionWorld.Report {
    RecognitionWorld.Report(
      id: id, disposition: disposition, receivedAt: seconds, outcomeAt: seconds + 7200, reporter: reporter, county: 4)
  }

  private static func duplicate(
    _ id: Int64, of lead: Int64, at seconds: Int64, by reporter: Int64
  ) -> RecognitionWorld.Report {
    RecognitionWorld.Report(
      id: id, disposition: .duplicate, receivedAt: seconds, outcomeAt: seconds, duplicateOf: lead, reporter: reporter,
      county: 4)
  }
}

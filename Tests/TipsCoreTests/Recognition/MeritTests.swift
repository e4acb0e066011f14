import Testing

@testable import TipsCalendar
@testable import TipsRecognition

@Suite struct MeritTests {
  @Test func theWorkedExample() {
    let merit = WorkedExample.merit
    #expect(merit.lines.map(\.incident.leadID) == [1041, 1062, 1063, 1050, 1064])
    #expect(merit.lines.map(\.incident.credit) == [1000, 500, 500, 125, 250])
    #expect(merit.lines.map(\.weight) == [1_000_000, 900_000, 810_000, 729_000, 0])
    #expect(merit.lines.map(\.points) == [1_000_000, 450_000, 405_000, 91_125, 0])
    #expect(merit.lines.map(\.isBeyondDayCap) == [false, false, false, false, true])
    #expect(merit.volume == 1_946_125)
    #expect(WorkedExample.base.p0 == 777_777)
    #expect(merit.reliability == 792_592)
    #expect(merit.score == 1744)
    #expect(merit.confirmed == 5)
    #expect(merit.firstConfirmation == Instant(epochSeconds: RecognitionWorld.mehr + 2 * 86_400 + 72_000 + 7200))
  }

  @Test func theBaseRateOfAnEmptyStoreIsOneHalf() {
    #expect(BaseRate(founded: 0, assessed: 0).p0 == 500_000)
  }

  @Test func nobodyWithoutIncidentsHasPoints() {
    let merit = merit(of: [])
    #expect(merit.score == 0 && merit.confirmed == 0 && merit.firstConfirmation == nil && merit.lines.isEmpty)
  }

  @Test func theScoreIsRounded() {
    // 1,000,000 · 1,999,999 is 0.5 below a whole thousandth's half, 2,000,000 reaches it.
    #expect(Ranking.score(volume: 500, reliability: 999_999) == 0)
    #expect(Ranking.score(volume: 500, reliability: 1_000_000) == 1)
  }

  @Test func anHonestMissCostsAtMostHalf() {
    #expect(Ranking.score(volume: 1_000_000, reliability: 0) == 500)
    #expect(Ranking.score(volume: 1_000_000, reliability: 1_000_000) == 1000)
  }

  @Test func ofADayTheBestCreditsStay() {
    let kept = merit(of: [incident(1, credit: 250), incident(2, credit: 1000), incident(3, credit: 500)]).lines
    #expect(kept.filter { !$0.isBeyondDayCap }.map(\.incident.leadID) == [2, 3])
  }

  @Test func ofEqualCreditsTheOneReceivedEarlierStays() {
    let lines = merit(of: [incident(1, at: 30), incident(2, at: 20), incident(3, at: 10)]).lines
    #expect(lines.filter(\.isBeyondDayCap).map(\.incident.leadID) == [1])
  }

  @Test func ofEqualTimesTheLowerOwnReportStays() {
    let lines = merit(of: [incident(1, own: 9), incident(2, own: 8), incident(3, own: 7)]).lines
    #expect(lines.filter(\.isBeyondDayCap).map(\.incident.leadID) == [1])
  }

  @Test func equalCreditsAreExplainedAsTheyWereConfirmed() {
    let incidents = [incident(3, day: 1, confirmed: 5), incident(1, day: 2, confirmed: 9), incident(2, day: 3)]
    #expect(merit(of: incidents).lines.map(\.incident.leadID) == [2, 3, 1])
    let equal = [incident(3, day: 1), incident(1, day: 2), incident(2, day: 3)]
    #expect(merit(of: equal).lines.map(\.incident.leadID) == [1, 2, 3])
  }

  @Test func weightsRunOut() throws {
    let many = (1...400).map { incident(Int64($0), day: $0) }
    #expect(merit(of: many).lines.last?.weight == 0)
    let steady = try Policy(changing: [.decayNumerator: 10])
    #expect(Ranking.merit(of: many, record: .none, base: base, policy: steady).volume == 400_000_000)
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max], [Int.min, -1, 0, 1, Int.max])
  func countsThatCannotBeDoNotTrap(founded: Int, assessed: Int) {
    let record = TrackRecord(founded: founded, assessed: assessed)
    let base = BaseRate(founded: founded, assessed: assessed)
    let merit = Ranking.merit(of: [incident(1)], record: record, base: base, policy: .standard)
    #expect((0...1_000_000).contains(base.p0))
    #expect((0...1_000_000).contains(merit.reliability))
  }

  private let base = BaseRate(founded: 1, assessed: 2)

  private func merit(of counted: [CountedIncident]) -> Merit {
    Ranking.merit(of: counted, record: .none, base: base, policy: .standard)
  }

  private func incident(
    _ lead: Int64, own: Int64? = nil, day: Int = 0, at seconds: Int64 = 0, confirmed: Int64 = 0, credit: Int = 1000
  ) -> CountedIncident {
    CountedIncident(
      leadID: lead, ownReportID: own ?? lead, receivedAt: Instant(epochSeconds: seconds),
      receivedDay: LocalDay(number: day), confirmedAt: Instant(epochSeconds: confirmed), credit: credit,
      disposition: .operation, county: nil)
  }
}

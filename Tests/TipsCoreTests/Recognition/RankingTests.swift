import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition

@Suite struct RankingTests {
  @Test func theFirstReasonThatAppliesIsGiven() throws {
    let policy = try Policy(changing: [.minConfirmed: 2])
    func reason(
      excluded: Bool = true, protected: Bool = true, consent: Consent? = nil, isFalse: Bool = true,
      recently: Bool = true, confirmed: Int = 1
    ) -> OmissionReason? {
      Standing(
        reporter: 1, consent: consent, isProtected: protected, isExcluded: excluded, honouredRecently: recently,
        hasFalseReport: isFalse
      ).omissionReason(confirmed: confirmed, policy: policy)
    }
    #expect(reason() == .excluded)
    #expect(reason(excluded: false) == .protected)
    #expect(reason(excluded: false, protected: false) == .noConsent)
    #expect(reason(excluded: false, protected: false, consent: Consent.none) == .noConsent)
    #expect(reason(excluded: false, protected: false, consent: .private) == .falseReport)
    #expect(reason(excluded: false, protected: false, consent: .name, isFalse: false) == .recentlyHonoured)
    #expect(
      reason(excluded: false, protected: false, consent: .name, isFalse: false, recently: false) == .belowMinimum)
    #expect(
      reason(excluded: false, protected: false, consent: .name, isFalse: false, recently: false, confirmed: 2) == nil)
  }

  @Test func scoreGoesFirst() {
    #expect(ranked([1: [incident(1, credit: 500)], 2: [incident(2, credit: 1000, confirmed: 9)]]) == [2, 1])
  }

  @Test func ofEqualScoresMoreIncidentsGoFirst() {
    #expect(ranked([1: [incident(1)], 2: [incident(2, confirmed: 9), incident(3, credit: 0)]]) == [2, 1])
  }

  @Test func thenTheEarlierFirstConfirmation() {
    #expect(ranked([1: [incident(1, confirmed: 9)], 2: [incident(2, confirmed: 8)]]) == [2, 1])
  }

  @Test(arguments: ["1404-07", "1404-W28"])
  func thenTheHashOfTheRoundAndThePseudonym(label: String) {
    let candidates = Dictionary(uniqueKeysWithValues: (1...40).map { (Int64($0), [incident(Int64($0))]) })
    let lots = candidates.keys.map { (lot: ScoringGuide.hash("\(label)/r-\($0)"), reporter: $0) }
    let expected = lots.sorted { $0.lot < $1.lot }.map(\.reporter)
    #expect(ranked(candidates, label: label) == expected)
  }

  @Test func aPolicysSeedReplacesTheLabel() throws {
    let candidates = Dictionary(uniqueKeysWithValues: (1...40).map { (Int64($0), [incident(Int64($0))]) })
    let seeded = try Policy(changing: [:], seed: "1404-07")
    #expect(ranked(candidates, label: "other", policy: seeded) == ranked(candidates, label: "1404-07"))
  }

  @Test func thoseBeyondTheSeatsWaitInOrder() throws {
    let candidates = Dictionary(
      uniqueKeysWithValues: (1...5).map { (Int64($0), [incident(Int64($0), confirmed: Int64($0))]) })
    let draft = draft(candidates, policy: try Policy(changing: [.seats: 2]))
    #expect(draft.honorees.map(\.reporter) == [1, 2])
    #expect(draft.waiting.map(\.reporter) == [3, 4, 5])
    #expect(draft.waiting.map(\.place) == [3, 4, 5])
    #expect(draft.leftOut == [.noSeat: 3])
  }

  @Test func whoeverHasNothingLeftIsCountedAsNeverPublished() {
    let draft = draft([1: [], 2: [incident(2)]])
    #expect(draft.candidates == 2)
    #expect(draft.leftOut == [.neverPublished: 1])
  }

  @Test func theHonoursCountyIsThatOfMostIncidents() {
    #expect(county([(4, 1), (5, 2), (5, 3)]) == 5)
    #expect(county([(nil, 1), (nil, 2), (5, 3)]) == 5)
    #expect(county([(4, 2), (5, 1)]) == 5)
    #expect(county([(4, 1), (5, 1)]) == 4)
    #expect(county([(5, 4), (4, 3), (4, 2), (5, 1)]) == 5)
    #expect(county([(nil, 1), (nil, 2)]) == nil)
  }

  @Test func whatIsThrownOnTheWayIsPassedOn() {
    struct Gone: Error {}
    #expect(throws: Gone.self) {
      try Ranking.draft(
        label: "x", from: Instant(epochSeconds: 0), to: Instant(epochSeconds: 1),
        candidates: Candidates([1: [incident(1)]]),
        standings: { _ in throw Gone() }, records: { $0.map { _ in .none } }, identities: { _ in nil },
        base: BaseRate(founded: 0, assessed: 0),
        policy: .standard)
    }
    #expect(throws: Gone.self) {
      try Ranking.draft(
        label: "x", from: Instant(epochSeconds: 0), to: Instant(epochSeconds: 1),
        candidates: Candidates([1: [incident(1)]]),
        standings: { .plain($0) }, records: { _ in throw Gone() }, identities: { _ in nil },
        base: BaseRate(founded: 0, assessed: 0),
        policy: .standard)
    }
    #expect(throws: Gone.self) {
      try Ranking.draft(
        label: "x", from: Instant(epochSeconds: 0), to: Instant(epochSeconds: 1),
        candidates: Candidates([1: [incident(1)]]),
        standings: { .plain($0) }, records: { $0.map { _ in .none } }, identities: { _ in throw Gone() },
        base: BaseRate(founded: 0, assessed: 0), policy: .standard)
    }
  }

  @Test func absurdValuesDoNotTrap() {
    let absurd = [Int64.min, -1, Int64.max].map { value in
      CountedIncident(
        leadID: value, ownReportID: value, receivedAt: Instant(epochSeconds: value),
        receivedDay: LocalDay(number: Int(value)), confirmedAt: Instant(epochSeconds: value), credit: 1000,
        disposition: .operation, county: value)
    }
    #expect(draft([.min: absurd, .max: absurd]).honorees.count == 2)
  }

  private func county(_ incidents: [(county: Int64?, confirmed: Int64)]) -> Int64? {
    let counted = incidents.enumerated().map { index, incident in
      self.incident(Int64(index), confirmed: incident.confirmed, county: incident.county)
    }
    return draft([1: counted]).honorees.first?.county
  }

  private func ranked(
    _ candidates: [Int64: [CountedIncident]], label: String = "1404-07", policy: Policy = .standard
  ) -> [Int64] {
    draft(candidates, label: label, policy: policy).honorees.map(\.reporter)
  }

  private func draft(
    _ candidates: [Int64: [CountedIncident]], label: String = "1404-07", policy: Policy = .standard
  ) -> RoundDraft {
    Ranking.draft(
      label: label, from: Instant(epochSeconds: 0), to: Instant(epochSeconds: 1), candidates: Candidates(candidates),
      standings: { .plain($0) }, records: { $0.map { _ in .none } }, identities: { _ in nil },
      base: BaseRate(founded: 1, assessed: 2),
      policy: policy)
  }

  private func incident(
    _ lead: Int64, credit: Int = 1000, confirmed: Int64 = 0, county: Int64? = nil
  ) -> CountedIncident {
    CountedIncident(
      leadID: lead, ownReportID: lead, receivedAt: Instant(epochSeconds: 0), receivedDay: LocalDay(number: 0),
      confirmedAt: Instant(epochSeconds: confirmed), credit: credit, disposition: .operation, county: county)
  }
}

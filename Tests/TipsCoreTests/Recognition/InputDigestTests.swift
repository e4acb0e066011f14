import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition

@Suite struct InputDigestTests {
  @Test func everythingThatTheRankingDependsOnChangesTheDigest() throws {
    let known = digest()
    #expect(known == digest())
    let others = [
      digest(label: "1404-08"), digest(from: 1), digest(to: 3), digest(base: BaseRate(founded: 1, assessed: 3)),
      digest(policy: try Policy(changing: [.seats: 249])), digest(policy: try Policy(changing: [:], seed: "1404-07")),
      digest(reporter: 2), digest(standing: standing(consent: .initials)), digest(standing: standing(consent: nil)),
      digest(standing: standing(protected: true)), digest(standing: standing(excluded: true)),
      digest(standing: standing(recently: true)), digest(standing: standing(isFalse: true)),
      digest(record: TrackRecord(founded: 2, assessed: 3)), digest(record: TrackRecord(founded: 1, assessed: 4)),
      digest(counted: []), digest(counted: [incident(), incident(lead: 2)]), digest(counted: [incident(lead: 2)]),
      digest(counted: [incident(own: 2)]), digest(counted: [incident(at: 2)]), digest(counted: [incident(day: 2)]),
      digest(counted: [incident(confirmed: 2)]), digest(counted: [incident(credit: 2)]),
      digest(counted: [incident(.settled)]), digest(counted: [incident(county: 2)]),
      digest(counted: [incident(county: nil)]), digest(counted: [incident(lead: -1)]), digest(identity: 1),
      digest(identity: 2),
    ]
    #expect(Set(others + [known]).count == others.count + 1)
  }

  @Test func everyNumberIsWrittenInDecimal() {
    var expected = "tips-ranking 3\npolicy \(Policy.standard.json())\nseed 1 x\nspan 0 1\np0 500000\n"
    expected += "r 1 3 0 0 0 0\n"
    var numbers: [Int64] = [0, 7, 9, 10, 11, 99, 100, 12_345_678_901, .max, .min]
    var power: Int64 = 10
    for _ in 0..<17 {
      numbers += [power - 1, power, power + 1, -power]
      power *= 10
    }
    numbers = Set(numbers).sorted()
    for number in numbers { expected += "i \(number) 1 \(number) 1 1 1000 1 \(number)\n" }
    expected += "f 1 0 0\nn 1 -\n"
    let counted = numbers.map { incident(lead: $0, at: $0, county: $0) }
    let found = digest(label: "x", to: 1, standing: .plain(1), record: .none, counted: counted, base: .none)
    #expect(found == ScoringGuide.hash(expected))
  }

  @Test func optionsAddWhatTheyDependOn() throws {
    let policy = try Policy(changing: [.maxPerNeighbourhood: 2], countySeats: .population)
    let incident = CountedIncident(
      leadID: 7, ownReportID: 8, receivedAt: Instant(epochSeconds: 1), receivedDay: LocalDay(number: 2),
      confirmedAt: Instant(epochSeconds: 3), credit: 250, disposition: .operation, county: 4, neighbourhood: 9)
    let draft = Ranking.draft(
      label: "x", from: Instant(epochSeconds: 0), to: Instant(epochSeconds: 5),
      candidates: Candidates([1: [incident], 2: []]),
      standings: { .plain($0) }, records: { $0.map { _ in .none } }, identities: { _ in nil }, base: .none,
      policy: policy,
      counties: [County(id: 4, code: "rasht", population: 100), County(id: 5, code: "anzali", population: nil)])
    #expect(
      draft.inputDigest
        == ScoringGuide.hash(
          """
          tips-ranking 3
          policy \(policy.json())
          seed 1 x
          span 0 5
          p0 500000
          c 5 anzali -
          c 4 rasht 100
          r 1 3 0 0 0 0
          i 7 8 1 2 3 250 1 4 9
          r 2 3 0 0 0 0
          f 1 0 0
          n 1 -

          """))
  }

  @Test func aLongTextPassesThroughTheBuffer() {
    var expected = "tips-ranking 3\npolicy \(Policy.standard.json())\nseed 1 x\nspan 0 1\np0 500000\n"
    expected += "r 1 3 0 0 0 0\n"
    for lead in 1...20_000 { expected += "i \(lead) 1 1 1 1 1000 1 -\n" }
    expected += "f 1 0 0\nn 1 -\n"
    let counted = (1...20_000).map { incident(lead: Int64($0), county: nil) }
    let found = digest(label: "x", to: 1, standing: .plain(1), record: .none, counted: counted, base: .none)
    #expect(found == ScoringGuide.hash(expected))
  }

  private func digest(
    label: String = "1404-07", from: Int64 = 0, to: Int64 = 2, reporter: Int64 = 1, standing: Standing? = nil,
    record: TrackRecord = TrackRecord(founded: 1, assessed: 3), counted: [CountedIncident]? = nil,
    base: BaseRate = BaseRate(founded: 1, assessed: 4), policy: Policy = .standard, identity: Int64? = nil
  ) -> String {
    let standing = standing ?? self.standing()
    return Ranking.draft(
      label: label, from: Instant(epochSeconds: from), to: Instant(epochSeconds: to),
      candidates: Candidates([reporter: counted ?? [incident()]]), standings: { _ in standing },
      records: { $0.map { _ in record } }, identities: { _ in identity }, base: base, policy: policy
    ).inputDigest
  }

  private func standing(
    consent: Consent? = .name, protected: Bool = false, excluded: Bool = false, recently: Bool = false,
    isFalse: Bool = false
  ) -> Standing {
    Standing(
      reporter: 1, consent: consent, isProtected: protected, isExcluded: excluded, honouredRecently: recently,
      hasFalseReport: isFalse)
  }

  private func incident(
    _ disposition: Disposition = .operation, lead: Int64 = 1, own: Int64 = 1, at seconds: Int64 = 1, day: Int = 1,
    confirmed: Int64 = 1, credit: Int = 1000, county: Int64? = 1
  ) -> CountedIncident {
    CountedIncident(
      leadID: lead, ownReportID: own, receivedAt: Instant(epochSeconds: seconds), receivedDay: LocalDay(number: day),
      confirmedAt: Instant(epochSeconds: confirmed), credit: credit, disposition: disposition, county: county)
  }
}

extension BaseRate {
  fileprivate static let none = BaseRate(founded: 0, assessed: 0)
}

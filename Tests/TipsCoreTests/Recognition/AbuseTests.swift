import Testing

@testable import TipsDomain
@testable import TipsRecognition

/// Nobody climbs the list by anything but confirmed incidents. docs/scoring.md says what holds, and what does not.
@Suite struct AbuseTests {
  @Test(arguments: 1...80)
  func splittingOneIncidentIntoManyReportsGainsNothing(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    guard let known = world.reports.filter({ $0.reporter != nil }).randomElement(using: &generator) else { return }
    var split = world
    for part in 1...Int64.random(in: 1...9, using: &generator) {
      var report = known
      report.id = 9_000 + part
      report.disposition = .duplicate
      report.duplicateOf = known.duplicateOf ?? known.id
      report.receivedAt += Int64.random(in: 0...500_000, using: &generator)
      split.reports.append(report)
    }
    #expect(split.draft() == world.draft())
  }

  /// Where the parts are not linked, as an officer should have done, the day cap bounds what they earn.
  @Test(arguments: 1...80)
  func partsThatNobodyLinkedEarnNoMoreThanTheDayCap(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    var world = RecognitionWorld()
    let parts = Int64.random(in: 1...12, using: &generator)
    for part in 1...parts {
      world.reports.append(
        RecognitionWorld.Report(
          id: part, disposition: .operation, receivedAt: RecognitionWorld.mehr + 3600 + part,
          outcomeAt: RecognitionWorld.mehr + 90_000, reporter: 1))
    }
    let volume = world.merits()[1]?.volume ?? 0
    #expect(volume == (parts == 1 ? 1_000_000 : 1_900_000))
  }

  @Test(arguments: 1...80)
  func falseIncidentsOfOnesOwnGainNothing(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let before = world.merits()
    guard let reporter = before.keys.sorted().randomElement(using: &generator) else { return }
    let outcomes = Disposition.allCases.filter { world.policy.credit(of: $0) == 0 && $0 != .duplicate }
    for outcome in outcomes {
      var tried = world
      tried.reports.append(invented(outcome, by: reporter, using: &generator))
      #expect((tried.merits()[reporter]?.score ?? 0) <= (before[reporter]?.score ?? 0), "\(outcome.code)")
      if outcome == .falseReport {
        #expect(!tried.draft().honorees.contains { $0.reporter == reporter })
      }
    }
  }

  @Test(arguments: 1...80)
  func anUnfoundedReportRaisesNobodysScore(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let before = world.merits()
    var tried = world
    let reporter = generator.chance(20) ? nil : Int64.random(in: 1...60, using: &generator)
    tried.reports.append(invented(.unfounded, by: reporter, using: &generator))
    for (person, merit) in tried.merits() { #expect(merit.score <= (before[person]?.score ?? 0)) }
  }

  /// The base rate apart, which is everybody's: with it held still, and where the incident keeps its leading report.
  @Test(arguments: 1...80)
  func removingAnothersReportLowersNoScore(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let leads = Set(world.reports.compactMap(\.duplicateOf))
    let removable = world.reports.indices.filter {
      world.reports[$0].reporter != nil && !leads.contains(world.reports[$0].id)
    }
    guard let index = removable.randomElement(using: &generator) else { return }
    var removed = world
    removed.reports.remove(at: index)
    let before = merits(of: world, base: world.base)
    let after = merits(of: removed, base: world.base)
    for (person, merit) in before where person != world.reports[index].reporter {
      #expect((after[person]?.score ?? 0) >= merit.score)
    }
  }

  /// Of reports that earned nothing it holds with the base rate too, which then rises or stays.
  @Test(arguments: 1...80)
  func removingAnothersMissLowersNoScore(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let leads = Set(world.reports.compactMap(\.duplicateOf))
    let removable = world.reports.indices.filter {
      world.policy.credit(of: world.reports[$0].disposition) == 0 && !leads.contains(world.reports[$0].id)
    }
    guard let index = removable.randomElement(using: &generator) else { return }
    var removed = world
    removed.reports.remove(at: index)
    let after = removed.merits()
    for (person, merit) in world.merits() where person != world.reports[index].reporter {
      #expect((after[person]?.score ?? 0) >= merit.score)
    }
  }

  /// The counterexample: another's confirmed incident is a part of the base rate, and of one's own reliability by it.
  @Test func removingAnothersConfirmedReportCanLowerTheBaseRate() throws {
    var world = RecognitionWorld()
    let at = RecognitionWorld.mehr + 90_000
    world.reports = [
      .init(id: 1, disposition: .operation, receivedAt: at, outcomeAt: at, reporter: 1),
      .init(id: 2, disposition: .operation, receivedAt: at, outcomeAt: at, reporter: 2),
      .init(id: 3, disposition: .unfounded, receivedAt: at, outcomeAt: at, reporter: nil),
    ]
    let before = try #require(world.merits()[1])
    world.reports.remove(at: 1)
    let after = try #require(world.merits()[1])
    #expect(before.score == 861)
    #expect(after.score == 792)
  }

  /// How much it can be: half of V times the change of p0, and that is less than one in the number of assessed incidents.
  @Test(arguments: 1...80)
  func theBaseRateMovesAScoreByLessThanItself(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let leads = Set(world.reports.compactMap(\.duplicateOf))
    let removable = world.reports.indices.filter { !leads.contains(world.reports[$0].id) }
    guard let index = removable.randomElement(using: &generator) else { return }
    var removed = world
    removed.reports.remove(at: index)
    guard removed.base.assessed > 0 else { return }
    let bound = 1_000_000 / removed.base.assessed + 1
    #expect(abs(removed.base.p0 - world.base.p0) <= bound)
    let after = removed.merits()
    for (person, merit) in world.merits() where person != world.reports[index].reporter {
      // V · bound / 2, in thousandths, and one for rounding.
      #expect((after[person]?.score ?? 0) >= merit.score - merit.volume * bound / 2_000_000_000 - 1)
    }
  }

  @Test(arguments: 1...60)
  func newPseudonymsChangeNothingButTiesUnderTheOptionsToo(seed: Int) throws {
    var generator = RecognitionGenerator(seed: seed)
    var world = generator.worldWithOptions()
    // By lot everything hangs on the pseudonym, as it must; and the last seat of ties.
    world.policy = try Policy(
      world.policy, changing: [.lotteryShare: 0, .seats: 1000, .maxPerNeighbourhood: 0])
    let names = Array(Int64(1)...60)
    let others = Dictionary(uniqueKeysWithValues: zip(names, names.shuffled(using: &generator)))
    let renamed = world.renamed { others[$0] ?? $0 }
    let scores = { (draft: RoundDraft) in draft.honorees.map { [$0.score, $0.confirmed] } }
    #expect(scores(renamed.draft()) == scores(world.draft()))
    #expect(
      Set(renamed.draft().honorees.map(\.reporter)) == Set(world.draft().honorees.map { others[$0.reporter] ?? 0 }))
  }

  private func invented(
    _ outcome: Disposition, by reporter: Int64?, using generator: inout RecognitionGenerator
  ) -> RecognitionWorld.Report {
    let at = RecognitionWorld.mehr + Int64.random(in: 0...2_000_000, using: &generator)
    return RecognitionWorld.Report(
      id: 9_999, disposition: outcome, receivedAt: at, outcomeAt: outcome == .pending ? nil : at + 60,
      reporter: reporter)
  }

  private func merits(of world: RecognitionWorld, base: BaseRate) -> [Int64: Merit] {
    let records = world.records
    return world.counted.reduce(into: [:]) { merits, entry in
      merits[entry.key] = Ranking.merit(
        of: entry.value, record: records[entry.key] ?? .none, base: base, policy: world.policy)
    }
  }
}

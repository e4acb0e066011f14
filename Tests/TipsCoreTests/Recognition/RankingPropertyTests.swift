import Testing

@testable import TipsRecognition

@Suite struct RankingPropertyTests {
  @Test(arguments: 1...60)
  func theOrderOfInputsDoesNotMatter(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.worldWithOptions()
    var shuffled = world
    shuffled.counties.shuffle(using: &generator)
    shuffled.reports.shuffle(using: &generator)
    #expect(shuffled.draft() == world.draft())
  }

  @Test(arguments: 1...60)
  func everyCandidateIsAccountedFor(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let draft = generator.worldWithOptions().draft()
    #expect(draft.honorees.count + draft.leftOut.values.reduce(0, +) == draft.candidates)
    #expect(
      draft.waiting.count == draft.leftOut[.noSeat, default: 0] + draft.leftOut[.neighbourhoodFull, default: 0])
  }

  /// Otherwise the properties would hold of worlds in which little happens.
  @Test func theWorldsShowWhatCanHappen() {
    let worlds = (1...60).map { seed in
      var generator = RecognitionGenerator(seed: seed)
      return generator.worldWithOptions()
    }
    let reasons = worlds.reduce(into: Set<OmissionReason>()) { $0.formUnion($1.draft().leftOut.keys) }
    // Callers whom nothing tells apart are in no world: the store counts them.
    #expect(reasons == Set(OmissionReason.allCases).subtracting([.unidentified]))
    let lines = worlds.flatMap { $0.merits().values }.flatMap(\.lines)
    #expect(lines.count { $0.isBeyondDayCap } > 20)
    #expect(lines.count { $0.incident.credit < 250 } > 100)
  }

  @Test(arguments: 1...60)
  func theListSaysWhatTheExplanationsSay(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let merits = world.merits()
    let draft = world.draft()
    for honoree in draft.honorees + draft.waiting {
      let merit = merits[honoree.reporter]
      #expect(merit?.score == honoree.score)
      #expect(merit?.volume == honoree.volume)
      #expect(merit?.reliability == honoree.reliability)
      #expect(merit?.confirmed == honoree.confirmed)
      #expect(merit?.volume == merit?.lines.reduce(0) { $0 + $1.points })
    }
  }

  @Test(arguments: 1...60)
  func withoutAnHonestMissNobodyStandsLower(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    let before = world.merits()
    for index in world.reports.indices where world.reports[index].disposition == .unfounded {
      guard let reporter = world.reports[index].reporter, let merit = before[reporter] else { continue }
      var spared = world
      spared.reports.remove(at: index)
      #expect(spared.merits()[reporter].map { $0.score >= merit.score } == true)
    }
  }

  @Test(arguments: 1...60)
  func noDayCountsMoreThanTheCap(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    for merit in generator.world().merits().values {
      let days = Dictionary(grouping: merit.lines.filter { !$0.isBeyondDayCap }) { $0.incident.receivedDay }
      #expect(days.values.allSatisfy { $0.count <= Policy.standard.dayCap })
      let full = days.filter { $0.value.count == Policy.standard.dayCap }
      #expect(merit.lines.allSatisfy { !$0.isBeyondDayCap || full[$0.incident.receivedDay] != nil })
    }
  }

  @Test(arguments: 1...60)
  func twoIdentitiesAreEachWorthNoMoreThanOne(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    for (reporter, counted) in generator.world().counted {
      let whole = volume(of: counted, reporter)
      let part = counted.filter { _ in generator.chance(50) }
      #expect(volume(of: part, reporter) <= whole)
    }
  }

  @Test(arguments: 1...60)
  func callingAgainAboutTheSameEventChangesNothing(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let world = generator.world()
    guard let known = world.reports.filter({ $0.reporter != nil }).randomElement(using: &generator) else { return }
    var again = known
    again.id = 9999
    again.disposition = .duplicate
    again.duplicateOf = known.duplicateOf ?? known.id
    again.receivedAt += Int64.random(in: 0...500_000, using: &generator)
    var repeated = world
    repeated.reports.append(again)
    #expect(repeated.draft() == world.draft())
  }

  @Test(arguments: 1...60)
  func newPseudonymsChangeNothingButTies(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    var world = generator.world()
    // Everybody gets a seat, so that a tie cannot move anyone off the list.
    world.policy = .standard
    let names = Array(Int64(1)...60)
    let others = Dictionary(uniqueKeysWithValues: zip(names, names.shuffled(using: &generator)))
    let renamed = world.renamed { others[$0] ?? $0 }
    #expect(keys(world.draft()) == keys(renamed.draft()))
    #expect(groups(world) { others[$0] ?? $0 } == groups(renamed) { $0 })
  }

  private func volume(of counted: [CountedIncident], _ reporter: Int64) -> Int {
    Ranking.merit(
      of: counted, record: .none, base: BaseRate(founded: 1, assessed: 2), policy: .standard
    ).volume
  }

  private func keys(_ draft: RoundDraft) -> [[Int]] { draft.honorees.map { [$0.score, $0.confirmed] } }

  /// Who shares a score, a number of incidents and a first confirmation.
  private func groups(_ world: RecognitionWorld, name: (Int64) -> Int64) -> [[Int]: Set<Int64>] {
    let merits = world.merits()
    return world.draft().honorees.reduce(into: [:]) { groups, honoree in
      let first = merits[honoree.reporter]?.firstConfirmation?.epochSeconds ?? 0
      groups[[honoree.score, honoree.confirmed, Int(first)], default: []].insert(name(honoree.reporter))
    }
  }
}

extension RecognitionWorld {
  /// The same world in which everybody has another id.
  func renamed(_ name: (Int64) -> Int64) -> RecognitionWorld {
    var world = self
    for index in reports.indices { world.reports[index].reporter = reports[index].reporter.map(name) }
    world.people = Dictionary(uniqueKeysWithValues: people.map { (name($0.key), $0.value) })
    world.credited = Set(credited.map { Credit(reporter: name($0.reporter), report: $0.report) })
    return world
  }
}

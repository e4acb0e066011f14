import Testing

@testable import TipsRecognition

/// A list depends on the records of those who can reach a seat, and of nobody else.
@Suite struct ShortlistTests {
  @Test(arguments: 1...120)
  func theListAloneIsTheListOfTheWholeLine(seed: Int) {
    let world = world(seed)
    let whole = world.draft(.line)
    let alone = world.draft(.list)
    #expect(alone.honorees == whole.honorees)
    #expect(alone.leftOut == whole.leftOut)
    #expect(alone.candidates == whole.candidates)
    #expect(alone.countyShares == whole.countyShares)
    #expect(alone.inputDigest == whole.inputDigest)
    #expect(alone.waiting.isEmpty)
  }

  @Test(arguments: 1...120) func thePlaceOfOneIsTheirPlaceInTheWholeLine(seed: Int) {
    let world = world(seed)
    let whole = world.draft(.line)
    for (number, outsider) in whole.waiting.enumerated() {
      var looked: [Int64] = []
      let alone = world.draft(.place(of: outsider.reporter)) { looked.append($0) }
      #expect(alone.honorees == whole.honorees && alone.inputDigest == whole.inputDigest)
      #expect(alone.waiting == Array(whole.waiting[...number]))
      #expect(Set(looked).count == looked.count)
    }
    for honoree in whole.honorees { #expect(world.draft(.place(of: honoree.reporter)).waiting.isEmpty) }
  }

  @Test("Somebody behind more people than are looked at has no place, and the list stays as it is")
  func farBack() throws {
    var without = 0
    for seed in 1...60 {
      var generator = RecognitionGenerator(seed: seed)
      var world = generator.world()
      world.policy = try Policy(changing: [.seats: 1])
      let whole = world.draft(.line)
      for (number, outsider) in whole.waiting.enumerated() {
        let alone = world.draft(.place(of: outsider.reporter, within: 0))
        #expect(alone.honorees == whole.honorees && alone.inputDigest == whole.inputDigest)
        if alone.waiting.isEmpty { without += 1 } else { #expect(alone.waiting == Array(whole.waiting[...number])) }
      }
    }
    #expect(without > 20)
  }

  /// Whoever's volume lies below the last score could not have a seat, and their record changes nothing, the digest included.
  @Test(arguments: 1...60)
  func theRecordOfWhoCannotReachASeatIsNoInput(seed: Int) throws {
    var generator = RecognitionGenerator(seed: seed)
    var world = generator.world()
    world.policy = try Policy(changing: [.seats: Int.random(in: 1...6, using: &generator)])
    let draft = world.draft()
    guard let last = draft.honorees.last, draft.honorees.count == world.policy.seats else { return }
    for outsider in draft.waiting {
      let canReach = canReach(outsider, last)
      var tried = world
      tried.otherRecords[outsider.reporter] = TrackRecord(founded: 0, assessed: 1)
      #expect((tried.draft().inputDigest != draft.inputDigest) == canReach)
      if !canReach { #expect(tried.draft().honorees == draft.honorees) }
    }
  }

  /// Otherwise the property above would hold of worlds that show nothing.
  @Test func someOfThoseWhoWaitCouldReachASeatAndSomeCouldNot() throws {
    var could: [Bool] = []
    for seed in 1...240 {
      var generator = RecognitionGenerator(seed: seed)
      var world = generator.world()
      world.policy = try Policy(changing: [.seats: Int.random(in: 1...6, using: &generator)])
      let draft = world.draft()
      if let last = draft.honorees.last, draft.honorees.count == world.policy.seats {
        could += draft.waiting.map { canReach($0, last) }
      }
    }
    #expect(could.count { $0 } > 20 && could.count { !$0 } > 20)
  }

  /// What a second person approves is also the line from which seats are filled later.
  @Test func anApprovalCoversTheRecordsOfAll() throws {
    var world = RecognitionWorld()
    for (id, reporter) in [(Int64(1), Int64(1)), (2, 1), (3, 2)] {
      let at = RecognitionWorld.mehr + id * 3_600
      world.reports.append(.init(id: id, receivedAt: at, outcomeAt: at, reporter: reporter))
      world.people[reporter] = .init(consent: .name)
    }
    world.policy = try Policy(changing: [.seats: 1], approval: true)
    world.otherRecords[1] = TrackRecord(founded: 90, assessed: 90)
    let draft = world.draft(.list)
    world.otherRecords[2] = TrackRecord(founded: 0, assessed: 9)
    #expect(world.draft(.list).inputDigest != draft.inputDigest)
    #expect(world.draft(.list).honorees == draft.honorees)
  }

  @Test func nobodyIsLookedUpTwiceAndFewAreLookedUpAtAll() throws {
    var world = RecognitionWorld()
    // Of 1,000 people three reported ten incidents each, on days of their own, the others one.
    for reporter in Int64(1)...1_000 {
      for day in 0..<(reporter.isMultiple(of: 333) ? Int64(10) : 1) {
        let at = RecognitionWorld.mehr + day * 86_400 + 3_600
        world.reports.append(
          .init(id: reporter * 100 + day, receivedAt: at, outcomeAt: at + 60, reporter: reporter))
      }
      world.people[reporter] = .init(consent: .name)
    }
    world.policy = try Policy(changing: [.seats: 3])
    var looked: [Int64] = []
    let draft = world.draft(.list) { looked.append($0) }
    #expect(draft.honorees.map(\.reporter).sorted() == [333, 666, 999])
    #expect(looked.sorted() == [333, 666, 999])
    #expect(draft.leftOut == [.noSeat: 997])
  }

  @Test func equalScoresAtTheLastSeatAreAllLookedUp() throws {
    var world = RecognitionWorld()
    for reporter in Int64(1)...40 {
      let at = RecognitionWorld.mehr + 3_600
      world.reports.append(.init(id: reporter, receivedAt: at, outcomeAt: at, reporter: reporter))
      world.people[reporter] = .init(consent: .name)
    }
    world.policy = try Policy(changing: [.seats: 7])
    #expect(world.draft(.list).honorees == world.draft(.line).honorees)
    var looked: [Int64] = []
    _ = world.draft(.list) { looked.append($0) }
    #expect(looked.sorted() == Array(1...40))
  }

  private func canReach(_ outsider: Honoree, _ last: Honoree) -> Bool {
    Ranking.score(volume: outsider.volume, reliability: 1_000_000) >= last.score
  }

  /// With few seats, so that many wait; every third one with the options of a policy.
  private func world(_ seed: Int) -> RecognitionWorld {
    var generator = RecognitionGenerator(seed: seed)
    var world = seed.isMultiple(of: 3) ? generator.worldWithOptions() : generator.world()
    if let few = try? Policy(world.policy, changing: [.seats: Int.random(in: 1...12, using: &generator)]) {
      world.policy = few
    }
    return world
  }
}

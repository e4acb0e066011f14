import Testing

@testable import TipsRecognition

/// What the options of a policy promise, over many worlds.
@Suite struct SeatAllocationTests {
  private func world(_ seed: Int) -> RecognitionWorld {
    var generator = RecognitionGenerator(seed: seed)
    return generator.worldWithOptions()
  }

  @Test(arguments: 1...120)
  func noNeighbourhoodHasMoreSeatsThanItMay(seed: Int) {
    let world = world(seed)
    guard world.policy.maxPerNeighbourhood > 0 else { return }
    let seats = Dictionary(grouping: world.draft().honorees.filter { $0.neighbourhood != nil }) { $0.neighbourhood }
    #expect(seats.values.allSatisfy { $0.count <= world.policy.maxPerNeighbourhood })
  }

  @Test(arguments: 1...120)
  func noCountyHasMoreOfItsOwnSeatsThanItsShare(seed: Int) {
    let world = world(seed)
    let draft = world.draft()
    let own = Dictionary(grouping: draft.honorees.filter { $0.seat == .county }) { $0.county ?? 0 }
    for (county, people) in own {
      #expect(people.count <= draft.countyShares.first { $0.county == county }?.seats ?? 0)
    }
    #expect(own.isEmpty || world.policy.countySeats != nil)
  }

  @Test(arguments: 1...120)
  func noSeatStaysEmptyWhileSomebodyMayHaveIt(seed: Int) {
    let world = world(seed)
    let draft = world.draft()
    #expect(draft.honorees.count <= world.policy.seats)
    if draft.leftOut[.noSeat] != nil { #expect(draft.honorees.count == world.policy.seats) }
    let drawn = draft.honorees.count { $0.seat == .lottery }
    #expect(drawn <= world.policy.drawnSeats)
  }

  @Test(arguments: 1...120)
  func theDrawIsRecomputedFromItsDocumentation(seed: Int) {
    let world = world(seed)
    let draft = world.draft()
    guard world.policy.maxPerNeighbourhood == 0 else { return }
    let urn = draft.honorees.filter { $0.seat == .lottery } + draft.waiting
    let start = "lottery/\(world.label)/\(world.policy.seed ?? world.label)/r-"
    let order = urn.map { (lot: ScoringGuide.hash("\(start)\($0.reporter)"), reporter: $0.reporter) }
      .sorted { $0.lot < $1.lot }.map(\.reporter)
    let drawn = draft.honorees.filter { $0.seat == .lottery }.map(\.reporter)
    #expect(drawn == Array(order.prefix(world.policy.drawnSeats)))
  }

  @Test(arguments: 1...60)
  func aMarkedReportEarnsNobodyAPlaceAndCostsNobodyElse(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let plain = generator.world()
    guard let index = plain.reports.indices.randomElement(using: &generator) else { return }
    var marked = plain
    marked.reports[index].isMarked = true
    let report = plain.reports[index]
    let lead = report.duplicateOf ?? report.id
    let before = plain.counted
    let touched = Set(plain.reports.filter { $0.id == lead || $0.duplicateOf == lead }.compactMap(\.reporter))
    for (reporter, counted) in marked.counted {
      if reporter == report.reporter || report.duplicateOf == nil && touched.contains(reporter) {
        #expect(!counted.contains { $0.leadID == lead })
      } else {
        #expect(counted.map(\.credit).sorted() == before[reporter]?.map(\.credit).sorted())
      }
    }
    #expect(Set(marked.counted.keys) == Set(before.keys))
  }

  @Test func theWorldsHaveEverySortOfSeat() {
    let kinds = (1...120).reduce(into: [SeatKind: Int]()) { kinds, seed in
      for honoree in world(seed).draft().honorees { if let seat = honoree.seat { kinds[seat, default: 0] += 1 } }
    }
    #expect(SeatKind.allCases.allSatisfy { kinds[$0, default: 0] > 50 })
  }
}

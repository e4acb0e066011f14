@testable import TipsDomain
@testable import TipsRecognition

/// Makes worlds that are the same in every run (SplitMix64): few people, coarse times and many duplicates, so that
/// ties, day caps and shares happen all the time.
struct RecognitionGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func world() -> RecognitionWorld {
    var world = RecognitionWorld()
    let crowd = Int64.random(in: 2...(chance(50) ? 12 : 60), using: &self)
    if let policy = try? Policy(changing: [.seats: Int.random(in: 1...40, using: &self)]) { world.policy = policy }
    for reporter in 1...crowd where chance(95) {
      world.people[reporter] = RecognitionWorld.Person(
        consent: chance(85) ? [.name, .initials, .private, Consent.none].randomElement(using: &self) : nil,
        isProtected: chance(5), isExcluded: chance(5), honouredRecently: chance(8))
    }
    var leads: [RecognitionWorld.Report] = []
    var id: Int64 = 1000
    for _ in 0..<Int.random(in: 1...250, using: &self) {
      id += 1
      let report = report(id: id, crowd: crowd, leads: leads)
      if report.duplicateOf == nil { leads.append(report) }
      world.reports.append(report)
      if chance(4), let reporter = report.reporter {
        world.credited.insert(.init(reporter: reporter, report: chance(50) ? id : report.duplicateOf ?? id))
      }
    }
    return world
  }

  /// A world with neighbourhoods, marked reports and counties, under a policy with some of the options.
  mutating func worldWithOptions() -> RecognitionWorld {
    var world = world()
    for index in world.reports.indices {
      if let county = world.reports[index].county, chance(80) {
        world.reports[index].neighbourhood = county * 10 + Int64.random(in: 0...2, using: &self)
      }
      world.reports[index].isMarked = chance(4)
      world.reports[index].isClaimedLate = chance(4)
    }
    world.counties = (1...4).map { id in
      County(
        id: id, code: ["c", "a", "d", "b"][Int(id) - 1],
        population: chance(85) ? Int64.random(in: 0...9, using: &self) : nil)
    }
    var changes: [PolicyNumber: Int] = [:]
    if chance(50) { changes[.maxPerNeighbourhood] = Int.random(in: 1...3, using: &self) }
    if chance(50) { changes[.lotteryShare] = Int.random(in: 0...1000, using: &self) }
    if chance(20) { changes[.minConfirmed] = 2 }
    let counties: CountySeats? = chance(60) ? CountySeats.allCases.randomElement(using: &self) : nil
    let seed = chance(30) ? "قرعه/\(Int.random(in: 0...9, using: &self))" : nil
    if let policy = try? Policy(world.policy, changing: changes, seed: seed, countySeats: counties) {
      world.policy = policy
    }
    return world
  }

  private mutating func report(
    id: Int64, crowd: Int64, leads: [RecognitionWorld.Report]
  ) -> RecognitionWorld.Report {
    let county = chance(80) ? Int64.random(in: 1...4, using: &self) : nil
    let reporter = chance(90) ? Int64.random(in: 1...crowd, using: &self) : nil
    if chance(35), let lead = leads.randomElement(using: &self) {
      let receivedAt = lead.receivedAt + Int64.random(in: -2...4, using: &self) * 21_600
      return RecognitionWorld.Report(
        id: id, isTip: chance(95), isEligible: chance(95), disposition: .duplicate, receivedAt: receivedAt,
        outcomeAt: receivedAt + 100_000, duplicateOf: lead.id, reporter: chance(20) ? lead.reporter : reporter,
        county: county)
    }
    let outcomes: [Disposition] = [.operation, .operation, .operation, .settled, .assisted, .unfounded]
    var disposition = outcomes.randomElement(using: &self) ?? .operation
    if chance(10) { disposition = Disposition.allCases.randomElement(using: &self) ?? .operation }
    if disposition == .falseReport, chance(40) { disposition = .unfounded }
    let start = chance(75) ? RecognitionWorld.mehr : RecognitionWorld.abanBefore - 2_000_000
    let outcomeAt = start + Int64.random(in: 0...(chance(50) ? 16 : 120), using: &self) * 21_600
    return RecognitionWorld.Report(
      id: id, isTip: chance(95), isEligible: chance(95), disposition: disposition,
      receivedAt: outcomeAt - Int64.random(in: 0...20, using: &self) * 10_800,
      outcomeAt: disposition == .pending ? nil : outcomeAt, reporter: reporter, county: county)
  }
}

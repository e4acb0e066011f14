import Testing

@testable import TipsDemo
@testable import TipsDomain

@Suite("Seeded generator") struct SeededGeneratorTests {
  @Test("is SplitMix64") func knownOutputs() {
    var random = SeededGenerator(seed: 0)
    let published: [UInt64] = [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]
    #expect((0..<3).map { _ in random.next() } == published)
  }

  @Test("stays below the bound and reaches every number", arguments: [1, 2, 7, 100]) func bounds(bound: Int) {
    var random = SeededGenerator(seed: 5)
    let seen = Set((0..<bound * 50).map { _ in random.below(bound) })
    #expect(seen == Set(0..<bound))
  }

  @Test("gives each stream of a seed its own numbers") func streams() {
    let first = (-50..<50).map { stream in
      var random = SeededGenerator(seed: 9, stream: stream)
      return random.next()
    }
    #expect(Set(first).count == 100)
  }

  @Test("draws by weight, and nothing of weight 0") func weights() {
    let draw = WeightedDraw(weights: [0, 10, 0, 30, 0])
    var random = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<4_000 { counts[draw.index(using: &random)] += 1 }
    #expect(counts[0] == 0 && counts[2] == 0 && counts[4] == 0)
    #expect((2_850...3_150).contains(counts[3]))
  }

  @Test("draws the first of Zipf's ranks twice as often as the second") func zipf() {
    let draw = WeightedDraw.zipf(count: 50, offset: 1)
    var random = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: 50)
    for _ in 0..<20_000 { counts[draw.index(using: &random)] += 1 }
    #expect((1_800...2_200).contains(counts[0] * 1_000 / counts[1]))
  }
}

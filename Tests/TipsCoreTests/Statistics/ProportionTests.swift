import Testing

@testable import TipsDomain
@testable import TipsStatistics

@Suite("Shares and changes") struct ProportionTests {
  @Test("The shares of parts add up to the whole and are at most a thousandth off", arguments: 1...50)
  func addUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<(1 + random.below(30))).map { _ in random.below(5_000) } + [1]
    let sum = parts.reduce(0, +)
    let shares = Proportion.perMille(parts: parts)
    #expect(shares.reduce(0, +) == 1_000)
    for (part, share) in zip(parts, shares) { #expect(abs(share * sum - part * 1_000) < sum) }
  }

  @Test("A share is rounded half up; without a base there is none")
  func share() {
    #expect(Proportion(1, of: 3).perMille == 333)
    #expect(Proportion(1, of: 2_000).perMille == 1)
    #expect(Proportion(0, of: 0).perMille == nil)
  }

  @Test("A change is rounded away from zero; from nothing there is none")
  func change() {
    #expect(Change.perMille(327_041, from: 298_850) == 94)
    #expect(Change.perMille(81, from: 100) == -190)
    #expect(Change.perMille(5, from: 0) == nil)
    #expect(Change.perMille(10, from: 10) == 0)
  }

  @Test("Sums are exact where floating point is not")
  func sums() throws {
    var sum = ExactSum()
    for _ in 0..<10 { sum += ExactSum(try #require(ExactDecimal("0.1"))) }
    #expect(sum.description == "1")
    sum += ExactSum(try #require(ExactDecimal("999999999999999")))
    sum += ExactSum(try #require(ExactDecimal("0.000001")))
    #expect(sum.description == "1000000000000000.000001")
    #expect(ExactSum(high: sum.parts.high, low: sum.parts.low) == sum)
  }
}

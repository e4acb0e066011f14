import Testing

@testable import TipsRecognition

@Suite("How seats fell")
struct SeatSharesTests {
  private func seat(_ round: Int64, _ reporter: Int64, _ county: Int64?, asked: Bool = true) -> SeatShares.Seat {
    SeatShares.Seat(round: round, reporter: reporter, county: county, isAsked: asked)
  }

  @Test("A person is new on the first list and returns on every later one, whenever the first was")
  func returning() {
    let shares = SeatShares(
      [
        seat(1, 7, 10, asked: false), seat(2, 7, 10), seat(2, 8, 10), seat(3, 8, 20), seat(3, 9, nil),
      ], rounds: 2, reporters: 100)
    #expect([shares.total.first, shares.total.returning, shares.total.seats] == [2, 2, 4])
    #expect([shares.people, shares.everListed, shares.reporters, shares.rounds] == [3, 3, 100, 2])
    #expect(shares.counties[10].map { [$0.first, $0.returning] } == [1, 1])
    #expect(shares.counties[20].map { [$0.first, $0.returning] } == [0, 1])
    #expect(shares.counties[nil].map { [$0.first, $0.returning] } == [1, 0])
  }

  @Test("No list, no seats")
  func empty() {
    let shares = SeatShares([], rounds: 0, reporters: 0)
    #expect(shares.total.seats == 0 && shares.counties.isEmpty && shares.people == 0)
  }
}

import Testing

@testable import TipsRecognition

@Suite struct CountyShareTests {
  private func shares(_ seats: Int, _ weights: [Int64]) -> [Int] {
    let counties = weights.enumerated().map { index, weight in
      (
        county: County(id: Int64(index), code: String(UnicodeScalar(UInt8(97 + index))), population: nil),
        weight: weight
      )
    }
    return LargestRemainders.share(seats, over: counties).map(\.seats)
  }

  /// The example from which the method's paradox is known: the house grows, and the smallest loses a seat.
  @Test func theLargestRemaindersGetTheSeatsThatAreLeft() {
    #expect(shares(10, [6, 6, 2]) == [4, 4, 2])
    #expect(shares(11, [6, 6, 2]) == [5, 5, 1])
  }

  @Test func ofEqualRemaindersTheLargerWeightThenTheCodeWins() {
    #expect(shares(1, [1, 1]) == [1, 0])
    #expect(shares(2, [3, 1]) == [2, 0])
  }

  @Test func nobodysWeightMeansNobodysSeats() {
    #expect(shares(5, [0, 0]) == [])
    #expect(shares(5, [0, 4]) == [5])
  }

  @Test(arguments: 1...200)
  func allSeatsAreGivenAndNobodyIsAWholeSeatOff(seed: Int) {
    var generator = RecognitionGenerator(seed: seed)
    let weights = (0..<Int.random(in: 1...17, using: &generator)).map { _ in
      Int64.random(in: 1...900_000, using: &generator)
    }
    let seats = Int.random(in: 1...300, using: &generator)
    let shares = shares(seats, weights)
    let sum = weights.reduce(0, +)
    #expect(shares.reduce(0, +) == seats)
    for (share, weight) in zip(shares, weights) {
      let exact = Int64(seats) * weight
      #expect(Int64(share) * sum > exact - sum && Int64(share) * sum < exact + sum)
    }
  }
}

import TipsCalendar

/// An eligible candidate with everything that seats are given by.
struct Contender {
  let reporter: Int64
  let confirmed: Int
  let firstConfirmation: Instant
  let volume: Int
  let county: Int64?
  let neighbourhood: Int64?
  /// The highest score that the volume allows, whatever the reliability.
  let limit: Int
  /// 0 until the track record is known, and so is the score.
  private(set) var reliability = 0
  private(set) var score = 0

  /// - Parameters:
  ///   - counted: The candidate's incidents; at least one.
  ///   - order: What came of arranging them.
  init(
    reporter: Int64, counted: [CountedIncident], order: CreditOrder, county: Int64?, neighbourhood: Int64?,
    policy: Policy
  ) {
    var volume = 0
    order.weigh(counted, policy: policy) { _, _, points in volume += points }
    var first = counted[0].confirmedAt
    for place in counted.indices { first = min(first, counted[place].confirmedAt) }
    self.reporter = reporter
    self.confirmed = counted.count
    self.firstConfirmation = first
    self.volume = volume
    self.county = county
    self.neighbourhood = neighbourhood
    limit = Ranking.score(volume: volume, reliability: 1_000_000)
  }

  mutating func rely(on reliability: Int) {
    self.reliability = reliability
    score = Ranking.score(volume: volume, reliability: reliability)
  }
}

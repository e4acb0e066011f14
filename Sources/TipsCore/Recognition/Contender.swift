/// An eligible candidate with everything that seats are given by.
struct Contender {
  let reporter: Int64
  let score: Int
  let confirmed: Int
  let firstConfirmation: Instant
  let volume: Int
  let reliability: Int
  let county: Int64?
  let neighbourhood: Int64?

  /// - Parameters:
  ///   - counted: The candidate's incidents; at least one.
  ///   - order: What came of arranging them.
  init(
    reporter: Int64, counted: [CountedIncident], order: CreditOrder, reliability: Int, county: Int64?,
    neighbourhood: Int64?,
    policy: Policy
  ) {
    var volume = 0
    order.weigh(counted, policy: policy) { _, _, points in volume += points }
    var first = counted[0].confirmedAt
    for place in counted.indices { first = min(first, counted[place].confirmedAt) }
    self.reporter = reporter
    self.score = Ranking.score(volume: volume, reliability: reliability)
    self.confirmed = counted.count
    self.firstConfirmation = first
    self.volume = volume
    self.reliability = reliability
    self.county = county
    self.neighbourhood = neighbourhood
  }
}

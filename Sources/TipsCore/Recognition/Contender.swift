import TipsCalendar

/// An eligible candidate with everything that seats are given by.
struct Contender {
  let reporter: Int64
  let confirmed: Int
  let firstConfirmation: Instant
  let volume: Int
  let county: Int64?
  let neighbourhood: Int64?
  let reliability: Int
  let score: Int

  /// - Parameters:
  ///   - counted: The candidate's incidents; at least one.
  ///   - volume: What they come to.
  init(
    reporter: Int64, counted: [CountedIncident], volume: Int, county: Int64?, neighbourhood: Int64?, reliability: Int
  ) {
    var first = counted[0].confirmedAt
    for place in counted.indices { first = min(first, counted[place].confirmedAt) }
    self.reporter = reporter
    self.confirmed = counted.count
    self.firstConfirmation = first
    self.volume = volume
    self.county = county
    self.neighbourhood = neighbourhood
    self.reliability = reliability
    score = Ranking.score(volume: volume, reliability: reliability)
  }
}

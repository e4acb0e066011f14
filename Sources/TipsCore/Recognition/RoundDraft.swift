/// One person on a round's list, or in line for a place on it.
public struct Honoree: Sendable, Equatable {
  /// The rank, from 1.
  public let place: Int
  /// The reporter's id in the store.
  public let reporter: Int64
  /// The score, in thousandths of an operation.
  public let score: Int
  /// How many incidents count.
  public let confirmed: Int
  /// V, in millionths of an operation.
  public let volume: Int
  /// R, in millionths.
  public let reliability: Int
  /// The county from which most of the counted incidents were reported; nil where none has a county.
  public let county: Int64?
  /// The neighbourhood of most of them; nil where the policy does not ask for it. Never shown on a list.
  public let neighbourhood: Int64?
  /// By what they have the seat; nil for those who wait in line.
  public let seat: SeatKind?

  package init(
    place: Int, reporter: Int64, score: Int, confirmed: Int, volume: Int, reliability: Int, county: Int64?,
    neighbourhood: Int64? = nil, seat: SeatKind? = .score
  ) {
    self.place = place
    self.reporter = reporter
    self.score = score
    self.confirmed = confirmed
    self.volume = volume
    self.reliability = reliability
    self.county = county
    self.neighbourhood = neighbourhood
    self.seat = seat
  }
}

/// A round as it would be issued: who is honoured, and what became of everyone else who was considered.
package struct RoundDraft: Sendable, Equatable {
  /// By place; at most as many as there are seats. Those who were drawn come last, as they were drawn.
  package let honorees: [Honoree]
  /// Those who are eligible and got no seat, the next in line first; their places go on where the honorees' end. No more of
  /// them than were wanted: see ``DraftExtent``.
  package let waiting: [Honoree]
  /// How many candidates are not among the honorees, by reason; reasons that hold for nobody are left out.
  package let leftOut: [OmissionReason: Int]
  /// Those of the waiting who would have had a seat if their neighbourhood had not been full.
  package let neighbourhoodFull: Set<Int64>
  /// The seats of the counties' own; empty where the policy shares none.
  package let countyShares: [CountyShare]
  /// How many reporters have at least one counted incident: the honorees and all who were left out.
  package let candidates: Int
  /// SHA-256 over all that the list depends on, 64 hexadecimal digits; docs/scoring.md describes the text.
  package let inputDigest: String
}

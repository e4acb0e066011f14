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
}

/// A round as it would be issued: who is honoured, and what became of everyone else who was considered.
public struct RoundDraft: Sendable, Equatable {
  /// By place; at most as many as there are seats.
  public let honorees: [Honoree]
  /// Those who are eligible and got no seat, the next in line first; their places go on where the honorees' end.
  public let waiting: [Honoree]
  /// How many candidates are not among the honorees, by reason; reasons that hold for nobody are left out.
  public let leftOut: [LeftOutReason: Int]
  /// How many reporters have at least one counted incident: the honorees and all who were left out.
  public let candidates: Int
  /// SHA-256 over all that the ranking depends on, 64 hexadecimal digits; docs/scoring.md describes the text.
  public let inputDigest: String
}

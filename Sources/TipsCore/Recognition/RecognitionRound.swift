/// A round of recognition: a list for a period, as a draft or as it was issued.
public struct RecognitionRound: Sendable {
  /// How far a round has come.
  public enum State: String, Sendable { case draft, issued }

  /// The period's label; the name of the round.
  public let label: String
  /// How far it has come.
  public let state: State
  /// The first day.
  public let from: LocalDay
  /// The day after the last.
  public let to: LocalDay
  /// The first instant of the period.
  public let fromInstant: Instant
  /// The instant after the last.
  public let toInstant: Instant
  /// How many may be honoured.
  public let seats: Int
  /// The version of the policy.
  public let policyVersion: Int
  /// When the figures were taken.
  public let asOf: Instant
  /// Equal exactly where everything that the ranking depends on is equal; 64 hexadecimal digits.
  public let inputDigest: String
  /// Reporters with at least one counted incident.
  public let candidates: Int
  /// How many of them have no place, by reason.
  public let leftOut: [LeftOutReason: Int]
  /// The list.
  public let honorees: [Honoree]
}

/// Why a round can't be drafted, issued or shown.
public enum RoundError: UserFacingError, Equatable {
  case issuedAlready(String)
  case notIssued(String)
  case notOver(String)
  case empty(String)

  /// Malformed input, or nothing there.
  public var category: ErrorCategory {
    switch self {
    case .notIssued, .empty: .notFound
    case .issuedAlready, .notOver: .notPermitted
    }
  }

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .issuedAlready(let label):
      "round \(label) is issued; an issued round never changes. See: tips honorees show \(label)"
    case .notIssued(let label): "round \(label) is not issued. See the draft: tips honorees \(label)"
    case .notOver(let label): "\(label) is not over yet; a round is issued when its last day has passed"
    case .empty(let label): "nobody is eligible in \(label); there is no list to issue"
    }
  }
}

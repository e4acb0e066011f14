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
  /// The list. Once issued it never changes; see ``named`` for who is to be thanked now.
  public let honorees: [Honoree]
  /// Those who took the seats of people who withdrew, with places behind the list's.
  public internal(set) var replacements: [Honoree] = []
  /// Whose seat each of them took.
  public internal(set) var replacedBy: [Int64: Int64] = [:]
  /// Who left the list after it was issued.
  public internal(set) var withdrawals: [Int64: Withdrawal] = [:]
  /// Who was thanked, or missed the last ceremony they were to come to.
  public internal(set) var thanks: [Int64: Thanks] = [:]
  /// Who drafted and who approved the list; nil where the policy asked for nobody's approval.
  public internal(set) var draftedBy: String?
  /// Who approved it.
  public internal(set) var approvedBy: String?

  /// Everybody to be thanked: the list and the replacements, without those who withdrew.
  public var named: [Honoree] { (honorees + replacements).filter { withdrawals[$0.reporter] == nil } }

  /// Somebody's leaving a list.
  public struct Withdrawal: Sendable, Equatable {
    /// Why.
    public let reason: String
    /// Who recorded it.
    public let operatorName: String
    /// When.
    public let at: Instant
  }

  /// Somebody's part in a ceremony.
  public struct Thanks: Sendable, Equatable {
    /// The day of the ceremony.
    public let day: LocalDay
    /// Where it was.
    public let place: String
    /// Whether the person was there.
    public let wasPresent: Bool
  }
}

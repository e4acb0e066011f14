import TipsCalendar

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
  public let leftOut: [OmissionReason: Int]
  /// The list. Once issued it never changes; see ``named`` for who is to be thanked now.
  public let honorees: [Honoree]
  /// Those who took the seats of people who withdrew, with places behind the list's.
  public package(set) var replacements: [Honoree] = []
  /// Whose seat each of them took.
  public package(set) var replacedBy: [Int64: Int64] = [:]
  /// Who left the list after it was issued.
  public package(set) var withdrawals: [Int64: Withdrawal] = [:]
  /// Who was thanked, or missed the last ceremony they were to come to.
  public package(set) var thanks: [Int64: Thanks] = [:]
  /// Who drafted and who approved the list; nil where the policy asked for nobody's approval.
  public package(set) var draftedBy: String?
  /// Who approved it.
  public package(set) var approvedBy: String?
  /// What the times of a draft's incidents alone tell a reviewer to look at; an issued round has none here.
  public package(set) var signsOfTimes: [ReviewSign] = []

  package init(
    label: String, state: State, from: LocalDay, to: LocalDay, fromInstant: Instant, toInstant: Instant, seats: Int,
    policyVersion: Int, asOf: Instant, inputDigest: String, candidates: Int, leftOut: [OmissionReason: Int],
    honorees: [Honoree], replacements: [Honoree] = [], replacedBy: [Int64: Int64] = [:],
    withdrawals: [Int64: Withdrawal] = [:], thanks: [Int64: Thanks] = [:], draftedBy: String? = nil,
    approvedBy: String? = nil
  ) {
    self.label = label
    self.state = state
    self.from = from
    self.to = to
    self.fromInstant = fromInstant
    self.toInstant = toInstant
    self.seats = seats
    self.policyVersion = policyVersion
    self.asOf = asOf
    self.inputDigest = inputDigest
    self.candidates = candidates
    self.leftOut = leftOut
    self.honorees = honorees
    self.replacements = replacements
    self.replacedBy = replacedBy
    self.withdrawals = withdrawals
    self.thanks = thanks
    self.draftedBy = draftedBy
    self.approvedBy = approvedBy
  }

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

    package init(reason: String, operatorName: String, at: Instant) {
      self.reason = reason
      self.operatorName = operatorName
      self.at = at
    }
  }

  /// Somebody's part in a ceremony.
  public struct Thanks: Sendable, Equatable {
    /// The day of the ceremony.
    public let day: LocalDay
    /// Where it was.
    public let place: String
    /// Whether the person was there.
    public let wasPresent: Bool

    package init(day: LocalDay, place: String, wasPresent: Bool) {
      self.day = day
      self.place = place
      self.wasPresent = wasPresent
    }
  }
}

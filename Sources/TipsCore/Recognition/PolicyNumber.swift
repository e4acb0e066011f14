/// The numbers that a ``Policy`` consists of. The raw values are their keys in the policy's JSON.
public enum PolicyNumber: String, CaseIterable, Sendable {
  /// Days after a round, counted from its end, in which the people on it are not honoured again.
  case cooldownDays = "cooldown_days"
  /// What an incident that was settled by helping someone earns, in thousandths.
  case creditAssisted = "credit_assisted"
  /// What an incident that led to an operation earns, in thousandths.
  case creditOperation = "credit_operation"
  /// What an incident that was reconciled earns, in thousandths.
  case creditSettled = "credit_settled"
  /// How many incidents of one local day count towards the volume.
  case dayCap = "day_cap"
  /// The lower part of the fraction by which each further incident weighs less.
  case decayDenominator = "decay_denominator"
  /// The upper part of the fraction by which each further incident weighs less; not above the lower one.
  case decayNumerator = "decay_numerator"
  /// What those who reported an incident later share of its credit, in thousandths.
  case laterShare = "later_share"
  /// How many thousandths of the seats are drawn by lot; 0 for none.
  case lotteryShare = "lottery_share"
  /// How many seats may go to one neighbourhood; 0 for any number.
  case maxPerNeighbourhood = "max_per_neighbourhood"
  /// How many counted incidents one needs for a seat.
  case minConfirmed = "min_confirmed"
  /// How many assessed incidents the store's base rate stands for in a reporter's reliability.
  case priorStrength = "prior_strength"
  /// How many people a round honours.
  case seats
  /// The policy's own version, raised by whoever changes it.
  case version
  /// Local days, up to the period's end, that reliability and false reports are looked at in.
  case windowDays = "window_days"

  /// The values that the number may have. They keep every sum of the ranking far from overflow.
  public var range: ClosedRange<Int> {
    switch self {
    case .creditAssisted, .creditOperation, .creditSettled, .laterShare, .lotteryShare: 0...1000
    case .dayCap, .decayDenominator, .minConfirmed, .priorStrength: 1...1000
    case .decayNumerator: 0...1000
    case .cooldownDays: 0...3660
    case .windowDays: 1...3660
    case .maxPerNeighbourhood: 0...1_000_000
    case .seats, .version: 1...1_000_000
    }
  }

  /// Whether the number belongs to an option that is off while it is 0. A policy's text leaves it out then, so that it
  /// reads as it did before there were options.
  var isOption: Bool { self == .lotteryShare || self == .maxPerNeighbourhood }
}

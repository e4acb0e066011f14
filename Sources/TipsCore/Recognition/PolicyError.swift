import TipsRecords
import TipsText

/// What is wrong with a ``Policy``.
public enum PolicyError: UserFacingError, Equatable {
  /// The text is no JSON.
  case syntax(JSONSyntaxError)
  /// The text is JSON, but no object.
  case notAnObject(found: String)
  /// A key that no policy has.
  case unknownKey(String)
  /// The value is no number, or one with a fraction.
  case notAWholeNumber(PolicyNumber)
  /// The number is too small or too large.
  case outOfRange(PolicyNumber, value: Int)
  /// Further incidents would weigh more than earlier ones.
  case growingWeights(numerator: Int, denominator: Int)
  /// No outcome earns any credit.
  case nothingEarns
  /// The share of the seats that is drawn comes to less than one seat.
  case nothingToDraw(share: Int, seats: Int)
  /// The way of sharing seats over counties is none that is known.
  case badCountySeats
  /// Whether a second person approves is neither true nor false.
  case badApproval
  /// The seed is empty, too long, has control characters, or is no string.
  case badSeed

  public var category: ErrorCategory { .configuration }

  public var message: Message {
    switch self {
    case .syntax(let error): "the policy is \(error.message)"
    case .notAnObject(let found): "the policy is \(found); write an object such as {\"seats\":250}"
    case .unknownKey(let key): "the policy has an unknown key \"\(Self.shown(key))\"\(Self.hint(key))"
    case .notAWholeNumber(let number):
      "the policy's \(number.rawValue) is not a whole number; write \(Self.allowed(number))"
    case .outOfRange(let number, let value):
      "the policy's \(number.rawValue) can't be \(value); write \(Self.allowed(number))"
    case .growingWeights(let numerator, let denominator):
      "the policy's decay_numerator \(numerator) is above its decay_denominator \(denominator); "
        + "write a fraction of at most 1"
    case .nothingEarns:
      "the policy's credit_operation, credit_settled and credit_assisted are all 0: nobody could be honoured; "
        + "give one of them 1 to 1000"
    case .nothingToDraw(let share, let seats):
      "the policy's lottery_share \(share) of \(seats) seat\(seats == 1 ? "" : "s") is less than one seat; "
        + "write at least \((999 + seats) / seats), or 0 for no lottery"
    case .badCountySeats:
      "the policy's county_seats can't be used; write \"population\", \"participants\", or null for none"
    case .badApproval: "the policy's approval can't be used; write true or false"
    case .badSeed:
      "the policy's seed can't be used; write a string of 1 to 64 bytes without control characters, or null"
    }
  }

  private static func allowed(_ number: PolicyNumber) -> String {
    "\(number.range.lowerBound) to \(number.range.upperBound)"
  }

  private static func shown(_ text: String) -> String { SafeText.line(String(text.prefix(60))) }

  private static func hint(_ key: String) -> String {
    let known = (PolicyNumber.allCases.map(\.rawValue) + [Policy.seedKey, Policy.countySeatsKey, Policy.approvalKey])
      .sorted()
    if let nearest = PersianText.nearest(to: key, among: known, limit: 1).first { return "; did you mean \(nearest)?" }
    return "; known are \(known.joined(separator: ", "))"
  }
}

import TipsRecords
import TipsText

/// What is wrong with a ``Policy``.
public enum PolicyError: UserFacingError, Equatable {
  /// The text is no JSON.
  case syntax(JSONSyntaxError)
  /// The text is JSON, but no object.
  case notAnObject(found: Message)
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
    case .syntax(let error):
      Message(en: "the policy is \(error.message.en)", fa: "متن آیین‌نامه درست نیست: \(error.message.fa)")
    case .notAnObject(let found):
      Message(
        en: "the policy is \(found.en); write an object such as {\"seats\":250}",
        fa: "آیین‌نامه \(found.fa) است؛ شیئی مانند {\"seats\":250} بنویسید")
    case .unknownKey(let key):
      Message(
        en: "the policy has an unknown key \"\(Self.shown(key))\"\(Self.hint(key).en)",
        fa: "آیین‌نامه کلید ناشناختهٔ \"\(Self.shown(key))\" دارد\(Self.hint(key).fa)")
    case .notAWholeNumber(let number):
      Message(
        en: "the policy's \(number.rawValue) is not a whole number; write \(Self.allowed(number).en)",
        fa: "مقدار \(number.rawValue) در آیین‌نامه عدد صحیح نیست؛ \(Self.allowed(number).fa) بنویسید")
    case .outOfRange(let number, let value):
      Message(
        en: "the policy's \(number.rawValue) can't be \(value); write \(Self.allowed(number).en)",
        fa: "مقدار \(number.rawValue) در آیین‌نامه نمی‌تواند \(value) باشد؛ \(Self.allowed(number).fa) بنویسید")
    case .growingWeights(let numerator, let denominator):
      Message(
        en: "the policy's decay_numerator \(numerator) is above its decay_denominator \(denominator); "
          + "write a fraction of at most 1",
        fa: "در آیین‌نامه decay_numerator (\(numerator)) از decay_denominator (\(denominator)) بزرگ‌تر است؛ "
          + "کسری حداکثر برابر 1 بنویسید")
    case .nothingEarns:
      Message(
        en: "the policy's credit_operation, credit_settled and credit_assisted are all 0: nobody could be honoured; "
          + "give one of them 1 to 1000",
        fa: "در آیین‌نامه credit_operation و credit_settled و credit_assisted همگی 0 است و کسی تجلیل نمی‌شود؛ "
          + "به یکی مقداری از 1 تا 1000 بدهید")
    case .nothingToDraw(let share, let seats):
      Message(
        en: "the policy's lottery_share \(share) of \(seats) seat\(seats == 1 ? "" : "s") is less than one seat; "
          + "write at least \((999 + seats) / seats), or 0 for no lottery",
        fa: "مقدار lottery_share (\(share)) از \(seats) جایگاه به یک جایگاه نمی‌رسد؛ "
          + "دست‌کم \((999 + seats) / seats) بنویسید، یا برای نبودِ قرعه 0")
    case .badCountySeats:
      Message(
        en: "the policy's county_seats can't be used; write \"population\", \"participants\", or null for none",
        fa:
          "مقدار county_seats در آیین‌نامه پذیرفته نیست؛ \"population\" یا \"participants\" بنویسید، یا برای هیچ‌کدام null"
      )
    case .badApproval:
      Message(
        en: "the policy's approval can't be used; write true or false",
        fa: "مقدار approval در آیین‌نامه پذیرفته نیست؛ true یا false بنویسید")
    case .badSeed:
      Message(
        en: "the policy's seed can't be used; write a string of 1 to 64 bytes without control characters, or null",
        fa: "مقدار seed در آیین‌نامه پذیرفته نیست؛ رشته‌ای 1 تا 64 بایتی بی نویسهٔ کنترلی بنویسید، یا null")
    }
  }

  private static func allowed(_ number: PolicyNumber) -> Message {
    let (least, most) = (number.range.lowerBound, number.range.upperBound)
    return Message(en: "\(least) to \(most)", fa: "\(least) تا \(most)")
  }

  private static func shown(_ text: String) -> String { SafeText.line(String(text.prefix(60))) }

  private static func hint(_ key: String) -> Message {
    let known = (PolicyNumber.allCases.map(\.rawValue) + [Policy.seedKey, Policy.countySeatsKey, Policy.approvalKey])
      .sorted()
    if let nearest = PersianText.nearest(to: key, among: known, limit: 1).first {
      return Message(en: "; did you mean \(nearest)?", fa: "؛ آیا منظورتان \(nearest) است؟")
    }
    return Message(
      en: "; known are \(known.joined(separator: ", "))", fa: "؛ کلیدهای شناخته: \(known.joined(separator: "، "))")
  }
}

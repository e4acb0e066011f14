import TipsDomain
import TipsText

/// One figure as it is told: a value with its base and, where something is compared, the value then.
public struct Figure: Sendable, Equatable {
  /// A value with its unit.
  public enum Value: Sendable, Equatable {
    case count(Int)
    case sum(ExactSum)
    case seconds(Int)
    case days(Int)
    /// A number with one decimal, in tenths.
    case tenths(Int)
  }

  /// What figures are told together.
  public enum Section: String, CaseIterable, Sendable {
    case reports, operations, results, cases, pending, outcomes, times, load, feedback, people
  }

  /// What a base counts.
  enum BaseUnit: Sendable {
    case reports, tips, results, feedback, activities, inhabitants, days
    case counsellingCases, cyberCases, pendingReports, reportsWithBothTimes, answers, peopleThanked

    /// The words for it, behind a number.
    var words: Message {
      switch self {
      case .reports: Message(en: "reports", fa: "گزارش")
      case .tips: Message(en: "tips", fa: "گزارش مردمی")
      case .results: Message(en: "results", fa: "دستاورد")
      case .feedback: Message(en: "feedback", fa: "بازخورد")
      case .activities: Message(en: "activities", fa: "فعالیت")
      case .inhabitants: Message(en: "inhabitants", fa: "نفر جمعیت")
      case .days: Message(en: "days", fa: "روز")
      case .counsellingCases: Message(en: "assessed counselling cases", fa: "مورد مشاورهٔ سنجیده‌شده")
      case .cyberCases: Message(en: "cyber cases", fa: "مورد رایانه‌ای")
      case .pendingReports: Message(en: "pending reports", fa: "گزارش در دست بررسی")
      case .reportsWithBothTimes: Message(en: "reports with both times", fa: "گزارش با هر دو زمان")
      case .answers: Message(en: "answers on reports", fa: "پاسخ دربارهٔ گزارش‌ها")
      case .peopleThanked: Message(en: "people thanked", fa: "تجلیل‌شده")
      }
    }

    /// Whether it tells nothing of what people did, so that it may be published as it is.
    var isPublic: Bool { self == .inhabitants || self == .days }
  }

  /// A value at one time.
  public struct Reading: Sendable, Equatable {
    /// The value; nil where there is none, or where it is hidden.
    public let value: Value?
    /// What it is out of; nil where that is not known or hidden.
    public let base: Int?
    /// The day or the hour that a peak was on.
    public let note: Message?
  }

  package let id: ID
  /// What it is called.
  public let name: Message
  /// `reports`, `seconds`, `kg` and so on.
  public let unit: String
  let baseUnit: BaseUnit?
  /// Whether the value is a part of the base, so that a share is told.
  public let isPart: Bool
  /// The value now.
  public package(set) var now: Reading
  /// The value in the span that is compared with; nil where nothing is compared.
  public package(set) var then: Reading?
  /// Whether the figure is hidden for publication.
  public package(set) var isHidden = false

  init(
    _ id: ID, _ name: Message, _ value: Value?, unit: String = "reports", base: (count: Int, unit: BaseUnit)? = nil,
    isPart: Bool = true, note: Message? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    baseUnit = base?.unit
    self.isPart = isPart && base != nil
    now = Reading(value: value, base: base?.count, note: note)
  }

  /// Names the figure for programs, such as `led_to_operation` or `result.drugs.kg`.
  public var code: String { id.code }
  /// Where it stands.
  public var section: Section { id.section }
  /// Whether it tells more of the figure above it.
  public var isDetail: Bool { id.isDetail }
  /// What the base counts; nil for a figure without a base.
  public var baseOf: Message? { baseUnit?.words }
}

extension Figure {
  /// The share of the base in thousandths; nil where the value is no part of a base, or the base is 0.
  public var perMille: Int? { share(now) }

  /// The share then.
  public var perMilleThen: Int? { then.flatMap(share) }

  private func share(_ reading: Reading) -> Int? {
    guard isPart, case .count(let part)? = reading.value, let base = reading.base else { return nil }
    return Proportion(part, of: base).perMille
  }

  /// The change in thousandths of the value then; nil where that was 0 or is not known.
  public var changePerMille: Int? {
    switch (now.value, then?.value) {
    case (.count(let now), .count(let then)), (.seconds(let now), .seconds(let then)),
      (.days(let now), .days(let then)), (.tenths(let now), .tenths(let then)):
      Change.perMille(now, from: then)
    case (.sum(let now), .sum(let then)): Change.perMille(now, from: then)
    default: nil
    }
  }
}

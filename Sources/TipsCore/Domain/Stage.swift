import TipsText

/// The steps of a report after it was received, in their order.
public enum Stage: String, CaseIterable, Sendable, Comparable, NamedChoice {
  /// A unit was sent.
  case dispatched
  /// The unit reached the place.
  case arrived
  /// The report was closed.
  case closed

  /// What a member is, for messages.
  package static var noun: Message { Message(en: "stage", fa: "مرحله") }

  /// The code that people and files use.
  public var code: String { rawValue }

  /// What the step is called in Persian and in English.
  public var label: Label {
    switch self {
    case .dispatched: Label(fa: "اعزام", en: "Dispatched")
    case .arrived: Label(fa: "رسیدن", en: "Arrived")
    case .closed: Label(fa: "پایان", en: "Closed")
    }
  }

  private var rank: Int {
    switch self {
    case .dispatched: 0
    case .arrived: 1
    case .closed: 2
    }
  }

  public static func < (left: Stage, right: Stage) -> Bool { left.rank < right.rank }
}

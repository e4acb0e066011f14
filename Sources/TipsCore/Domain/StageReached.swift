import TipsText

/// How far a report has come: received, or the last of its stages.
public enum StageReached: String, CaseIterable, Sendable, NamedChoice {
  /// No stage is recorded yet.
  case received
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

  /// What the stage is called in Persian and in English.
  public var label: Label {
    switch self {
    case .received: Label(fa: "دریافت", en: "Received")
    case .dispatched: Stage.dispatched.label
    case .arrived: Stage.arrived.label
    case .closed: Stage.closed.label
    }
  }

  /// The stage that comes next; nil for a report that is closed.
  public var next: Stage? {
    switch self {
    case .received: .dispatched
    case .dispatched: .arrived
    case .arrived: .closed
    case .closed: nil
    }
  }
}

extension StageTimes {
  /// How far the report has come.
  public var reached: StageReached {
    if self[.closed] != nil { return .closed }
    if self[.arrived] != nil { return .arrived }
    return self[.dispatched] != nil ? .dispatched : .received
  }
}

import TipsText

/// What a program of another service may read of a report beside its number, category, times and state: what may tell who
/// reported, or what the report is about.
///
/// The set is closed; the raw values are stored and never change meaning.
public enum ReadablePart: String, CaseIterable, Sendable, NamedChoice {
  /// What was reported.
  case text
  /// Where it is, in words.
  case address
  /// Where it is, in degrees.
  case position

  /// What a member is, for messages.
  package static var noun: Message { Message(en: "part of a report", fa: "بخش گزارش") }

  /// The code that people and files use.
  public var code: String { rawValue }

  /// What the part is called in Persian and in English.
  public var label: Label {
    switch self {
    case .text: Label(fa: "متن", en: "Text")
    case .address: Label(fa: "نشانی", en: "Address")
    case .position: Label(fa: "موقعیت", en: "Position")
    }
  }
}

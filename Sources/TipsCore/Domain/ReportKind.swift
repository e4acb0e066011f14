import TipsText

/// What a citizen's report is: a tip about an incident, or feedback about the police.
///
/// The raw values are stored; they never change meaning.
public enum ReportKind: Int, CaseIterable, Sendable, NamedChoice {
  /// What a member is, for messages.
  package static var noun: Message { Message(en: "kind", fa: "نوع") }

  case tip = 0
  case appreciation = 1
  case suggestion = 2
  case request = 3
  case criticism = 4
  case complaint = 5

  /// The code that people and files use.
  public var code: String {
    switch self {
    case .tip: "tip"
    case .appreciation: "appreciation"
    case .suggestion: "suggestion"
    case .request: "request"
    case .criticism: "criticism"
    case .complaint: "complaint"
    }
  }

  /// Whether the report is about the police's own work rather than about an incident.
  public var isFeedback: Bool { self != .tip }

  /// The kind with the given code, in any letter case.
  public init?(code: String) {
    let code = code.lowercased()
    guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }

  /// What the kind is called in Persian and in English.
  public var label: Label {
    switch self {
    case .tip: Label(fa: "گزارش", en: "Tip")
    case .appreciation: Label(fa: "تقدیر", en: "Appreciation")
    case .suggestion: Label(fa: "پیشنهاد", en: "Suggestion")
    case .request: Label(fa: "درخواست", en: "Request")
    case .criticism: Label(fa: "انتقاد", en: "Criticism")
    case .complaint: Label(fa: "شکایت", en: "Complaint")
    }
  }
}

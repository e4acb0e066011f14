import TipsText

/// The form of thanks that a reporter agreed to.
///
/// The raw values are stored and never change meaning.
public enum Consent: Int, CaseIterable, Sendable, NamedChoice {
  /// What a member is, for messages.
  package static var noun: Message { Message(en: "consent", fa: "رضایت") }

  /// No thanks of any form.
  case none = 0
  /// Thanks in private; the person appears on no published list.
  case `private` = 1
  /// On a list with initials.
  case initials = 2
  /// On a list with the full name.
  case name = 3

  /// The code that people and files use.
  public var code: String {
    switch self {
    case .none: "none"
    case .private: "private"
    case .initials: "initials"
    case .name: "name"
    }
  }

  /// The consent with the given code, in any letter case.
  public init?(code: String) {
    let code = code.lowercased()
    guard let consent = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = consent
  }

  /// What the consent is called in Persian and in English.
  public var label: Label {
    switch self {
    case .none: Label(fa: "خیر، بدون قدردانی", en: "No thanks")
    case .private: Label(fa: "قدردانی خصوصی", en: "In private")
    case .initials: Label(fa: "با حروف اول", en: "With initials")
    case .name: Label(fa: "با نام", en: "By name")
    }
  }

  /// «قدردانی» and "with" say nothing alone.
  package static let emptyWords: Set<String> = ["قدردانی", "با", "with", "in", "by"]
}

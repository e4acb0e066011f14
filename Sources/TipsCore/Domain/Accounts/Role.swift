import TipsText

/// What somebody with an account may do. An account has one role or several.
///
/// The set is closed; the raw values are stored and never change meaning.
public enum Role: String, CaseIterable, Sendable, NamedChoice {
  /// Takes reports.
  case `operator`
  /// Marks stages and outcomes.
  case officer
  /// Drafts and issues lists of honorees.
  case secretary
  /// Reads and publishes figures.
  case supervisor
  /// Asks who saw or changed what.
  case auditor
  /// Makes accounts and looks after the store.
  case administrator
  /// A program of another service, which sends and reads reports by a key. An account that has it has no other.
  case service

  /// The roles of people.
  package static let ofPeople = allCases.filter { $0 != .service }

  /// What a member is, for messages.
  package static var noun: Message { Message(en: "role", fa: "نقش") }

  /// The code that people and files use.
  public var code: String { rawValue }

  /// What the role is called in Persian and in English.
  public var label: Label {
    switch self {
    case .operator: Label(fa: "اپراتور", en: "Operator")
    case .officer: Label(fa: "افسر", en: "Officer")
    case .secretary: Label(fa: "دبیر", en: "Secretary")
    case .supervisor: Label(fa: "ناظر", en: "Supervisor")
    case .auditor: Label(fa: "حسابرس", en: "Auditor")
    case .administrator: Label(fa: "مدیر سامانه", en: "Administrator")
    case .service: Label(fa: "سامانهٔ همکار", en: "Service")
    }
  }
}

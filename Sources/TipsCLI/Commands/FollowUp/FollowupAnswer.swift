import TipsCore

/// What a caller says of what became of a report.
enum FollowupAnswer: String, NamedChoice {
  case satisfied, dissatisfied

  static var noun: Message { Message(en: "answer", fa: "پاسخ") }

  var code: String { rawValue }

  var label: Label {
    switch self {
    case .satisfied: Label(fa: "راضی", en: "Satisfied")
    case .dissatisfied: Label(fa: "ناراضی", en: "Dissatisfied")
    }
  }

  init(isSatisfied: Bool) { self = isSatisfied ? .satisfied : .dissatisfied }
}

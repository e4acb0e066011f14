import TipsDomain
import TipsText

/// What a caller says of what became of a report.
package enum FollowupAnswer: String, NamedChoice {
  case satisfied, dissatisfied

  package static var noun: Message { Message(en: "answer", fa: "پاسخ") }

  package var code: String { rawValue }

  package var label: Label {
    switch self {
    case .satisfied: Label(fa: "راضی", en: "Satisfied")
    case .dissatisfied: Label(fa: "ناراضی", en: "Dissatisfied")
    }
  }

  package init(isSatisfied: Bool) { self = isSatisfied ? .satisfied : .dissatisfied }
}

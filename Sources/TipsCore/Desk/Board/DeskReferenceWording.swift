import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// What the desk says of a name that is none of the store's, or of several: there are no commands to name here.
enum DeskReferenceWording {
  static func message(of error: ReferenceError) -> Message {
    switch error {
    case .unknown(let noun, let typed, _): RecordDeskWords.unknown(noun.message, typed)
    case .ambiguous(let noun, let typed, _): RecordDeskWords.ambiguous(noun.message, typed)
    case .inactive(let noun, let code): RecordDeskWords.inactive(noun.message, code)
    }
  }
}

extension ReferenceNoun {
  /// What it is called, in both languages.
  var message: Message { Message(en: label.en, fa: label.fa) }
}

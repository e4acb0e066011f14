import TipsDomain
import TipsText

extension Label {
  /// The name as a part of a sentence.
  package var message: Message { Message(en: en, fa: fa) }
}

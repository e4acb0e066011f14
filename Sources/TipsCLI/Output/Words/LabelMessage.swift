import TipsCore

extension Label {
  /// The name as a part of a sentence.
  var message: Message { Message(en: en, fa: fa) }
}

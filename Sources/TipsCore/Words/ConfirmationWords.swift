import TipsText

/// What is said where somebody has to type a word before something that can't be taken back.
package enum ConfirmationWords {
  /// What typing a word usually does; in Persian a noun, as the purpose behind «برای».
  package static var goOn: Message { Message(en: "go on", fa: "ادامه") }

  package static func question(_ consequence: Message, type word: Message, to purpose: Message) -> Message {
    Message(
      en: "\(consequence.en). Type \(word.en) to \(purpose.en)",
      fa: "\(consequence.fa). برای \(purpose.fa) بنویسید: \(word.fa)")
  }

  package static func needed(because reason: Message, typing wordName: Message) -> Message {
    Message(
      en: "\(reason.en); confirm with --yes, or on a terminal by typing \(wordName.en)",
      fa: "\(reason.fa)؛ با --yes تأیید کنید، یا در پایانه با نوشتن \(wordName.fa)")
  }

  package static func notConfirmed(_ otherwise: Message) -> Message {
    Message(en: "not confirmed; \(otherwise.en)", fa: "تأیید نشد؛ \(otherwise.fa)")
  }
}

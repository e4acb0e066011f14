import TipsText

/// What `tips receipt` says.
package enum ReceiptWords {
  /// The question for it.
  package static var receipt: Message { Message(en: "receipt", fa: "شمارهٔ رسید") }

  package static var claimNeedsTerminal: Message {
    Message(
      en: "--claim asks for number, name and consent on a terminal",
      fa: "--claim شماره، نام و رضایت را در پایانه می‌پرسد")
  }

  package static var nothingSaid: Message {
    Message(
      en: "nothing was said; the report stays anonymous", fa: "چیزی گفته نشد؛ گزارش همچنان ناشناس می‌ماند")
  }

  package static var claimed: Message {
    Message(
      en: "claimed; what was said is sealed to the report, and the receipt can't claim again",
      fa: "ثبت شد؛ آنچه گفته شد به گزارش مُهروموم شد و با این رسید نمی‌توان دوباره مشخصات داد")
  }

  package static var toBeThanked: Message {
    Message(
      en: "to be thanked one day: tips receipt --claim", fa: "برای قدردانی در آینده: tips receipt --claim")
  }

  package static var isMissing: Message {
    Message(
      en: "the receipt is missing: type it, or send it as one line",
      fa: "شمارهٔ رسید داده نشده است: آن را بنویسید، یا در یک سطر بفرستید")
  }

  /// An English-speaking desk reads both to the caller.
  package static func state(en: String, fa: String) -> Message { Message(en: "\(en)\n\(fa)", fa: fa) }
}

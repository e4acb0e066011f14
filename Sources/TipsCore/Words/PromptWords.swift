import TipsText

/// What a question on the terminal says beside the question itself.
package enum PromptWords {
  package static var ended: Message {
    Message(
      en: "the input ended before everything was answered; nothing was recorded",
      fa: "ورودی پیش از پایان پرسش‌ها بسته شد؛ چیزی ثبت نشد")
  }

  /// Behind Ctrl-C.
  package static var interrupted: Message {
    Message(en: "stopped; what was not finished is not recorded", fa: "رها شد؛ آنچه ناتمام بود ثبت نشد")
  }

  package static var notUTF8: Message {
    Message(
      en: "that is not UTF-8; set the terminal to UTF-8",
      fa: "آنچه وارد شد UTF-8 نیست؛ پایانه را روی UTF-8 تنظیم کنید")
  }

  package static var controlCharacter: Message {
    Message(
      en: "that holds a control character, as the arrow keys send them; type it anew",
      fa: "نویسهٔ کنترلی دارد (مانند آنچه کلیدهای جهت می‌فرستند)؛ دوباره بنویسید")
  }

  package static func needed(_ what: Message) -> Message {
    Message(en: "\(what.en) is needed", fa: "\(what.fa) لازم است")
  }

  /// The words name nothing; what comes near is listed below, or nothing does.
  package static func unknown(_ noun: Message, _ typed: String, hasNear: Bool) -> Message {
    Message(
      en: "no \(noun.en) '\(typed)'" + (hasNear ? "; nearest:" : "; ? lists them"),
      fa: "\(noun.fa) «\(typed)» پیدا نشد" + (hasNear ? "؛ نزدیک‌ترین‌ها:" : "؛ با ؟ فهرست را ببینید"))
  }

  package static var otherLetters: Message { Message(en: "other letters", fa: "نوشتهٔ دیگر") }

  package static var numberOrOtherLetters: Message {
    Message(en: "number, or other letters", fa: "شماره، یا نوشتهٔ دیگر")
  }

  package static func more(_ count: Int) -> Message {
    Message(
      en: "and \(count) more: ? shows them, more letters find them",
      fa: "و \(count) مورد دیگر: با ؟ ببینید، یا حروف بیشتری بنویسید")
  }
}

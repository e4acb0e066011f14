import TipsText

/// What is asked about a caller, and said of the answers.
package enum CallerWords {
  package static var telephone: Message { Message(en: "caller's telephone", fa: "تلفن تماس‌گیرنده") }
  package static var name: Message { Message(en: "caller's name", fa: "نام تماس‌گیرنده") }
  package static var thanks: Message { Message(en: "thanks", fa: "رضایت به قدردانی") }

  package static var telephoneHelp: Message {
    Message(
      en: "the number to call back, a landline with its area code; Enter where the caller gives none",
      fa: "شماره‌ای که بتوان با آن تماس گرفت، تلفن ثابت با پیش‌شمارهٔ شهر؛ اگر شماره‌ای نمی‌دهد اینتر را بزنید")
  }

  package static var nameHelp: Message {
    Message(
      en: "the name as the caller says it; Enter where none is given",
      fa: "نام، همان‌گونه که می‌گوید؛ اگر نامی نمی‌گوید اینتر را بزنید")
  }

  package static var thanksHelp: Message {
    Message(
      en: "what the caller said when asked, by its number; Enter where nobody asked",
      fa: "پاسخ خود تماس‌گیرنده، با شمارهٔ آن؛ اگر از او نپرسیده‌اید اینتر را بزنید")
  }

  /// What no answer means.
  package static var none: Message { Message(en: "none", fa: "ندارد") }
  package static var asItIs: Message { Message(en: "as it is", fa: "همین باشد") }
  package static var notAsked: Message { Message(en: "not asked", fa: "پرسیده نشد") }

  /// A form of thanks, to be chosen by its number.
  package static func consent(_ number: Int, _ code: String, _ name: String) -> Message {
    Message(en: "  \(number)  \(DisplayWidth.padded(code, to: 8))  \(name)", fa: "  \(number)  \(name)")
  }

  package static var onceMore: Message { Message(en: "once more", fa: "دوباره") }

  package static var severalNumbers: Message {
    Message(
      en: "several numbers: the first one tells the caller apart, all are kept",
      fa: "چند شماره است: تماس‌گیرنده با نخستین آن‌ها شناخته می‌شود و همه نگه داشته می‌شوند")
  }

  package static var unusableNumber: Message {
    Message(
      en: "that tells no caller apart (a landline needs its area code); as it is it is kept, but can't be thanked",
      fa: "با این شماره تماس‌گیرنده شناخته نمی‌شود (تلفن ثابت پیش‌شمارهٔ شهر می‌خواهد)؛ "
        + "نگه داشته می‌شود، ولی از او قدردانی نخواهد شد")
  }

  package static var whichForm: Message {
    Message(
      en: "in which form? Say private, initials or name, or its number",
      fa: "به چه شکل؟ شماره‌اش را بنویسید، یا یکی از این‌ها: خصوصی، حروف، نام")
  }
}

import TipsText

/// What the pages say at which somebody asks by receipt.
package enum FollowDoorWords {
  package static var title: Message { Message(en: "Ask by receipt", fa: "پیگیری با رسید") }
  package static var receipt: Message { Message(en: "The 17 digits of the receipt", fa: "17 رقم رسید") }
  package static var receiptHint: Message {
    Message(
      en: "Spaces don't matter, nor does which digits you use.",
      fa: "فاصله‌ها و فارسی یا لاتین بودن رقم‌ها مهم "
        + "نیست.")
  }
  package static var ask: Message { Message(en: "Show", fa: "نمایش") }
  package static var unknown: Message {
    Message(
      en: "Nothing is found with these digits. A receipt has 17: read them one by one. If you sent the report just "
        + "now, try again in a few minutes",
      fa: "با این رقم‌ها چیزی یافت نشد. رسید 17 رقم دارد: رقم‌به‌رقم بخوانید. اگر گزارش را تازه فرستاده‌اید، چند "
        + "دقیقهٔ دیگر دوباره بکوشید")
  }

  // MARK: State

  package static var stateTitle: Message { Message(en: "Your report", fa: "گزارش شما") }
  package static var onItsWay: Message {
    Message(en: "Your report is on its way to the station", fa: "گزارش شما در راه رسیدن به ایستگاه است")
  }
  package static var receivedAt: Message { Message(en: "Received", fa: "زمان دریافت") }

  // MARK: Messages

  package static var messages: Message { Message(en: "Messages", fa: "پیام‌ها") }
  package static var noMessages: Message { Message(en: "There are none.", fa: "پیامی نیست.") }
  package static var police: Message { Message(en: "Police", fa: "پلیس") }
  package static var you: Message { Message(en: "You", fa: "شما") }
  package static var word: Message { Message(en: "Add something", fa: "افزودن به گزارش") }
  package static var answer: Message { Message(en: "Your answer", fa: "پاسخ شما") }
  package static var sendWord: Message { Message(en: "Send", fa: "فرستادن") }
  package static var wordSent: Message {
    Message(
      en: "Sent; the police will read it.",
      fa: "فرستاده شد؛ پلیس آن را می‌خواند.")
  }
  package static var wordMissing: Message { Message(en: "Write something first", fa: "نخست چیزی بنویسید") }
  package static var closedToWords: Message {
    Message(en: "Nothing can be added to this report any more", fa: "دیگر نمی‌توان به این گزارش چیزی افزود")
  }

  // MARK: Satisfaction

  package static var satisfied: Message {
    Message(en: "Are you satisfied with what was done?", fa: "از رسیدگی پلیس راضی هستید؟")
  }
  package static var yes: Message { Message(en: "Yes", fa: "بله") }
  package static var no: Message { Message(en: "No", fa: "خیر") }
  package static var why: Message { Message(en: "If you like, say why", fa: "اگر می‌خواهید، بنویسید چرا") }
  package static var sendAnswer: Message { Message(en: "Send the answer", fa: "فرستادن پاسخ") }
  package static var answered: Message { Message(en: "Thank you for the answer.", fa: "از پاسخ شما سپاسگزاریم.") }

  // MARK: Claim

  package static var claimTitle: Message {
    Message(en: "Say who you are, to be thanked", fa: "گفتن نام، برای قدردانی")
  }
  package static var claimHint: Message {
    Message(
      en: "You needn't. What you enter is sealed at once; it can be done once and not be taken back here.",
      fa: "لازم نیست. آنچه بنویسید بی‌درنگ مُهروموم می‌شود؛ تنها یک بار شدنی است و اینجا پس گرفته نمی‌شود.")
  }
  package static var claim: Message { Message(en: "Seal and send", fa: "مُهروموم و فرستادن") }
  package static var claimed: Message {
    Message(
      en: "Your name and number are sealed to the report.",
      fa: "نام و شمارهٔ شما به گزارش مُهروموم شد.")
  }
  package static var notClaimable: Message {
    Message(
      en: "This was done before, or the report is not one that is thanked for",
      fa: "این کار پیش‌تر شده است، یا "
        + "گزارش از آن‌هایی نیست که قدردانی دارد")
  }
  package static var consentNeeded: Message {
    Message(en: "Choose how you want to be thanked", fa: "برگزینید چگونه از شما قدردانی شود")
  }
}

import TipsText

/// What all pages of the citizens' door say.
package enum DoorWords {
  package static var product: Message { Message(en: "Report to the police", fa: "گزارش به پلیس") }
  package static var skipToContent: Message { Message(en: "Skip to the content", fa: "رفتن به محتوا") }

  /// The key to leave at once.
  package static var leave: Message { Message(en: "Leave this page", fa: "ترک این صفحه") }
  package static var leaveHint: Message {
    Message(en: "Opens an encyclopedia in its place", fa: "به‌جای آن دانشنامه‌ای باز می‌شود")
  }

  package static var languageName: Message { Message(en: "English", fa: "فارسی") }
  /// Before the number to call.
  package static var dangerNow: Message {
    Message(en: "If somebody is in danger right now, call", fa: "اگر همین حالا خطری هست، با")
  }
  /// Behind it.
  package static var callAtOnce: Message { Message(en: "at once.", fa: "تماس بگیرید.") }
  package static var toReport: Message { Message(en: "Send a report", fa: "فرستادن گزارش") }
  package static var toFollow: Message { Message(en: "I have a receipt", fa: "رسید دارم") }

  // MARK: What can't be done now

  package static var tryAgainTitle: Message { Message(en: "Not sent yet", fa: "هنوز فرستاده نشد") }

  package static func tooMany(seconds: Int) -> Message {
    let minutes = (seconds + 59) / 60
    let wait =
      seconds < 60
      ? Message(en: "\(seconds) seconds", fa: "\(seconds) ثانیهٔ")
      : Message(en: minutes == 1 ? "a minute" : "\(minutes) minutes", fa: "\(minutes) دقیقهٔ")
    return Message(
      en: "Too much came over your network in a short time. Nothing of yours is lost: wait \(wait.en) and press the "
        + "button.",
      fa: "از شبکهٔ شما در زمانی کوتاه پیام‌های بسیاری رسیده است. نوشتهٔ شما از دست نرفته است: \(wait.fa) دیگر دکمه "
        + "را بزنید.")
  }

  package static var overloaded: Message {
    Message(
      en: "Many are sending at this moment. Nothing of yours is lost: wait a few seconds and press the button.",
      fa: "اکنون بسیاری در حال فرستادن‌اند. نوشتهٔ شما از دست نرفته است: چند ثانیه صبر کنید و دکمه را بزنید.")
  }

  package static var failed: Message {
    Message(
      en: "Something went wrong here, and it may not have arrived. Press the button: what arrived already isn't "
        + "recorded twice.",
      fa: "اینجا مشکلی پیش آمد و شاید نرسیده باشد. دکمه را بزنید: اگر رسیده باشد، دوباره ثبت نمی‌شود.")
  }

  package static var notRead: Message {
    Message(
      en:
        "Too many are sending at this moment, and your report was not read. Go back to your form, where all of it still "
        + "stands, and send it again in a minute.",
      fa:
        "اکنون بسیاری در حال فرستادن‌اند و گزارش شما خوانده نشد. به فرم برگردید، که نوشته‌هایتان در آن مانده است، و یک دقیقهٔ "
        + "دیگر دوباره بفرستید.")
  }
  package static var tooLarge: Message {
    Message(
      en: "This is more than can be sent at once. Go back and shorten the text.",
      fa: "این بیش از آن است که یک‌باره فرستاده شود. بازگردید و متن را کوتاه کنید.")
  }

  package static var noSuchPage: Message {
    Message(en: "There is no such page.", fa: "چنین صفحه‌ای نیست.")
  }

  package static var sendAgain: Message { Message(en: "Send again", fa: "فرستادن دوباره") }
  package static var whatYouWrote: Message { Message(en: "What you wrote", fa: "نوشتهٔ شما") }

  /// Said by the script where the device has no line.
  package static var offline: Message {
    Message(
      en: "Your device has no connection. Nothing is lost: send when it is back.",
      fa: "دستگاه شما به اینترنت وصل نیست. چیزی از دست نرفته است: پس از وصل‌شدن بفرستید.")
  }

  package static var staleForm: Message {
    Message(
      en: "This page was open for a long time. Nothing is lost: look at it once more and send it.",
      fa: "این صفحه مدتی باز مانده بود. چیزی از دست نرفته است: یک بار دیگر نگاه کنید و بفرستید.")
  }

  package static var mend: Message { Message(en: "Please look at this:", fa: "لطفاً این را ببینید:") }

  // MARK: What stays private

  package static var privacyTitle: Message { Message(en: "How you are protected", fa: "از شما چگونه محافظت می‌شود") }
  package static var privacy: [Message] {
    [
      Message(
        en: "No cookie is set, and the address of your device is neither stored nor logged.",
        fa: "هیچ کوکی‌ای گذاشته نمی‌شود و نشانی دستگاه شما نه نگه داشته و نه در جایی نوشته می‌شود."),
      Message(
        en: "If you stay anonymous, nothing about you is recorded. Write no name or number into the text.",
        fa: "اگر ناشناس بمانید، چیزی دربارهٔ شما ثبت نمی‌شود. در متن نام و شماره ننویسید."),
      Message(
        en: "Your browser may remember that you were here: use a private window, or delete the history afterwards.",
        fa: "مرورگر شاید به یاد بسپارد که اینجا بوده‌اید: از پنجرهٔ ناشناس استفاده کنید یا پس از آن تاریخچه را پاک "
          + "کنید."),
    ]
  }
}

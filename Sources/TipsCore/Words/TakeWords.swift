import TipsText

/// What `tips take` says.
package enum TakeWords {
  package static func taken(_ number: String, isUntaken: Bool) -> Message {
    isUntaken
      ? Message(en: "\(number)  waits to be taken again", fa: "گزارش \(number) دوباره در انتظار پذیرش است")
      : Message(en: "\(number)  taken", fa: "گزارش \(number) پذیرفته شد")
  }

  package static var nothingWaits: Message {
    Message(en: "nothing from the web waits to be taken", fa: "هیچ گزارش وبی در انتظار پذیرش نیست")
  }

  package static var numbersOrAll: Message {
    Message(
      en: "name the reports, or take all that wait with --all",
      fa: "شمارهٔ گزارش‌ها را بنویسید، یا با --all همهٔ گزارش‌های در انتظار را بپذیرید")
  }

  package static var allStandsAlone: Message {
    Message(
      en: "--all takes all that wait: name no reports beside it, and put them back by their numbers",
      fa: "--all همهٔ گزارش‌های در انتظار را می‌پذیرد: کنار آن شماره ننویسید، و بازگرداندن با شماره است")
  }
}

import TipsText

/// The questions of `tips log`, and the line that shows the report before it is recorded.
package enum LogDialogueWords {
  package static var report: Message { Message(en: "report", fa: "متن گزارش") }
  package static var category: Message { Message(en: "category", fa: "موضوع") }
  package static var place: Message { Message(en: "place", fa: "محل") }
  package static var address: Message { Message(en: "address", fa: "نشانی") }
  package static var priority: Message { Message(en: "priority", fa: "فوریت") }
  package static var kind: Message { Message(en: "kind", fa: "نوع") }
  package static var line: Message { Message(en: "line", fa: "خط") }
  package static var text: Message { Message(en: "text", fa: "متن") }
  package static var time: Message { Message(en: "when", fa: "زمان") }
  package static var caller: Message { Message(en: "caller", fa: "تماس‌گیرنده") }
  package static var received: Message { Message(en: "received", fa: "زمان دریافت") }

  /// What no answer means.
  package static var noMore: Message { Message(en: "no more", fa: "پایان") }
  package static var none: Message { Message(en: "none", fa: "ندارد") }
  package static var now: Message { Message(en: "now", fa: "اکنون") }
  package static var takeAsAddress: Message { Message(en: "take as the address", fa: "نشانی شمرده شود") }

  /// What is needed where nothing was typed.
  package static var aReport: Message { Message(en: "a report", fa: "متن گزارش") }

  package static var reportHelp: Message {
    Message(
      en: "what was reported, as it was told; < goes back to the answer before",
      fa: "آنچه گزارش شده، همان‌گونه که گفته شده است؛ نشانهٔ < به پاسخ پیشین برمی‌گردد")
  }

  package static var addressHelp: Message {
    Message(
      en: "where it is, in words: street, number, what is beside it",
      fa: "جای آن به نوشته: خیابان، پلاک، آنچه کنارش است")
  }

  package static var priorityHelp: Message { Message(en: "1, most urgent, to 5", fa: "از 1 (فوری‌ترین) تا 5") }

  package static var sayPriority: Message {
    Message(en: "say 1, most urgent, to 5", fa: "عددی از 1 (فوری‌ترین) تا 5 بنویسید")
  }

  package static var receivedHelp: Message {
    Message(
      en: "21:40, -10m, yesterday 21:40, 1404-07-11 21:40", fa: "21:40، یا -10m، یا دیروز 21:40، یا 1404-07-11 21:40")
  }

  package static var review: Message {
    Message(en: "Enter records, ? lists changes", fa: "اینتر برای ثبت، ؟ برای تغییر")
  }

  package static func nothingToChange(_ typed: String) -> Message {
    Message(
      en: "'\(typed)' is nothing that can be changed; ? lists it",
      fa: "«\(typed)» چیزی نیست که بتوان تغییر داد؛ با ؟ فهرست را ببینید")
  }

  package static var perhapsSame: Message {
    Message(
      en: "perhaps the same event; a number makes this one its duplicate:",
      fa: "شاید همین رویداد؛ با شمارهٔ ردیف، تکراریِ آن می‌شود:")
  }

  package static var answerBefore: Message { Message(en: "  <  the answer before", fa: "  <  پاسخ پیشین") }

  /// A field with what chooses it and what it is now.
  package static func field(_ key: Message, _ name: Message, _ value: Message) -> Message {
    Message(
      en: "  \(key.en)  \(DisplayWidth.padded(name.en, to: 8))  \(value.en)",
      fa: "  \(key.fa)  \(name.fa): \(value.fa)")
  }

  package static func priority(_ priority: Int) -> Message {
    Message(en: "priority \(priority)", fa: "فوریت \(priority)")
  }

  package static var anonymous: Message { Message(en: "anonymous", fa: "ناشناس") }

  package static func thanks(_ consent: Message) -> Message {
    Message(en: "thanks: \(consent.en)", fa: "رضایت: \(consent.fa)")
  }

  package static func duplicate(of lead: String) -> Message {
    Message(en: "duplicate of \(lead), 0 undoes it", fa: "تکراریِ \(lead)، با 0 برداشته می‌شود")
  }
}

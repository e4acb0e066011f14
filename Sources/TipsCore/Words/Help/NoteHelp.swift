import TipsText

/// The help of `tips note`.
package enum NoteHelp {
  package static var abstract: Message {
    Message(
      en: "Add to a report what the caller said later, or what a colleague should know.",
      fa: "آنچه تماس‌گیرنده بعدتر گفته یا همکاران باید بدانند به گزارش می‌افزاید.")
  }

  package static var discussion: Message {
    Message(
      en: "Notes are shown by tips show and found by tips search.",
      fa: "یادداشت‌ها را tips show نشان می‌دهد و tips search پیدا می‌کند.")
  }

  package static var text: Message {
    Message(
      en: "What is to be added; - reads it from standard input.",
      fa: "متن یادداشت؛ با - از ورودی استاندارد خوانده می‌شود.")
  }
}

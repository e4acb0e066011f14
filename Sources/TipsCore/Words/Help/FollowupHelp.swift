import TipsText

/// The help of `tips followup`.
package enum FollowupHelp {
  package static var abstract: Message {
    Message(
      en: "Record whether the caller is satisfied with what became of a report.",
      fa: "ثبت می‌کند که تماس‌گیرنده از سرانجام گزارش راضی است یا نه.")
  }

  package static var discussion: Message {
    Message(
      en: "The report must be closed or have an outcome. All answers are kept; the last one counts.",
      fa: "گزارش باید پایان یافته باشد یا نتیجه داشته باشد. همهٔ پاسخ‌ها می‌مانند و آخرین پاسخ به شمار می‌آید.")
  }

  package static var answer: Message {
    Message(en: "satisfied or dissatisfied.", fa: "راضی (satisfied) یا ناراضی (dissatisfied).")
  }

  package static var note: Message {
    Message(
      en: "What was said, for colleagues; - reads standard input.",
      fa: "آنچه گفته شد، برای همکاران؛ با - از ورودی استاندارد خوانده می‌شود.")
  }

  package static var undo: Message {
    Message(
      en: "Take the last answer back: the one before it counts again.",
      fa: "آخرین پاسخ را پس می‌گیرد: پاسخ پیش از آن دوباره به شمار می‌آید.")
  }
}

import TipsText

/// The help of `tips stage`.
package enum StageHelp {
  package static var abstract: Message {
    Message(
      en: "Mark reports as dispatched, arrived or closed, or take a mark back.",
      fa: "اعزام، رسیدن یا پایان گزارش‌ها را ثبت می‌کند، یا آن را پس می‌گیرد.")
  }

  package static var discussion: Message {
    Message(
      en: "Several reports may be marked at once: tips stage arrived 104826 104834.",
      fa: "چند گزارش را می‌توان یک‌باره ثبت کرد: tips stage arrived 104826 104834")
  }

  package static var words: Message {
    Message(
      en: "The reports, and dispatched, arrived or closed.",
      fa: "شمارهٔ گزارش‌ها، و اعزام (dispatched)، رسیدن (arrived) یا پایان (closed).")
  }

  package static var at: Message {
    Message(en: "When it happened. (default: now)", fa: "زمان آن. (پیش‌فرض: اکنون)")
  }

  package static var undo: Message {
    Message(
      en: "Take the stage back, as though it had never been marked; the history keeps it.",
      fa: "مرحله را پس می‌گیرد، چنان که گویی ثبت نشده است؛ در تاریخچه می‌ماند.")
  }

  package static var reason: Message { Message(en: "Why it is taken back.", fa: "دلیل پس‌گرفتن.") }
}

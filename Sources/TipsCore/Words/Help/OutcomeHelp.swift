import TipsText

/// The help of `tips outcome`.
package enum OutcomeHelp {
  package static var abstract: Message {
    Message(en: "Mark what came of reports.", fa: "نتیجهٔ گزارش‌ها را ثبت می‌کند.")
  }

  /// - Parameter dispositions: each with its code and its Persian name.
  package static func discussion(_ dispositions: [(code: String, fa: String)]) -> Message {
    Message(
      en: "Dispositions: " + dispositions.map(\.code).joined(separator: ", ")
        + ". Several reports may be marked at once: tips outcome no_action 104826 104834.",
      fa: "نتیجه‌ها: " + dispositions.map { "\($0.fa) (\($0.code))" }.joined(separator: "، ")
        + ". چند گزارش را می‌توان یک‌باره ثبت کرد: tips outcome no_action 104826 104834")
  }

  package static var words: Message {
    Message(en: "The reports, and what came of them.", fa: "شمارهٔ گزارش‌ها و نتیجهٔ آن‌ها.")
  }

  package static var at: Message {
    Message(en: "When it was confirmed. (default: now)", fa: "زمان تأیید نتیجه. (پیش‌فرض: اکنون)")
  }

  package static var note: Message {
    Message(
      en: "A remark; - reads it from standard input.", fa: "ملاحظه؛ با - از ورودی استاندارد خوانده می‌شود.")
  }

  package static var operation: Message {
    Message(en: "The operation that it led to.", fa: "عملیاتی که گزارش به آن انجامیده است.")
  }

  package static var duplicateOf: Message {
    Message(en: "The leading report of the same event.", fa: "گزارش اصلی همین رویداد.")
  }

  package static var undo: Message {
    Message(
      en: "Take the last mark back: the report stands as it stood before.",
      fa: "آخرین نتیجه را پس می‌گیرد: گزارش به وضع پیشین برمی‌گردد.")
  }
}

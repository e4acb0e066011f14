import TipsText

/// What happened to a report, as its history tells it.
package enum HistoryWords {
  package static var received: Message { Message(en: "received", fa: "دریافت") }
  package static var note: Message { Message(en: "note", fa: "یادداشت") }
  package static var question: Message { Message(en: "question to the reporter", fa: "پرسش از گزارش‌دهنده") }
  package static var word: Message { Message(en: "message of the reporter", fa: "پیام گزارش‌دهنده") }

  /// What came by the web is work from now on, or waits again.
  package static func taking(_ isTaken: Bool) -> Message {
    isTaken ? Message(en: "taken", fa: "پذیرش") : Message(en: "put back", fa: "بازگشت به صف وب")
  }

  package static func caller(_ answer: Message, isTakenBack: Bool) -> Message {
    isTakenBack
      ? Message(en: "caller \(answer.en) (taken back)", fa: "تماس‌گیرنده: \(answer.fa) (پس گرفته شد)")
      : Message(en: "caller \(answer.en)", fa: "تماس‌گیرنده: \(answer.fa)")
  }

  package static func outcome(_ change: Message, isTakenBack: Bool) -> Message {
    isTakenBack
      ? Message(en: "\(change.en) (taken back)", fa: "نتیجه پس گرفته شد: \(change.fa)")
      : Message(en: change.en, fa: "نتیجه: \(change.fa)")
  }

  package static func operation(_ reference: String, mergedInto other: String?) -> Message {
    Message(
      en: reference + (other.map { " (now \($0))" } ?? ""),
      fa: "عملیات \(reference)" + (other.map { " (اکنون \($0))" } ?? ""))
  }

  package static func corrected(_ changes: [Message]) -> Message {
    let all = changes.joined(en: "; ", fa: "؛ ")
    return Message(en: "corrected: \(all.en)", fa: "تصحیح: \(all.fa)")
  }

  /// A field that was put right.
  package static func change(_ field: Message, from before: Message, to after: Message) -> Message {
    Message(en: "\(field.en) \(before.en) → \(after.en)", fa: "\(field.fa): \(after.fa) (پیش از آن: \(before.fa))")
  }

  /// A text that was put right: what it is now stands in the report.
  package static func text(_ field: Message, was before: String) -> Message {
    Message(en: "\(field.en) was “\(before)”", fa: "\(field.fa) پیش از آن: «\(before)»")
  }

  package static var redacted: Message {
    Message(en: "words taken out for good", fa: "بخشی از نوشته‌ها برای همیشه سیاه شد")
  }

  /// Fields that no column has.
  package static var dispatchedAt: Message { Message(en: "dispatched_at", fa: "زمان اعزام") }
  package static var arrivedAt: Message { Message(en: "arrived_at", fa: "زمان رسیدن") }
  package static var closedAt: Message { Message(en: "closed_at", fa: "زمان پایان") }
  package static var redaction: Message { Message(en: "redaction", fa: "سیاه‌کردن") }

  /// Follows what happened.
  package static func by(_ operatorName: String) -> Message {
    Message(en: " by \(operatorName)", fa: "، به دست \(operatorName)")
  }

  /// Follows what happened, where it was recorded in another minute.
  package static func recorded(at time: String) -> Message {
    Message(en: ", recorded \(time)", fa: "، ثبت در \(time)")
  }
}

import TipsText

/// What `tips followup` says.
package enum FollowupWords {
  package static func recorded(_ number: String, _ answer: Message?, count: Int) -> Message {
    let answer = answer ?? Message(en: "no answer", fa: "بی‌پاسخ")
    return Message(
      en: "\(number)  \(answer.en)" + (count > 1 ? "  answer \(count); the last one counts" : ""),
      fa: "گزارش \(number): \(answer.fa)" + (count > 1 ? "؛ پاسخ \(count)، آخرین پاسخ به شمار می‌آید" : ""))
  }

  package static var isMissing: Message {
    Message(
      en: "the answer is missing: satisfied or dissatisfied, or --undo",
      fa: "پاسخ داده نشده است: راضی (satisfied) یا ناراضی (dissatisfied)، یا --undo")
  }

  package static var undoStandsAlone: Message {
    Message(
      en: "--undo stands alone: the answer before comes back",
      fa: "--undo تنها به کار می‌رود: پاسخ پیشین برمی‌گردد")
  }
}

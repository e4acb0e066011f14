import TipsText

/// What the commands that mark reports have in common.
package enum MarkWords {
  package static var disposition: Message { Message(en: "disposition", fa: "نتیجه") }
  package static var stage: Message { Message(en: "stage", fa: "مرحله") }

  package static func severalWords(_ first: String, _ second: String, noun: Message) -> Message {
    Message(
      en: "'\(first)' and '\(second)': name one \(noun.en), and numbers of reports",
      fa: "«\(first)» و «\(second)»: تنها یک \(noun.fa) و شمارهٔ گزارش‌ها را بنویسید")
  }

  package static var numberIsMissing: Message {
    Message(
      en: "the number of a report is missing; those that wait: tips open",
      fa: "شمارهٔ گزارش داده نشده است؛ گزارش‌های باز: tips open")
  }

  package static var batchStandsAlone: Message {
    Message(
      en: "--batch stands alone: each line says it for itself",
      fa: "--batch تنها به کار می‌رود: هر سطر خود همه چیز را می‌گوید")
  }

  /// A result with what stood before it.
  package static func change(from before: Message, to after: Message) -> Message {
    Message(en: "\(before.en) → \(after.en)", fa: "\(after.fa) (پیش از آن: \(before.fa))")
  }
}

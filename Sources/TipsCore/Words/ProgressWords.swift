import TipsText

/// What a bar of progress says.
package enum ProgressWords {
  /// What is counted.
  package static var reports: Message { Message(en: "reports", fa: "گزارش") }
  package static var rows: Message { Message(en: "rows", fa: "سطر") }
  package static var rankings: Message { Message(en: "rankings", fa: "رتبه‌بندی") }

  /// How many there are by now, and how many a second.
  package static func count(_ count: String, _ noun: Message, perSecond: String) -> Message {
    Message(
      en: "\(count) \(noun.en)  \(perSecond) \(noun.en)/s", fa: "\(count) \(noun.fa)، \(perSecond) \(noun.fa) در ثانیه")
  }

  /// How many seconds it will go on.
  package static func left(_ seconds: Int) -> Message {
    Message(en: "\(seconds) s left", fa: "\(seconds) ثانیه مانده")
  }
}

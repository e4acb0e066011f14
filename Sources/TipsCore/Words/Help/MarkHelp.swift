import TipsText

/// Help that the commands which mark reports share.
package enum MarkHelp {
  package static var report: Message { Message(en: "The report.", fa: "شمارهٔ گزارش.") }

  package static var batch: Message {
    Message(
      en: "Mark by JSON Lines of a file, - for standard input; one answer a line.",
      fa: "با سطرهای JSON Lines یک پرونده علامت می‌زند، با - از ورودی استاندارد؛ هر سطر یک پاسخ.")
  }
}

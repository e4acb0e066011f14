import TipsText

/// The help of `tips show`.
package enum ShowHelp {
  package static var abstract: Message {
    Message(
      en: "Show everything about a report, with its history.",
      fa: "همهٔ آنچه دربارهٔ یک گزارش ثبت شده، با تاریخچهٔ آن، نشان می‌دهد.")
  }
}

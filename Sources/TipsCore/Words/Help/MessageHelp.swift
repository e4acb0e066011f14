import TipsText

/// The help of `tips message`.
package enum MessageHelp {
  package static var abstract: Message {
    Message(
      en: "Ask the reporter something; they read and answer it by their receipt.",
      fa: "از گزارش‌دهنده پرسشی می‌کند که با رسید خوانده و پاسخ داده می‌شود.")
  }

  package static var discussion: Message {
    Message(
      en: """
        Only whoever holds the receipt of the report reads the question, and nobody learns who that is. tips show shows \
        question and answer; tips open tells which reports have a new message of their reporter. A question marks the \
        messages before it as seen.
        """,
      fa: """
        پرسش را تنها دارندهٔ رسید گزارش می‌خواند و کسی نمی‌داند او کیست. پرسش و پاسخ را tips show نشان می‌دهد و tips open \
        می‌گوید کدام گزارش پیام تازه‌ای از گزارش‌دهنده دارد. با هر پرسش، پیام‌های پیش از آن دیده‌شده به شمار می‌آید.
        """)
  }

  package static var text: Message {
    Message(
      en: "What is asked; - reads it from standard input.",
      fa: "متن پرسش؛ با - از ورودی استاندارد خوانده می‌شود.")
  }

  package static var seen: Message {
    Message(
      en: "Mark the reporter's messages as seen, without asking anything.",
      fa: "پیام‌های گزارش‌دهنده را، بی هیچ پرسشی، دیده‌شده می‌شمارد.")
  }
}

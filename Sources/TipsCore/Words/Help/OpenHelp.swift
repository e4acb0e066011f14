import TipsText

/// The help of `tips open`.
package enum OpenHelp {
  package static var abstract: Message {
    Message(
      en: "List what waits, most urgent first.", fa: "گزارش‌های در انتظار را فهرست می‌کند، فوری‌ترین نخست.")
  }

  package static var discussion: Message {
    Message(
      en: """
        Reports without an outcome that are not closed, with the stage that they wait for: by priority; of one priority \
        those that nobody has reached before those that only wait to be closed; of these the ones over their target, then \
        the one that waits longest.
        """,
      fa: """
        گزارش‌هایی که نتیجه ندارند و پایان نیافته‌اند، با مرحله‌ای که در انتظار آن‌اند: به ترتیب فوریت؛ در یک فوریت، نخست \
        آن‌ها که کسی به محلشان نرسیده و سپس آن‌ها که تنها در انتظار پایان‌اند؛ از این میان نخست گزارش‌های گذشته از مهلت و \
        سپس آن که بیشتر منتظر مانده است.
        """)
  }

  package static var overTarget: Message {
    Message(en: "Only what is over its target.", fa: "تنها آنچه از مهلت گذشته است.")
  }
}

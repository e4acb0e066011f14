import TipsText

/// The help of `tips similar`.
package enum SimilarHelp {
  package static var abstract: Message {
    Message(
      en: "Find reports that may be of the same event as one.",
      fa: "گزارش‌هایی را پیدا می‌کند که شاید از همان رویداد باشند.")
  }

  package static var discussion: Message {
    Message(
      en: """
        Still open or within six hours, of the same place or within 300 metres, and of the same category or with rare words \
        in common: at most five, most alike first. Which are the same is for you to say: tips outcome NUMBER duplicate \
        --duplicate-of NUMBER.
        """,
      fa: """
        هنوز باز یا با فاصلهٔ کمتر از شش ساعت، از همان محل یا تا 300 متری آن، و با همان موضوع یا با واژه‌های کمیاب مشترک: \
        دست بالا پنج گزارش، همانندترین نخست. این که کدام‌ها یکی‌اند با شماست: tips outcome <شماره> duplicate --duplicate-of \
        <شماره>
        """)
  }
}

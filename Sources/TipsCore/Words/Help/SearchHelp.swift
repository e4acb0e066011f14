import TipsText

/// The help of `tips search`.
package enum SearchHelp {
  package static var abstract: Message {
    Message(
      en: "Find reports by their words, newest first.", fa: "گزارش‌ها را از روی نوشته‌شان پیدا می‌کند، تازه‌ترین نخست.")
  }

  package static var discussion: Message {
    Message(
      en: """
        Words find their other spellings: compounds written together or apart, Arabic and Persian letters, all digits. \
        "…" inside the search seeks words in a row, * at the end of a word its continuations.
        """,
      fa: """
        هر واژه شکل‌های دیگر نوشتن خود را نیز پیدا می‌کند: سرهم یا جدا، با حروف عربی یا فارسی، با هر رقم. "…" در عبارت \
        جست‌وجو واژه‌ها را پی هم می‌جوید و * در پایان واژه دنبالهٔ آن را.
        """)
  }

  package static var query: Message { Message(en: "The words.", fa: "واژه‌ها.") }
}

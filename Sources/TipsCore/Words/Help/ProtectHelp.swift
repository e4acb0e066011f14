import TipsText

/// The help of `tips protect`.
package enum ProtectHelp {
  package static var abstract: Message {
    Message(
      en: "Mark a report as never to be published: it earns nobody a place on a list.",
      fa: "گزارشی را برای همیشه از انتشار کنار می‌گذارد: کسی به سبب آن در فهرست جای نمی‌گیرد.")
  }

  package static var discussion: Message {
    Message(
      en: "A person is kept off every list by: tips reporter protect.",
      fa: "برای کنارگذاشتن یک شخص از همهٔ فهرست‌ها: tips reporter protect")
  }

  package static var reason: Message { Message(en: "Why.", fa: "دلیل.") }
  package static var undo: Message { Message(en: "Take the mark back.", fa: "این وضع را برمی‌دارد.") }
}

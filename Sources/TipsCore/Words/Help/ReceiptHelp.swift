import TipsText

/// The help of `tips receipt`.
package enum ReceiptHelp {
  package static var abstract: Message {
    Message(
      en: "Tell the holder of a receipt what came of the report.",
      fa: "به دارندهٔ رسید می‌گوید گزارش به کجا رسیده است.")
  }

  package static var discussion: Message {
    Message(
      en: """
        The receipt is typed on the terminal, which doesn't show it, or sent as one line of standard input; never on the \
        command line.
        """,
      fa: """
        شمارهٔ رسید در پایانه نوشته می‌شود و دیده نمی‌شود، یا در یک سطر از ورودی استاندارد فرستاده می‌شود؛ هرگز در خط \
        فرمان نمی‌آید.
        """)
  }

  package static var claim: Message {
    Message(
      en: "Record the caller's number, name and consent for the report; once for each receipt.",
      fa: "شماره، نام و رضایت تماس‌گیرنده را برای گزارش ثبت می‌کند؛ برای هر رسید یک بار.")
  }
}

import TipsText

/// The help of `tips log`.
package enum LogHelp {
  package static var abstract: Message { Message(en: "Record a report.", fa: "یک گزارش ثبت می‌کند.") }

  package static var discussion: Message {
    Message(
      en: """
        On a terminal, `tips log` alone asks for what is needed: a few letters number the places and categories that fit, \
        ? lists them, < goes back, and Enter records what the last line shows. Elsewhere they are found by code, by name \
        in Persian or English, or by the beginning of one. Where no store is named, the first report \
        makes one.
        """,
      fa: """
        در پایانه، `tips log` به‌تنهایی آنچه لازم است می‌پرسد: با نوشتن چند حرف، محل‌ها و موضوع‌های جور با شماره فهرست \
        می‌شوند، ؟ همه را نشان می‌دهد، < به پاسخ پیشین برمی‌گردد و اینتر آنچه را سطر پایانی نشان می‌دهد ثبت می‌کند. در \
        جاهای دیگر با کد، با نام فارسی یا انگلیسی، یا با آغاز نام پیدا می‌شوند. اگر پایگاه داده‌ای نام برده نشود، نخستین \
        گزارش آن را می‌سازد.
        """)
  }

  package static var text: Message {
    Message(
      en: "What was reported; - reads it from standard input.",
      fa: "متن گزارش؛ با - از ورودی استاندارد خوانده می‌شود.")
  }

  package static var line: Message {
    Message(en: "The line it came in by. (default: 110)", fa: "خطی که گزارش از آن رسیده است. (پیش‌فرض: 110)")
  }

  package static var kind: Message {
    Message(
      en: "What it is: tip, appreciation, suggestion, request, criticism or complaint. (default: tip)",
      fa: "نوع: گزارش (tip)، تقدیر (appreciation)، پیشنهاد (suggestion)، درخواست (request)، انتقاد (criticism) یا "
        + "شکایت (complaint). (پیش‌فرض: tip)")
  }

  package static var category: Message {
    Message(en: "What it is about. (default: other)", fa: "موضوع گزارش. (پیش‌فرض: other)")
  }

  package static var place: Message { Message(en: "Where it happened.", fa: "محل رویداد.") }

  package static var priority: Message {
    Message(en: "1, most urgent, to 5. (default: 3)", fa: "فوریت، از 1 (فوری‌ترین) تا 5. (پیش‌فرض: 3)")
  }

  package static var at: Message {
    Message(
      en: "When it was received, such as 21:40, \"yesterday 21:40\" or -10m. (default: now)",
      fa: "زمان دریافت، مانند 21:40، «دیروز 21:40» یا -10m. (پیش‌فرض: اکنون)")
  }

  package static var address: Message { Message(en: "Where it happened, in words.", fa: "نشانی رویداد، به نوشته.") }

  package static var source: Message {
    Message(en: "The system that the report comes from.", fa: "سامانه‌ای که گزارش از آن آمده است.")
  }

  package static var sourceKey: Message {
    Message(
      en: "Its key there: a second report with the same key is not recorded again.",
      fa: "کلید گزارش در آن سامانه: گزارش دیگری با همین کلید دوباره ثبت نمی‌شود.")
  }

  package static var duplicateOf: Message {
    Message(
      en: "The leading report of the same event: this one is its duplicate.",
      fa: "گزارش اصلی همین رویداد: این گزارش تکراریِ آن است.")
  }

  package static var caller: Message {
    Message(
      en: "Ask for the caller's telephone number, name and consent on the terminal.",
      fa: "تلفن، نام و رضایت تماس‌گیرنده را در پایانه می‌پرسد.")
  }

  package static var receipt: Message {
    Message(
      en: "Give an anonymous caller a receipt, to ask with later. It is shown once.",
      fa: "به تماس‌گیرندهٔ ناشناس رسیدی برای پیگیری می‌دهد. رسید تنها یک بار نشان داده می‌شود.")
  }

  package static var loop: Message {
    Message(
      en: "Take one report after the other on the terminal, until one has no text.",
      fa: "در پایانه گزارش‌ها را یکی پس از دیگری می‌گیرد، تا گزارشی که متن ندارد.")
  }

  package static var batch: Message {
    Message(
      en: "Record JSON Lines of a file, - for standard input; one answer a line.",
      fa: "سطرهای JSON Lines یک پرونده را ثبت می‌کند، با - ورودی استاندارد را؛ هر سطر یک پاسخ.")
  }
}

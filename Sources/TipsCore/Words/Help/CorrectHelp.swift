import TipsText

/// The help of `tips correct`.
package enum CorrectHelp {
  package static var abstract: Message {
    Message(
      en: "Put right what was recorded wrongly, or take words out for good.",
      fa: "آنچه نادرست ثبت شده تصحیح می‌کند، یا بخشی از نوشته را برای همیشه سیاه می‌کند.")
  }

  package static var discussion: Message {
    Message(
      en: """
        The report says what holds now, tips show what it said before. Stages and outcomes are taken back by tips stage \
        and tips outcome with --undo. --redact takes a name or a number that should not have been typed out of all texts, \
        notes and remarks of the report; with - it is asked for, or read from standard input, and stays out of the \
        shell's history.
        """,
      fa: """
        گزارش آنچه را اکنون درست است نشان می‌دهد و tips show آنچه را پیش از آن بوده است. مرحله و نتیجه با گزینهٔ --undo \
        در tips stage و tips outcome پس گرفته می‌شوند. --redact نام یا شماره‌ای را که نباید نوشته می‌شد از همهٔ متن‌ها، \
        یادداشت‌ها و ملاحظات گزارش برمی‌دارد؛ با - پرسیده یا از ورودی استاندارد خوانده می‌شود و در تاریخچهٔ پوسته \
        نمی‌ماند.
        """)
  }

  package static var category: Message { Message(en: "What it is about.", fa: "موضوع گزارش.") }
  package static var place: Message { Message(en: "Where it happened.", fa: "محل رویداد.") }
  package static var address: Message { Message(en: "Where it happened, in words.", fa: "نشانی رویداد، به نوشته.") }
  package static var line: Message { Message(en: "The line it came in by.", fa: "خطی که گزارش از آن رسیده است.") }

  package static var kind: Message {
    Message(
      en: "What it is: tip, appreciation, suggestion, request, criticism or complaint.",
      fa: "نوع: گزارش (tip)، تقدیر (appreciation)، پیشنهاد (suggestion)، درخواست (request)، انتقاد (criticism) یا "
        + "شکایت (complaint).")
  }

  package static var priority: Message {
    Message(en: "1, most urgent, to 5.", fa: "فوریت، از 1 (فوری‌ترین) تا 5.")
  }

  package static var at: Message { Message(en: "When it was received.", fa: "زمان دریافت.") }

  package static var coordinates: Message {
    Message(
      en: "Degrees north and east, such as 37.28,49.58.", fa: "درجهٔ عرض شمالی و طول شرقی، مانند 37.28,49.58.")
  }

  package static var text: Message {
    Message(
      en: "What was reported; - reads it from standard input.",
      fa: "متن گزارش؛ با - از ورودی استاندارد خوانده می‌شود.")
  }

  package static var without: Message {
    Message(
      en: "What is to be empty: place, address or coordinates; may be repeated.",
      fa: "آنچه باید خالی شود: محل (place)، نشانی (address) یا مختصات (coordinates)؛ می‌تواند تکرار شود.")
  }

  package static var redact: Message {
    Message(
      en: "Words to be taken out for good; - asks for them.",
      fa: "نوشته‌ای که باید برای همیشه سیاه شود؛ با - پرسیده می‌شود.")
  }

  package static var reason: Message { Message(en: "Why; for colleagues.", fa: "دلیل، برای همکاران.") }
}

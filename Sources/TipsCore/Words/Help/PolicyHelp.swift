import TipsText

/// The help of `tips policy`.
package enum PolicyHelp {
  package static var abstract: Message {
    Message(en: "The rules by which honorees are found.", fa: "قاعده‌هایی که تجلیل‌شدگان با آن یافته می‌شوند.")
  }

  package static var show: Message {
    Message(
      en: "Print the rules as JSON, to be read or changed.",
      fa: "آیین‌نامه را برای خواندن یا تغییر به JSON می‌نویسد.")
  }
  package static var version: Message {
    Message(en: "A version. (default: the one that holds)", fa: "نگارش. (پیش‌فرض: نگارش برقرار)")
  }

  package static var set: Message {
    Message(
      en: "Make rules the ones that hold from now on. Issued rounds keep theirs.",
      fa: "آیین‌نامه‌ای را از این پس برقرار می‌کند. دوره‌های صادرشده آیین‌نامهٔ خود را نگه می‌دارند.")
  }
  package static var setFile: Message {
    Message(
      en: "The file, as policy show prints it; - is standard input.",
      fa: "پرونده، چنان‌که policy show می‌نویسد؛ - ورودی استاندارد است.")
  }
  package static var note: Message { Message(en: "Why it is changed.", fa: "چرا تغییر می‌کند.") }

  package static var check: Message {
    Message(
      en: "Check rules without setting them, and tell how they differ from what holds.",
      fa: "آیین‌نامه‌ای را بی‌آنکه برقرار کند بررسی می‌کند و می‌گوید با آیین‌نامهٔ برقرار چه تفاوتی دارد.")
  }
  package static var checkFile: Message {
    Message(en: "The file; - is standard input.", fa: "پرونده؛ - ورودی استاندارد است.")
  }

  package static var history: Message {
    Message(
      en: "List every version: who set it, when, and what it changed.",
      fa: "همهٔ نگارش‌ها را فهرست می‌کند: چه کسی، کی، و با چه تغییری.")
  }
}

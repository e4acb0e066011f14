import TipsText

/// The help of `tips report` and of the options that lay out pages.
package enum PageHelp {
  package static var html: Message {
    Message(
      en: "Write the page as HTML; - for standard output.",
      fa: "صفحه را به HTML می‌نویسد؛ - برای خروجی استاندارد.")
  }
  package static var pdf: Message {
    Message(en: "Write the page as PDF; needs Chromium.", fa: "صفحه را به PDF می‌نویسد؛ Chromium می‌خواهد.")
  }
  package static var templates: Message {
    Message(
      en: "A folder with changed templates. Default: templates beside the store.",
      fa: "پوشهٔ قالب‌های تغییرکرده. پیش‌فرض: templates در کنار پایگاه داده.")
  }

  package static var report: Message {
    Message(
      en: "The figures of a period as one page for the press, as HTML or PDF.",
      fa: "آمار یک دوره در یک صفحه برای رسانه‌ها، به HTML یا PDF.")
  }
  package static var period: Message {
    Message(
      en: "A period, such as 1404-H1, 1404-07 or last-month. Default: the last whole month.",
      fa: "دوره، مانند 1404-H1، 1404-07 یا last-month. پیش‌فرض: آخرین ماه کامل.")
  }
  package static var compare: Message {
    Message(
      en: "Compare with: last-year, previous, or a period.",
      fa: "مقایسه با last-year (سال پیش)، previous (دورهٔ پیشین) یا دوره‌ای دیگر.")
  }
  package static var publish: Message {
    Message(
      en: "For publication: hide small counts, and what would give them away; see docs/figures.md.",
      fa: "برای انتشار: شمارهای کوچک و آنچه آن‌ها را لو می‌دهد پنهان می‌شود؛ ببینید: docs/figures.md.")
  }
}

/// The help of `tips template`.
package enum TemplateHelp {
  package static var abstract: Message {
    Message(
      en: "List the templates of printed pages, and copy one to change it.",
      fa: "قالب‌های صفحه‌های چاپی را فهرست می‌کند، و قالبی را برای تغییر رونوشت می‌گیرد.")
  }
  package static var list: Message {
    Message(
      en: "The templates, and whether a changed copy is used.",
      fa: "قالب‌ها، و اینکه آیا رونوشت تغییرکرده‌ای به کار می‌رود.")
  }
  package static var copy: Message {
    Message(
      en: "Put a copy of a built-in template into a folder; none is overwritten.",
      fa: "رونوشت قالبی از برنامه را در پوشه‌ای می‌گذارد؛ هیچ پرونده‌ای بازنویسی نمی‌شود.")
  }
  package static var copyDiscussion: Message {
    Message(
      en: "A copy in the folder templates beside the store is used from then on; see docs/pages.md.",
      fa: "رونوشت پوشهٔ templates در کنار پایگاه داده از آن پس به کار می‌رود؛ ببینید: docs/pages.md.")
  }
  package static var name: Message {
    Message(en: "report, list or certificates.", fa: "قالب: report، list یا certificates.")
  }
  package static var folder: Message {
    Message(
      en: "The folder; it is made where it is missing. Default: templates beside the store.",
      fa: "پوشه؛ اگر نباشد ساخته می‌شود. پیش‌فرض: templates در کنار پایگاه داده.")
  }
}

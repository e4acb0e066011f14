import TipsText

/// The help of `tips list`, and of what all lists of reports show.
package enum ListHelp {
  package static var abstract: Message {
    Message(en: "List reports, newest first.", fa: "گزارش‌ها را فهرست می‌کند، تازه‌ترین نخست.")
  }

  package static var sort: Message {
    Message(
      en: "In the order of number, received or priority. (default: number)",
      fa: "به ترتیب شماره (number)، زمان دریافت (received) یا فوریت (priority). (پیش‌فرض: number)")
  }

  package static var reverse: Message { Message(en: "Turn the order round.", fa: "ترتیب را وارونه می‌کند.") }

  package static var show: Message {
    Message(
      en: "Further columns of a table: priority, stage, operator, place.",
      fa: "ستون‌های دیگر جدول: فوریت (priority)، مرحله (stage)، اپراتور (operator)، محل (place).")
  }

  package static var after: Message { Message(en: "Go on behind this report.", fa: "ادامهٔ فهرست پس از این گزارش.") }
}

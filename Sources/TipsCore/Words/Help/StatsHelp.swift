import TipsText

/// The help of `tips stats`.
package enum StatsHelp {
  package static var abstract: Message {
    Message(
      en: "The figures of a period, compared with another and told apart on request.",
      fa: "آمار یک دوره را نشان می‌دهد، اگر بخواهید در مقایسه با دورهٔ دیگر یا به تفکیک.")
  }

  package static var period: Message {
    Message(
      en: "A period, such as 1404-H1, 1404-07 or last-month. Default: the last whole month.",
      fa: "دوره، مانند 1404-H1، 1404-07 یا last-month. پیش‌فرض: آخرین ماه کامل.")
  }
  package static var compare: Message {
    Message(
      en: "Compare with last-year, previous, or another period; a running period with as many days.",
      fa: "مقایسه با last-year، previous یا دوره‌ای دیگر؛ دورهٔ جاری با همان شمار روز.")
  }
  package static var by: Message {
    Message(
      en: "Tell reports apart by line, kind, category, place, county, station, disposition, day, hour, weekday or "
        + "month.",
      fa: "گزارش‌ها به تفکیک line، kind، category، place، county، station، disposition، day، hour، weekday یا month.")
  }
  package static var top: Message {
    Message(
      en: "With --by: so many rows, and the rest as one.", fa: "با --by: این شمار سطر، و بقیه در یک سطر.")
  }
  package static var publish: Message {
    Message(
      en: "For publication: hide small counts, and what would give them away; see docs/figures.md.",
      fa: "برای انتشار: عددهای کوچک و هر آنچه آن‌ها را آشکار کند پنهان می‌شود؛ docs/figures.md را ببینید.")
  }
  package static var target: Message {
    Message(
      en: "Minutes within which reports should be dispatched, arrived at and closed.",
      fa: "مهلت اعزام، رسیدن و پایان گزارش‌ها به دقیقه.")
  }

  // MARK: Filters

  package static var line: Message { Message(en: "Only reports of a line.", fa: "تنها گزارش‌های یک خط.") }
  package static var kind: Message { Message(en: "Only reports of a kind.", fa: "تنها گزارش‌های یک نوع.") }
  package static var category: Message {
    Message(en: "Only reports of a category.", fa: "تنها گزارش‌های یک موضوع.")
  }
  package static var place: Message {
    Message(
      en: "Only reports of a place, or of places inside it.", fa: "تنها گزارش‌های یک محل یا محل‌های درون آن.")
  }
  package static var disposition: Message {
    Message(
      en: "Only reports with an outcome; pending for those without.",
      fa: "تنها گزارش‌های دارای یک نتیجه؛ pending برای گزارش‌های بدون نتیجه.")
  }
}

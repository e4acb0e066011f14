import TipsText

/// What lists and searches of reports say at the desk.
package enum FindingDeskWords {
  package static var reports: Message { Message(en: "Reports", fa: "گزارش‌ها") }
  package static var search: Message { Message(en: "Search", fa: "جست‌وجو") }
  package static var words: Message { Message(en: "words", fa: "واژه‌ها") }
  package static var wordsHint: Message {
    Message(
      en: "“in quotes” word by word, begin* for beginnings", fa: "«در گیومه» واژه به واژه، آغاز* برای آغاز واژه‌ها")
  }
  package static var show: Message { Message(en: "Show", fa: "نمایش") }
  package static var moreFilters: Message { Message(en: "More filters", fa: "شرط‌های دیگر") }
  package static var clear: Message { Message(en: "Without filters", fa: "بدون شرط") }
  package static var any: Message { Message(en: "any", fa: "همه") }
  package static var onlyOpen: Message { Message(en: "only those that wait", fa: "تنها آن‌هایی که در انتظارند") }
  package static var goTo: Message { Message(en: "open number", fa: "گشودن شمارهٔ") }
  package static var open: Message { Message(en: "Open", fa: "گشودن") }
  package static var period: Message { Message(en: "period", fa: "دوره") }
  package static var periodHint: Message {
    Message(en: "such as", fa: "مانند")
  }
  package static var shiftHint: Message { Message(en: ", or a shift:", fa: " یا یک شیفت:") }
  package static var shiftExample: Message {
    Message(en: "yesterday 22:00..today 06:00", fa: "دیروز 22:00..امروز 06:00")
  }
  package static var takenBy: Message { Message(en: "taken by", fa: "اپراتور") }
  package static var older: Message { Message(en: "Older", fa: "قدیمی‌تر") }
  package static var newest: Message { Message(en: "Newest", fa: "تازه‌ترین‌ها") }
  package static var forSpreadsheets: Message { Message(en: "CSV", fa: "CSV") }
  package static func atMost(_ rows: String) -> Message {
    Message(en: "at most \(rows) rows", fa: "حداکثر \(rows) سطر")
  }
  package static var caption: Message { Message(en: "newest first", fa: "تازه‌ترین در آغاز") }
  package static var filters: Message { Message(en: "Which reports", fa: "کدام گزارش‌ها") }
  package static var outsidePlace: Message {
    Message(
      en: "this place lies outside the one that your account is for",
      fa: "این محل بیرون از محلی است که حساب شما برای آن است")
  }

  // MARK: Periods to choose

  package static var allTime: Message { Message(en: "all", fa: "همه") }
  package static var lastHours: Message { Message(en: "last 8 hours", fa: "8 ساعت گذشته") }
  package static var today: Message { Message(en: "today", fa: "امروز") }
  package static var yesterday: Message { Message(en: "yesterday", fa: "دیروز") }
  package static var thisWeek: Message { Message(en: "this week", fa: "این هفته") }
  package static var lastWeek: Message { Message(en: "last week", fa: "هفتهٔ گذشته") }
  package static var thisMonth: Message { Message(en: "this month", fa: "این ماه") }
  package static var lastMonth: Message { Message(en: "last month", fa: "ماه گذشته") }
}

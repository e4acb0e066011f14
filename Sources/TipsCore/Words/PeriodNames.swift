import TipsText

/// The periods that are named from today, by the codes that a command line takes.
package enum PeriodNames {
  package static var all: [(code: String, name: Message)] {
    [
      ("today", Message(en: "today", fa: "امروز")), ("yesterday", Message(en: "yesterday", fa: "دیروز")),
      ("this-week", Message(en: "this week", fa: "این هفته")),
      ("last-week", Message(en: "last week", fa: "هفتهٔ گذشته")),
      ("this-month", Message(en: "this month", fa: "این ماه")),
      ("last-month", Message(en: "last month", fa: "ماه گذشته")),
      ("this-year", Message(en: "this year", fa: "امسال")), ("last-year", Message(en: "last year", fa: "پارسال")),
    ]
  }
}

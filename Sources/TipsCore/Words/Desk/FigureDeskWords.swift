import TipsText

/// What the desk says about figures.
package enum FigureDeskWords {
  package static var figures: Message { Message(en: "Figures", fa: "آمار") }
  package static var pressPage: Message { Message(en: "Page for the press", fa: "صفحهٔ مطبوعات") }
  package static var csv: Message { Message(en: "CSV", fa: "CSV") }
  package static var print: Message { Message(en: "Print", fa: "چاپ") }
  package static var show: Message { Message(en: "Show", fa: "نمایش") }
  package static var all: Message { Message(en: "all", fa: "همه") }

  // MARK: The period

  package static var periods: Message { Message(en: "Periods", fa: "دوره‌ها") }
  package static var today: Message { Message(en: "Today", fa: "امروز") }
  package static var thisWeek: Message { Message(en: "This week", fa: "این هفته") }
  package static var lastWeek: Message { Message(en: "Last week", fa: "هفتهٔ گذشته") }
  package static var thisMonth: Message { Message(en: "This month", fa: "این ماه") }
  package static var lastMonth: Message { Message(en: "Last month", fa: "ماه گذشته") }
  package static var thisYear: Message { Message(en: "This year", fa: "امسال") }
  package static var lastYear: Message { Message(en: "Last year", fa: "سال گذشته") }
  package static var year: Message { Message(en: "Year", fa: "سال") }
  package static var part: Message { Message(en: "Part of the year", fa: "بخش سال") }
  package static var wholeYear: Message { Message(en: "the whole year", fa: "همهٔ سال") }
  package static var firstHalf: Message { Message(en: "first half", fa: "نیمهٔ نخست") }
  package static var secondHalf: Message { Message(en: "second half", fa: "نیمهٔ دوم") }
  package static var week: Message { Message(en: "week", fa: "هفته") }
  package static func weekNumber(_ week: Int) -> Message { Message(en: "week \(week)", fa: "هفتهٔ \(week)") }
  package static var typedPeriod: Message { Message(en: "Or a period as typed", fa: "یا دوره‌ای که می‌نویسید") }
  package static var typedPeriodHint: Message {
    Message(en: "1404-07 · 1404-W28 · 1404-01..1404-06", fa: "1404-07 · 1404-W28 · 1404-01..1404-06")
  }

  // MARK: Comparison

  package static var compare: Message { Message(en: "Compare with", fa: "مقایسه با") }
  package static var withNothing: Message { Message(en: "nothing", fa: "هیچ") }
  package static var withPrevious: Message { Message(en: "the period before", fa: "دورهٔ پیش از آن") }
  package static var withLastYear: Message { Message(en: "the year before", fa: "همین دوره در سال پیش") }
  package static var withTyped: Message { Message(en: "Or with a period as typed", fa: "یا با دوره‌ای که می‌نویسید") }

  // MARK: Tables and filters

  package static var by: Message { Message(en: "Table by", fa: "جدول به تفکیک") }
  package static var noTable: Message { Message(en: "no table: all figures", fa: "بدون جدول: همهٔ آمار") }
  package static var top: Message { Message(en: "Rows at most", fa: "حداکثر ردیف‌ها") }
  package static var filter: Message { Message(en: "Filter and targets", fa: "صافی و مهلت‌ها") }
  package static func wholeGroup(_ code: String) -> Message { Message(en: "all of \(code)", fa: "همهٔ \(code)") }
  package static func limited(to place: String) -> Message {
    Message(en: "in \(place), to which you are limited", fa: "در \(place) که دسترسی شما به آن محدود است")
  }
  package static var targets: Message {
    Message(en: "Minutes to dispatch, arrival, closing", fa: "مهلت اعزام، رسیدن و پایان به دقیقه")
  }
  package static func reports(by property: String) -> Message {
    Message(en: "Reports by \(property)", fa: "گزارش‌ها به تفکیک \(property)")
  }
  package static func days(_ days: Int) -> Message {
    Message(en: "\(days) day\(days == 1 ? "" : "s")", fa: "\(days) روز")
  }

  // MARK: Publication

  package static var whoReads: Message { Message(en: "Counts", fa: "عددها") }
  package static var forPublication: Message { Message(en: "for publication", fa: "برای انتشار") }
  package static var exact: Message { Message(en: "exact, for the police alone", fa: "دقیق، تنها برای پلیس") }

  // MARK: What goes wrong

  package static var badTop: Message {
    Message(en: "the number of rows is from 1 to 100000", fa: "شمار ردیف‌ها از 1 تا 100000 است")
  }
  package static var badTargets: Message {
    Message(
      en: "the targets are three numbers of minutes from 1 to 525600, such as 5,15,1440",
      fa: "مهلت‌ها سه عدد از 1 تا 525600 به دقیقه است، مانند 5,15,1440")
  }
}

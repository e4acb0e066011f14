import TipsText

/// The page of figures.
package enum StatsWords {
  // MARK: Heading

  package static func heading(_ span: Message, against then: Message?, asOf: String) -> Message {
    Message(
      en: span.en + (then.map { " against \($0.en)" } ?? "") + "; reports received in it; as of \(asOf)",
      fa: span.fa + (then.map { " در برابر \($0.fa)" } ?? "") + "؛ گزارش‌های دریافت‌شده در این بازه؛ برگرفته در \(asOf)")
  }

  package static func filter(_ names: Message, leavesOut: Bool) -> Message {
    Message(
      en: "only \(names.en)" + (leavesOut ? "; figures that are not about reports are left out" : ""),
      fa: "تنها \(names.fa)" + (leavesOut ? "؛ آمارهایی که از گزارش‌ها نیست نیامده است" : ""))
  }

  /// A property of reports with the value that the filter lets through.
  package static func filtered(_ property: Message, value: String) -> Message {
    Message(en: "\(property.en) \(value)", fa: "\(property.fa) \(value)")
  }

  package static func running(day: Int, of days: Int, comparedWith then: Int?) -> Message {
    Message(
      en: "running: day \(day) of \(days)" + (then.map { "; compared with \($0) days" } ?? ""),
      fa: "دورهٔ جاری: روز \(day) از \(days)" + (then.map { "؛ در مقایسه با \($0) روز" } ?? ""))
  }

  /// - Parameters:
  ///   - isTable: whether only the totals of a table are rounded.
  ///   - namesGuide: whether readers have the guide that tells more.
  package static func published(isTable: Bool, namesGuide: Bool = true) -> Message {
    Message(
      en: "for publication: counts below 5 are hidden (×), with those that would give them away, and "
        + (isTable ? "totals are" : "all other counts are") + " rounded to the nearest 5"
        + (namesGuide ? "; see docs/figures.md" : ""),
      fa: "برای انتشار: عددهای کمتر از 5 و هر عددی که آن‌ها را آشکار کند پنهان است (×) و "
        + (isTable ? "جمع‌ها" : "عددهای دیگر") + " به نزدیک‌ترین مضرب 5 گرد شده است"
        + (namesGuide ? "؛ docs/figures.md را ببینید" : ""))
  }

  package static func nothing(in label: String, isFiltered: Bool) -> Message {
    Message(
      en: "no report was received in \(label)" + (isFiltered ? " that the filter lets through" : ""),
      fa: "در \(label) هیچ گزارشی دریافت نشد" + (isFiltered ? " که از صافی بگذرد" : ""))
  }

  // MARK: Figures

  /// A share of a base; `unit` says what the base counts, where there is room for it.
  package static func share(_ share: String, of base: String, _ unit: Message?) -> Message {
    Message(
      en: "\(share) of \(base)" + (unit.map { " \($0.en)" } ?? ""),
      fa: "\(share) از \(base)" + (unit.map { " \($0.fa)" } ?? ""))
  }

  package static func shareThen(_ share: String) -> Message {
    Message(en: "then \(share)", fa: "پیش از این \(share)")
  }

  package static func base(_ base: String, _ unit: Message?) -> Message {
    Message(
      en: "base \(base)" + (unit.map { " \($0.en)" } ?? ""),
      fa: "مبنا \(base)" + (unit.map { " \($0.fa)" } ?? ""))
  }

  package static func byDay(daysABar: Int) -> Message {
    Message(
      en: "reports by day" + (daysABar > 1 ? ", \(daysABar) days a bar" : ""),
      fa: "گزارش‌ها به تفکیک روز" + (daysABar > 1 ? "، هر ستون \(daysABar) روز" : ""))
  }

  // MARK: Values

  /// A time: `40 s`, `9 min 40 s`, `2 h 5 min`, `3 d 4 h`; in Persian `0:09:40`, for words stand in the last column only.
  package static func duration(_ seconds: Int) -> Message {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600, seconds / 60)
    let english =
      switch seconds {
      case ..<60: "\(seconds) s"
      case ..<3_600: "\(minutes) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s")
      case ..<172_800: "\(hours) h \(minutes % 60) min"
      default: "\(days) d \(hours % 24) h"
      }
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return Message(en: english, fa: "\(hours):\(twoDigits(minutes % 60)):\(twoDigits(seconds % 60))")
  }

  /// So many days; in Persian the number, as of times.
  package static func days(_ days: Int) -> Message { Message(en: "\(days) d", fa: "\(days)") }

  /// How the numbers of a column of times are to be read.
  package static var clock: Message { Message(en: "h:min:s", fa: "ساعت:دقیقه:ثانیه") }
  package static var inDays: Message { Message(en: "days", fa: "روز") }

  /// The name of a figure. Where the number doesn't say it, Persian names its unit.
  package static func figure(_ name: Message, unit: Message?) -> Message {
    Message(en: name.en, fa: name.fa + (unit.map { " (\($0.fa))" } ?? ""))
  }

  /// A figure that tells more of the one above it. In Persian the stroke is a letter, which terminals leave where it is.
  package static func detail(_ name: Message) -> Message { Message(en: "  \(name.en)", fa: "ـ \(name.fa)") }

  // MARK: Tables

  package static var total: Message { Message(en: "total", fa: "جمع") }
  package static var rate: Message { Message(en: "per 100,000", fa: "در هر 100,000 نفر") }

  /// How far the rate of a province is above or below that of all together.
  package static var againstMean: Message { Message(en: "against mean", fa: "نسبت به میانگین") }

  package static var rateBase: Message {
    Message(
      en: "per 100,000 inhabitants in the whole span; a place counts those inside it",
      fa: "در هر 100,000 نفر جمعیت در همهٔ بازه؛ هر محل با محل‌های درون آن شمرده می‌شود")
  }

  // MARK: Options

  package static var topNeedsBy: Message { Message(en: "--top needs --by", fa: "گزینهٔ --top به --by نیاز دارد") }

  package static var targets: Message {
    Message(
      en: "--target takes three numbers of minutes from 1 to 525600, such as 5,15,1440",
      fa: "گزینهٔ --target سه عدد از 1 تا 525600 به دقیقه می‌گیرد، مانند 5,15,1440")
  }
}

import TipsDomain
import TipsText

/// What figures are called.
enum FigureNames {
  static let reports = Message(en: "reports", fa: "گزارش‌ها")
  static let reportsPer100k = Message(en: "per 100,000 inhabitants", fa: "در هر 100,000 نفر جمعیت")
  static let tips = Message(en: "tips", fa: "گزارش‌های مردمی")
  static let ledToOperation = Message(en: "led to an operation", fa: "منجر به عملیات")
  static let operations = Message(en: "operations", fa: "عملیات‌ها")
  static let settled = Message(en: "counselling settled", fa: "مشاوره با مصالحه")
  static let moneyReturned = Message(en: "money returned", fa: "بازگرداندن پول")
  static let pending = Message(en: "pending", fa: "در دست بررسی")
  static let ageMedian = Message(en: "age, median", fa: "عمر، میانه")
  static let ageNinetieth = Message(en: "age, 90th percentile", fa: "عمر، صدک نودم")
  static let oldest = Message(en: "oldest", fa: "کهنه‌ترین")
  static let ninetieth = Message(en: "90th percentile", fa: "صدک نودم")
  static let peakDay = Message(en: "peak day", fa: "پرگزارش‌ترین روز")
  static let peakHour = Message(en: "peak hour", fa: "پرگزارش‌ترین ساعت")
  static let meanADay = Message(en: "mean a day", fa: "میانگین روزانه")
  static let feedback = Message(en: "feedback", fa: "بازخورد")
  static let satisfied = Message(en: "satisfied", fa: "راضی")
  static let peopleThanked = Message(en: "people thanked", fa: "شهروندان تجلیل‌شده")
  static let atCeremony = Message(en: "at a ceremony", fa: "در آیین تجلیل")
  static let activities = Message(en: "activities", fa: "فعالیت‌ها")
  static let activityPeople = Message(en: "people at activities", fa: "شرکت‌کنندگان فعالیت‌ها")

  static func reports(of line: Line, _ kind: ReportKind) -> Message {
    Message(en: "\(line.code) \(kind.code)", fa: "\(line.label.fa)، \(kind.label.fa)")
  }

  static func result(_ measure: String, unit: String) -> Message {
    let (name, persianUnit) = (MeasureNames.measure(measure)?.fa ?? measure, MeasureNames.unit(unit)?.fa ?? unit)
    return Message(
      en: measure + (unit.isEmpty ? "" : ", \(unit)"), fa: name + (unit.isEmpty ? "" : "، \(persianUnit)"))
  }

  static func median(to stage: Stage) -> Message {
    Message(en: "received → \(stage.rawValue), median", fa: "از دریافت تا \(stage.label.fa)، میانه")
  }

  static func within(_ seconds: Int) -> Message {
    guard seconds >= 7_200, seconds % 3_600 == 0 else {
      return Message(en: "within \(seconds / 60) min", fa: "در مهلت \(seconds / 60) دقیقه")
    }
    return Message(en: "within \(seconds / 3_600) h", fa: "در مهلت \(seconds / 3_600) ساعت")
  }

  static func activities(_ kind: String) -> Message {
    Message(en: kind, fa: MeasureNames.activity(kind)?.fa ?? kind)
  }

  static func people(_ count: Int) -> Message { Message(en: "\(count) people", fa: "\(count) نفر") }
}

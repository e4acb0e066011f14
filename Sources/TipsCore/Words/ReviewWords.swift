import TipsText

/// Signs that a person should look at before a list is issued.
package enum ReviewWords {
  // MARK: Kinds

  package static var oneOperator: Message { Message(en: "one operator", fa: "یک اپراتور") }
  package static var quickOutcome: Message { Message(en: "quick outcome", fa: "نتیجهٔ زودهنگام") }
  package static var oldReport: Message { Message(en: "old report", fa: "گزارش قدیمی") }
  package static var lateMark: Message { Message(en: "late mark", fa: "نشان‌گذاری دیرهنگام") }
  package static var periodEnd: Message { Message(en: "period's end", fa: "پایان دوره") }
  package static var lateRecording: Message { Message(en: "recorded late", fa: "ثبت دیرهنگام") }
  package static var series: Message { Message(en: "series", fa: "گزارش‌های پیاپی") }
  package static var sameStory: Message { Message(en: "same story", fa: "روایت یکسان") }
  package static var correction: Message { Message(en: "correction", fa: "تصحیح") }
  package static var consent: Message { Message(en: "new consent", fa: "رضایت تازه") }
  package static var readmission: Message { Message(en: "readmitted", fa: "بازگشت به فهرست") }
  package static var category: Message { Message(en: "changed category", fa: "تغییر موضوع") }
  package static var policy: Message { Message(en: "new policy", fa: "آیین‌نامهٔ تازه") }

  // MARK: Sentences

  /// So many reports of a person, beside how often the same holds for others.
  package struct Share {
    let part: Int
    let whole: Int
    /// Per cent with a decimal; nil where others are not compared.
    let others: String?

    package init(_ part: Int, of whole: Int, others: String?) {
      self.part = part
      self.whole = whole
      self.others = others
    }

    fileprivate func saying(_ what: Message) -> Message {
      let others = others.map { Message(en: "; of others' \($0) %", fa: "؛ نزد دیگران \($0) %") }
      return Message(
        en: "\(part) of \(whole) \(what.en)\(others?.en ?? "")",
        fa: "\(part) گزارش از \(whole) گزارش \(what.fa)\(others?.fa ?? "")")
    }
  }

  package static func oneOperator(_ share: Share, _ name: String) -> Message {
    share.saying(Message(en: "taken and marked by \(name)", fa: "را \(name) گرفته و نشان‌گذاری کرده است"))
  }

  package static func quickOutcome(_ share: Share) -> Message {
    share.saying(Message(en: "with an outcome within minutes", fa: "ظرف چند دقیقه نتیجه گرفته است"))
  }

  package static func oldReport(_ share: Share) -> Message {
    share.saying(
      Message(en: "with an outcome two months later or more", fa: "پس از دو ماه یا بیشتر نتیجه گرفته است"))
  }

  package static func lateMark(_ share: Share) -> Message {
    share.saying(
      Message(
        en: "marked over a week after the outcome", fa: "بیش از یک هفته پس از نتیجه نشان‌گذاری شده است"))
  }

  package static func periodEnd(_ share: Share) -> Message {
    share.saying(
      Message(en: "marked on the last day or later", fa: "در روز آخر دوره یا پس از آن نشان‌گذاری شده است"))
  }

  package static func lateRecording(_ share: Share) -> Message {
    share.saying(Message(en: "recorded hours after the receipt", fa: "ساعت‌ها پس از دریافت ثبت شده است"))
  }

  package static func series(_ reports: Int) -> Message {
    Message(en: "\(reports) reports within two hours", fa: "\(reports) گزارش ظرف دو ساعت")
  }

  package static func sameStory(people: Int, incidents: Int) -> Message {
    Message(
      en: "\(people) people told of \(incidents) incidents in nearly the same words",
      fa: "\(people) نفر \(incidents) رویداد را با کلمه‌هایی کم‌وبیش یکسان گفته‌اند")
  }

  package static func correction(of fields: Message, _ change: Message) -> Message {
    Message(en: "earns by a correction of \(fields.en)\(change.en)", fa: "امتیاز از تصحیح \(fields.fa)\(change.fa)")
  }

  package static func consent(_ count: Int, _ change: Message) -> Message {
    Message(
      en: "\(count == 1 ? "consent" : "\(count) consents") recorded after the period began, none before\(change.en)",
      fa: "\(count == 1 ? "رضایت" : "\(count) رضایت") پس از آغاز دوره ثبت شده است و پیش از آن نبود\(change.fa)")
  }

  package static func readmission(_ what: Message, _ change: Message) -> Message {
    Message(en: "\(what.en) taken back\(change.en)", fa: "لغو \(what.fa)\(change.fa)")
  }

  package static func category(_ what: Message, _ change: Message) -> Message {
    Message(en: "category \(what.en)\(change.en)", fa: "موضوع \(what.fa)\(change.fa)")
  }

  package static func policy(_ version: String, _ change: Message) -> Message {
    Message(
      en: "policy \(version) set after the period began\(change.en)",
      fa: "آیین‌نامهٔ \(version) پس از آغاز دوره تعیین شده است\(change.fa)")
  }

  package static var exclusion: Message { Message(en: "exclusion", fa: "استثنا") }
  package static var protection: Message { Message(en: "protection", fa: "حفاظت") }

  /// A category whose incidents began or ceased to count; `english` is the change as programs read it.
  package static func eligibility(of code: String, becomesEligible: Bool, english: String) -> Message {
    Message(en: english, fa: "\(code) \(becomesEligible ? "مشمول تجلیل شد" : "از شمول تجلیل بیرون رفت")")
  }

  /// Who changed something, and when.
  package static func changed(by name: String?, at time: String?) -> Message {
    Message(
      en: (name.map { ", by \($0)" } ?? "") + (time.map { ", \($0)" } ?? ""),
      fa: (name.map { "، به دست \($0)" } ?? "") + (time.map { "، \($0)" } ?? ""))
  }

  // MARK: Page

  package static func base(_ label: String, state: Message, people: Int, incidents: Int, compared: Int) -> Message {
    Message(
      en: "round \(label), \(state.en): \(people) people, \(incidents) incidents, compared with \(compared)",
      fa: "دورهٔ تجلیل \(label)، \(state.fa): \(people) نفر، \(incidents) رویداد، در مقایسه با \(compared) رویداد")
  }

  package static func heading(_ base: Message, span: Message, asOf: String) -> Message {
    Message(
      en: "Signs in \(base.en). \(span.en); as of \(asOf).",
      fa: "نشانه‌ها در \(base.fa). \(span.fa)؛ برگرفته در \(asOf).")
  }

  package static func nothing(in base: Message) -> Message {
    Message(en: "no sign in \(base.en)", fa: "نشانه‌ای دیده نشد: \(base.fa)")
  }

  package static func sign(_ kind: Message, _ sentence: Message) -> Message {
    Message(en: "\(kind.en): \(sentence.en)", fa: "\(kind.fa): \(sentence.fa)")
  }

  package static var people: Message { Message(en: "people", fa: "افراد:") }
  package static var reports: Message { Message(en: "reports", fa: "گزارش‌ها:") }

  package static var noProof: Message {
    Message(
      en: "a sign is no proof: read the reports before anybody loses a place",
      fa: "نشانه دلیل نیست: پیش از آنکه کسی جایگاهش را از دست بدهد، گزارش‌ها را بخوانید")
  }
}

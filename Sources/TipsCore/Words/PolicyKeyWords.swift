import TipsText

/// What the keys of a policy, and their values, are called where people read them.
package enum PolicyKeyWords {
  /// The name of a key, or of `decay`, which stands for both parts of that fraction; nil of what no policy has.
  package static func name(_ key: String) -> Message? {
    switch key {
    case "version": Message(en: "version", fa: "نگارش")
    case "seats": Message(en: "seats of a round", fa: "جایگاه‌های هر دوره")
    case "credit_operation": Message(en: "credit of an operation, in thousandths", fa: "اعتبار عملیات، در هزار")
    case "credit_settled": Message(en: "credit of a settlement, in thousandths", fa: "اعتبار مصالحه، در هزار")
    case "credit_assisted":
      Message(en: "credit of help that was given, in thousandths", fa: "اعتبار امدادرسانی، در هزار")
    case "later_share":
      Message(
        en: "share of later reporters, in thousandths", fa: "سهم گزارش‌دهندگان بعدی، در هزار"
      )
    case "decay": Message(en: "what each further incident weighs", fa: "کاهش وزن رویدادهای بعدی")
    case "decay_numerator":
      Message(
        en: "weight of further incidents, upper part", fa: "کاهش وزن رویدادهای بعدی، صورت کسر")
    case "decay_denominator":
      Message(en: "weight of further incidents, lower part", fa: "کاهش وزن رویدادهای بعدی، مخرج کسر")
    case "day_cap": Message(en: "incidents that count a day", fa: "سقف رویداد در روز")
    case "prior_strength": Message(en: "weight of the station's rate", fa: "وزن نرخ مبنای ایستگاه")
    case "window_days": Message(en: "days that reliability looks back", fa: "روزهای بررسی میزان درستی")
    case "cooldown_days":
      Message(en: "days before somebody is honoured again", fa: "روزهای فاصله تا تجلیل دوباره")
    case "min_confirmed": Message(en: "incidents that one needs", fa: "کمترین رویداد لازم")
    case "max_per_neighbourhood":
      Message(en: "seats of one neighbourhood; 0: any number", fa: "سقف جایگاه هر محله؛ 0: بی‌سقف")
    case "lottery_share": Message(en: "seats drawn by lot, in thousandths", fa: "جایگاه‌های قرعه، در هزار")
    case "seed": Message(en: "what the draw starts from", fa: "بذر قرعه")
    case "county_seats": Message(en: "seats shared over counties", fa: "تقسیم جایگاه میان شهرستان‌ها")
    case "approval": Message(en: "a second person approves", fa: "تأیید نفر دوم")
    default: nil
    }
  }

  /// Of what a text says: in Persian the key's name, with the key that is written in the rules.
  package static func named(_ key: String) -> Message {
    Message(en: key, fa: name(key).map { "\($0.fa) (\(key))" } ?? key)
  }

  /// A value as it stands in the rules: a number, `true`, `null`, a text in quotes.
  package static func value(_ text: String) -> Message {
    switch text {
    case "null": Message(en: text, fa: "هیچ")
    case "true": Message(en: text, fa: CommonWords.yes.fa)
    case "false": Message(en: text, fa: CommonWords.no.fa)
    case "\"population\"": Message(en: text, fa: "بر پایهٔ جمعیت")
    case "\"participants\"": Message(en: text, fa: "بر پایهٔ شمار مشمولان")
    default: Message(verbatim: text)
    }
  }

  /// One key that has another value.
  package static func change(_ key: String, from old: String, to new: String) -> Message {
    Message(
      en: "\(key) \(old) → \(new)", fa: "\(named(key).fa) از \(value(old).fa) به \(value(new).fa)")
  }
}

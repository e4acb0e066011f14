import TipsDomain
import TipsText

/// The fixed words of the pages. A template finds them under `t`: `{{t.places}}`.
enum PageWord: String, CaseIterable {
  case reportTitle = "report_title"
  case days, shares, categories, times, places, feedback, results
  case place, reports, change, then, rate, led, measure, quantity
  case base, asOf = "as_of", comparedWith = "compared_with", received, peak, median, ninetieth
  case thisPeriod = "this_period", others, noPlace = "no_place", within
  case listTitle = "list_title", row, name, county, signature, people, withoutName = "without_name", checkpoint
  case certificateTitle = "certificate_title", certificateText = "certificate_text", certificateWish =
    "certificate_wish"
  case date, emblem, page, of, sign
  case activities, activity, count, participants, atCeremony = "at_ceremony", meanOfWeek = "mean_of_week"
  case published, hiddenRows = "hidden_rows", leftOut = "left_out"

  /// The word in both languages.
  var label: Label {
    switch self {
    case .reportTitle: Label(fa: "گزارش‌های مردمی در یک نگاه", en: "Citizens’ reports at a glance")
    case .days: Label(fa: "گزارش‌ها به تفکیک روز", en: "Reports by day")
    case .shares: Label(fa: "سهم گزارش‌های منجر به عملیات", en: "Tips that led to an operation")
    case .categories: Label(fa: "موضوع گزارش‌ها", en: "What the reports are about")
    case .times: Label(fa: "زمان پاسخ‌گویی", en: "Response times")
    case .places: Label(fa: "گزارش‌ها به تفکیک محل", en: "Reports by place")
    case .feedback: Label(fa: "بازخورد مردم", en: "Feedback about the police")
    case .results: Label(fa: "نتیجهٔ عملیات‌ها", en: "Results of operations")
    case .place: Label(fa: "محل", en: "Place")
    case .reports: Label(fa: "گزارش", en: "Reports")
    case .change: Label(fa: "تغییر", en: "Change")
    case .then: Label(fa: "دورهٔ مقایسه", en: "Compared period")
    case .rate: Label(fa: "در هر صدهزار نفر", en: "Per 100,000 people")
    case .led: Label(fa: "منجر به عملیات", en: "Led to an operation")
    case .measure: Label(fa: "نتیجه", en: "Result")
    case .quantity: Label(fa: "مقدار", en: "Quantity")
    case .base: Label(fa: "مبنا", en: "base")
    case .asOf: Label(fa: "برگرفته در", en: "as of")
    case .comparedWith: Label(fa: "در مقایسه با", en: "compared with")
    case .received: Label(fa: "همهٔ گزارش‌های دریافت‌شده در این بازه", en: "all reports received in this span")
    case .peak: Label(fa: "بیشترین", en: "peak")
    case .median: Label(fa: "میانه", en: "median")
    case .ninetieth: Label(fa: "صدک نودم", en: "90th percentile")
    case .thisPeriod: Label(fa: "این دوره", en: "This period")
    case .others: Label(fa: "دیگر موارد", en: "All others")
    case .noPlace: Label(fa: "بدون محل", en: "No place given")
    case .within: Label(fa: "در مهلت", en: "within")
    case .listTitle: Label(fa: "فهرست تجلیل از شهروندان همیار", en: "Ceremony of thanks: list of citizens")
    case .row: Label(fa: "ردیف", en: "No.")
    case .name: Label(fa: "نام", en: "Name")
    case .county: Label(fa: "شهرستان", en: "County")
    case .signature: Label(fa: "امضا", en: "Signature")
    case .people: Label(fa: "نفر", en: "people")
    case .withoutName:
      Label(fa: "نفر دیگر که نامشان در فهرست نمی‌آید", en: "more whose names are not on the list")
    case .checkpoint: Label(fa: "مُهر دفتر رویدادها", en: "Checkpoint of the audit trail")
    case .certificateTitle: Label(fa: "لوح تقدیر", en: "Certificate of Thanks")
    case .certificateText:
      Label(
        fa: "به پاس همراهی ارزشمند و احساس مسئولیت شما در برابر همشهریان،",
        en: "In gratitude for your help and your sense of responsibility towards your fellow citizens,")
    case .certificateWish:
      Label(
        fa: "این لوح با احترام به شما تقدیم می‌شود. تندرستی و سربلندی‌تان را آرزومندیم.",
        en: "this certificate is presented to you with respect and with our best wishes.")
    case .date: Label(fa: "تاریخ", en: "Date")
    case .emblem: Label(fa: "جای نشان", en: "Emblem")
    case .page: Label(fa: "صفحهٔ", en: "Page")
    case .of: Label(fa: "از", en: "of")
    case .sign: Label(fa: "مهر و امضا", en: "Seal and signature")
    case .activities: Label(fa: "فعالیت‌ها", en: "Activities")
    case .activity: Label(fa: "فعالیت", en: "Activity")
    case .count: Label(fa: "تعداد", en: "Number")
    case .participants: Label(fa: "شرکت‌کنندگان", en: "People")
    case .atCeremony: Label(fa: "نفر در مراسم", en: "of them at a ceremony")
    case .meanOfWeek: Label(fa: "میانگین هفتگی", en: "mean of a week")
    case .published:
      Label(
        fa: "این صفحه برای انتشار است: اعداد کمتر از ۵، و هر عددی که آن‌ها را آشکار کند، نیامده‌اند و اعداد دیگر "
          + "به نزدیک‌ترین مضرب ۵ گرد شده‌اند.",
        en: "This page is for publication: counts below 5 are hidden, with those that would give them away, and all "
          + "other counts are rounded to the nearest 5.")
    case .hiddenRows:
      Label(fa: "ردیف دیگر نیامده است تا کسی شناخته نشود.", en: "more not shown, so that nobody can be recognised.")
    case .leftOut:
      Label(
        fa: "در این صفحه نیامده است، چون عددی ندارد یا عدد آن کوچک‌تر از آن است که منتشر شود: ",
        en: "Not on this page, because there is no count or it is too small to be published: ")
    }
  }

  /// All words for a template.
  static func all(_ language: Language) -> PageValue {
    .object(
      Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, PageValue.text(language.text($0.label))) }))
  }
}

extension Language {
  /// A fixed word in this language.
  func word(_ word: PageWord) -> String { text(word.label) }

  /// What every page hands to its template: the language, its direction and the fixed words.
  var frame: [String: PageValue] {
    [
      "lang": .text(rawValue), "dir": .text(direction), "fa": .flag(self == .fa), "en": .flag(self == .en),
      "t": PageWord.all(self),
    ]
  }
}

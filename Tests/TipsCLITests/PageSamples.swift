@testable import TipsCore
@testable import TipsPrinting

/// Made-up pages with every part filled: what the layout has to bear.
enum PageSamples {
  static let fromFarvardin = LocalDay(number: SolarHijriDate(year: 1404, month: 1, day: 1)?.localDay.number ?? 0)

  /// A half-year of a whole province, compared with the year before.
  static func report(_ language: Language) -> ReportPage {
    let isFa = language == .fa
    func text(_ fa: String, _ en: String) -> String { isFa ? fa : en }
    let calendar = CalendarSystem.solarHijri
    let last = fromFarvardin.advanced(by: 185)
    var page = ReportPage(
      language: language, title: text("نیمهٔ نخست ۱۴۰۴", "First half of 1404"),
      span: language.span(from: fromFarvardin, through: last, in: calendar),
      spanThen: text("۱ فروردین تا ۳۱ شهریور ۱۴۰۳", "1 Farvardin to 31 Shahrivar 1403"),
      asOf: text("۱۲ مهر ۱۴۰۴، ساعت ۰۹:۰۰", "12 Mehr 1404, 09:00"), reports: 1_724_318)
    page.cards = [
      ReportPage.Card(
        label: text("گزارش‌های دریافت‌شده", "Reports received"), value: language.number(1_724_318),
        base: language.word(.received), change: language.change(from: 1_564_701, to: 1_724_318)),
      ReportPage.Card(
        label: text("منجر به عملیات", "Led to an operation"), value: language.number(327_041),
        base: language.perCent(190) + text(" از ۱٬۷۰۲٬۲۱۲ گزارش رویداد", " of 1,702,212 tips"),
        change: language.change(from: 298_850, to: 327_041)),
      ReportPage.Card(
        label: text("میانهٔ زمان رسیدن", "Median time to arrival"), value: language.duration(580),
        base: "\(language.word(.base)): \(language.number(1_201_877))", change: language.change(from: 640, to: 580)),
      ReportPage.Card(
        label: text("پرگزارش‌ترین روز", "Peak day"), value: language.number(15_020),
        base: language.date(fromFarvardin.advanced(by: 86), in: calendar)),
      ReportPage.Card(
        label: text("در دست بررسی", "Pending"), value: language.number(48_210),
        base: text("از ۱٬۷۲۴٬۳۱۸ گزارش", "of 1,724,318 reports")),
    ]
    page.days = (fromFarvardin, calendar, days(186))
    page.shares = (0..<6).map { month in
      let day = fromFarvardin.advanced(by: month * 31)
      return ReportPage.Share(
        language.month(of: day, in: calendar, withYear: false), part: 50_000 + month * 1_700,
        base: 281_000 - month * 900)
    }
    page.categories = categories(language)
    page.times = [
      ReportPage.Waiting(
        text("از دریافت تا اعزام", "Received to dispatched"), median: 190, ninetieth: 540, base: 1_402_118),
      ReportPage.Waiting(
        text("از دریافت تا رسیدن", "Received to arrived"), median: 580, ninetieth: 1_440, base: 1_201_877),
      ReportPage.Waiting(
        text("از دریافت تا پایان", "Received to closed"), median: 3_400, ninetieth: 10_980, base: 1_198_004),
    ]
    page.feedback = zip(ReportKind.allCases.filter(\.isFeedback), [4_554, 2_310, 6_120, 4_002, 5_120]).map {
      ReportPage.Compared(language.text($0.label), $1, then: $1 * 9 / 10)
    }
    page.places = places(language)
    page.results = [
      ReportPage.Result(text("دستگیری", "Arrests"), quantity: "10231", unit: text("نفر", "people")),
      ReportPage.Result(text("مواد مخدر کشف‌شده", "Drugs found"), quantity: "3120.75", unit: text("کیلوگرم", "kg")),
      ReportPage.Result(
        text("ارزش کالای قاچاق", "Contraband, value"), quantity: "1242", unit: text("میلیارد تومان", "billion toman")),
    ]
    page.notes = [
      text(
        "چند گزارش می‌تواند به یک عملیات انجامیده باشد.", "Several reports may have led to one operation.")
    ]
    return page
  }

  /// Weeks with a rhythm, and one day that stands out.
  static func days(_ count: Int) -> [Int] {
    (0..<count).map { index in
      index == 86 % count ? 15_020 : 8_600 + (index * 37 % 11) * 190 + (index % 7 == 6 ? 1_900 : 0)
    }
  }

  private static func categories(_ language: Language) -> [ReportPage.Compared] {
    let labels = [
      ("سرقت قطعات و محتویات خودرو", "Theft of vehicle parts and of things from inside vehicles"),
      ("نزاع و درگیری", "Fights"), ("سرقت منزل و اماکن خصوصی", "Burglary of private premises"),
      ("مزاحمت و آلودگی صوتی", "Nuisance and noise"), ("تصادف رانندگی", "Road accidents"),
      ("سرقت موتورسیکلت", "Theft of motorcycles"), ("خرید و فروش مواد مخدر", "Dealing in drugs"),
      (
        "کلاهبرداری رایانه‌ای و برداشت از حساب بانکی دیگران",
        "Fraud on the internet and withdrawals from others’ accounts"
      ),
      ("قاچاق کالا", "Smuggling"), ("کمک و امداد", "Help"), ("جرایم زیست‌محیطی", "Offences against the environment"),
      ("گمشده", "Missing people"), ("سایر", "Other"),
    ]
    return labels.enumerated().map { index, label in
      let now = 410_000 / (index + 1) + 7
      return ReportPage.Compared(
        language == .fa ? label.0 : label.1, now, then: index % 3 == 0 ? now * 11 / 10 : now * 9 / 10)
    }
  }

  private static func places(_ language: Language) -> [ReportPage.PlaceRow] {
    let labels = [
      ("رشت", "Rasht"), ("لاهیجان", "Lahijan"), ("بندر انزلی", "Bandar-e Anzali"), ("لنگرود", "Langarud"),
      ("رودسر", "Rudsar"), ("تالش", "Talesh"), ("آستارا", "Astara"), ("صومعه‌سرا", "Sowme'eh Sara"), ("فومن", "Fuman"),
      ("آستانهٔ اشرفیه", "Astaneh-ye Ashrafiyeh"), ("رودبار", "Rudbar"), ("رضوانشهر", "Rezvanshahr"),
      ("سیاهکل", "Siahkal"), ("املش", "Amlash"), ("شفت", "Shaft"), ("ماسال", "Masal"), ("خمام", "Khomam"),
    ]
    return labels.enumerated().map { index, label in
      let now = 880_000 / (index + 1) / (index == 0 ? 1 : 2)
      return ReportPage.PlaceRow(
        ReportPage.Compared(language == .fa ? label.0 : label.1, now, then: now * 92 / 100),
        led: ReportPage.Share("", part: now * (15 + index % 6) / 100, base: now), rate: 9_120_4 - index * 1_713)
    }
  }

  /// So many people, some with long names.
  static func people(_ count: Int, _ language: Language) -> [CeremonyPage.Person] {
    let given = ["مینا", "رضا", "سیده فاطمه‌زهرا", "علی‌اکبر", "گلنار", "پرویز", "ژاله", "محمدحسین"]
    let family = ["نمونه", "آزمونی", "ساختگی لاهیجانی", "فرضی‌پور مقدم کوچصفهانی", "مثالی", "نام‌نهاد"]
    let counties = ["رشت", "لاهیجان", "بندر انزلی", "آستانهٔ اشرفیه"]
    let latin = ["Mina Nemuneh", "Seyyedeh Fatemeh-Zahra Azmuni-Moqaddam Kuchesfahani", "R. N.", "Ali Farzi"]
    let latinCounties = ["Rasht", "Lahijan", "Bandar-e Anzali", "Astaneh-ye Ashrafiyeh"]
    return (0..<count).map { index in
      language == .fa
        ? CeremonyPage.Person(
          name: index % 17 == 4 ? "م. ن." : given[index % given.count] + " " + family[index * 7 % family.count],
          county: counties[index % counties.count])
        : CeremonyPage.Person(name: latin[index % latin.count], county: latinCounties[index % latinCounties.count])
    }
  }

  /// A ceremony of so many people.
  static func ceremony(_ count: Int, _ language: Language) -> CeremonyPage {
    CeremonyPage(
      language: language, title: language == .fa ? "مهر ۱۴۰۴" : "Mehr 1404",
      date: language == .fa ? "۵ آبان ۱۴۰۴" : "5 Aban 1404", occasion: nil, withoutName: 12,
      checkpoint: [
        "tips.invalid/audit/0f3c5a7788aa4b0d9e21c4d7e8f90a1b", "1702114",
        "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", "time 2025-10-27T09:00:00+03:30",
        "— tips.invalid/audit/0f3c5a7788aa4b0d9e21c4d7e8f90a1b q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ",
      ], people: people(count, language))
  }
}

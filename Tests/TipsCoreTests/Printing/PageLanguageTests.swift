import Testing

@testable import TipsCalendar
@testable import TipsPrinting
@testable import TipsText

@Suite("Numbers and dates of pages")
struct LanguageTests {
  @Test(arguments: [
    (0, "۰", "0"), (12, "۱۲", "12"), (1_234, "۱٬۲۳۴", "1,234"), (1_724_318, "۱٬۷۲۴٬۳۱۸", "1,724,318"),
  ])
  func numbers(_ value: Int, fa: String, en: String) {
    #expect(Language.fa.number(value) == fa)
    #expect(Language.en.number(value) == en)
  }

  @Test(arguments: [
    ("3250.50", "۳٬۲۵۰٫۵", "3,250.5"), ("7", "۷", "7"), ("0.00", "۰", "0"), ("12.075", "۱۲٫۰۷۵", "12.075"),
  ])
  func decimals(_ text: String, fa: String, en: String) {
    #expect(Language.fa.decimal(text) == fa)
    #expect(Language.en.decimal(text) == en)
  }

  @Test(arguments: [
    (100, 110, "۱۰ درصد بیشتر", "+10 %"), (100, 90, "۱۰ درصد کمتر", "−10 %"),
    (1_564_701, 1_724_318, "۱۰٫۲ درصد بیشتر", "+10.2 %"), (5, 5, "بدون تغییر", "unchanged"),
  ])
  func changes(_ then: Int, _ now: Int, fa: String, en: String) {
    #expect(Language.fa.change(from: then, to: now)?.replacing("\u{00A0}", with: " ") == fa)
    #expect(Language.en.change(from: then, to: now)?.replacing("\u{00A0}", with: " ") == en)
  }

  @Test func measuresHaveNames() {
    #expect(Language.fa.measure("arrests") == "دستگیری" && Language.fa.unit("kg") == "کیلوگرم")
    #expect(Language.fa.measure("old_coins") == "old coins" && Language.en.unit("boxes") == "boxes")
  }

  @Test func nothingIsNoBase() {
    #expect(Language.en.change(from: 0, to: 7) == nil)
  }

  @Test(arguments: [
    (0, "۰ ثانیه", "0 s"), (45, "۴۵ ثانیه", "45 s"), (580, "۹ دقیقه و ۴۰ ثانیه", "9 min 40 s"),
    (600, "۱۰ دقیقه", "10 min"),
    (10_980, "۳ ساعت و ۳ دقیقه", "3 h 3 min"), (180_000, "۲ روز و ۲ ساعت", "2 d 2 h"),
  ])
  func durations(_ seconds: Int, fa: String, en: String) {
    #expect(Language.fa.duration(seconds).replacing("\u{00A0}", with: " ") == fa)
    #expect(Language.en.duration(seconds).replacing("\u{00A0}", with: " ") == en)
  }

  @Test(arguments: [
    ("1404-07", "مهر ۱۴۰۴", "Mehr 1404"), ("1404-H1", "نیمهٔ نخست ۱۴۰۴", "First half of 1404"),
    ("1404-H2", "نیمهٔ دوم ۱۴۰۴", "Second half of 1404"), ("1404", "سال ۱۴۰۴", "1404"),
    ("1404-W28", "هفتهٔ ۲۸ سال ۱۴۰۴", "Week 28 of 1404"), ("1404-07-11", "۱۱ مهر ۱۴۰۴", "11 Mehr 1404"),
    ("1404-01..1404-06", "فروردین ۱۴۰۴ تا شهریور ۱۴۰۴", "Farvardin 1404 to Shahrivar 1404"),
    ("2025-10", "اکتبر ۲۰۲۵", "October 2025"),
  ])
  func periods(_ label: String, fa: String, en: String) throws {
    let period = try Period(label, today: LocalDay(number: 20_365))
    #expect(Language.fa.name(of: period).replacing("\u{00A0}", with: " ") == fa)
    #expect(Language.en.name(of: period).replacing("\u{00A0}", with: " ") == en)
  }

  @Test func spansNameTheYearOnceWhereItIsOne() throws {
    let half = try Period("1404-H1", today: LocalDay(number: 20_365))
    let text = Language.en.span(from: half.from, through: half.lastDay, in: .solarHijri)
    #expect(text.replacing("\u{00A0}", with: " ") == "1 Farvardin to 31 Shahrivar 1404")
  }
}

import Testing

@testable import TipsCalendar

@Suite("Periods")
struct PeriodTests {
  /// 1404-07-11, a Friday; 2025-10-03.
  static let today = LocalDay(number: 20_364)

  @Test(
    "Forms, their labels and spans",
    arguments: [
      ("1404-07", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("1404/7", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("1404-W28", "1404-W28", "1404-07-05 to 1404-07-11 (7 days)"),
      ("1404-w1", "1404-W01", "1404-01-02 to 1404-01-08 (7 days)"),
      ("1404-H1", "1404-H1", "1404-01-01 to 1404-06-31 (186 days)"),
      ("1404-h2", "1404-H2", "1404-07-01 to 1404-12-29 (179 days)"),
      ("1404", "1404", "1404-01-01 to 1404-12-29 (365 days)"),
      ("1403", "1403", "1403-01-01 to 1403-12-30 (366 days)"),
      ("1404-01..1404-06", "1404-01..1404-06", "1404-01-01 to 1404-06-31 (186 days)"),
      ("1404-07-11", "1404-07-11", "1404-07-11 (1 day)"),
      ("1404-7-1..1404/07/11", "1404-07-01..1404-07-11", "1404-07-01 to 1404-07-11 (11 days)"),
      ("1404-07 .. 1404-07", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("1403..1404", "1403..1404", "1403-01-01 to 1404-12-29 (731 days)"),
      ("1404-W01..1404-W02", "1404-W01..1404-W02", "1404-01-02 to 1404-01-15 (14 days)"),
      ("1403-H2..1404-H1", "1403-H2..1404-H1", "1403-07-01 to 1404-06-31 (366 days)"),
      ("1404-07-01..today", "1404-07-01..1404-07-11", "1404-07-01 to 1404-07-11 (11 days)"),
      ("2025-10", "2025-10", "2025-10-01 to 2025-10-31 (31 days)"),
      ("2025", "2025", "2025-01-01 to 2025-12-31 (365 days)"),
      ("2025-10-04", "2025-10-04", "2025-10-04 (1 day)"),
      ("2025-H1", "2025-H1", "2025-01-01 to 2025-06-30 (181 days)"),
      ("2025-W40", "2025-W40", "2025-09-29 to 2025-10-05 (7 days)"),
      ("2026-W01", "2026-W01", "2025-12-29 to 2026-01-04 (7 days)"),
      ("2020-W53", "2020-W53", "2020-12-28 to 2021-01-03 (7 days)"),
      ("9999", "9999", "9999-01-01 to 9999-12-31 (365 days)"),
      ("1699-12", "1699-12", "1699-12-01 to 1699-12-29 (29 days)"),
      ("مهر ۱۴۰۴", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("Mehr 1404", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("مهرماه 1403", "1403-07", "1403-07-01 to 1403-07-30 (30 days)"),
      ("مهر", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("آبان", "1403-08", "1403-08-01 to 1403-08-30 (30 days)"),
      ("فروردین 1404..شهریور 1404", "1404-01..1404-06", "1404-01-01 to 1404-06-31 (186 days)"),
      ("October 2025", "2025-10", "2025-10-01 to 2025-10-31 (31 days)"),
      ("این ماه", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("ماه گذشته", "1404-06", "1404-06-01 to 1404-06-31 (31 days)"),
      ("هفتهٔ پیش", "1404-W27", "1404-06-29 to 1404-07-04 (7 days)"),
      ("هفته‌ی جاری", "1404-W28", "1404-07-05 to 1404-07-11 (7 days)"),
      ("امسال", "1404", "1404-01-01 to 1404-12-29 (365 days)"),
      ("پارسال", "1403", "1403-01-01 to 1403-12-30 (366 days)"),
      ("۱۴۰۴-۰۷", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("١٤٠٤/٠٧/١١", "1404-07-11", "1404-07-11 (1 day)"),
      ("１４０４-０７", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("\u{202B}۱۴۰۴-۰۷\u{202C}\u{A0}", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
      ("۱۴۰۴-W۲۸", "1404-W28", "1404-07-05 to 1404-07-11 (7 days)"),
      (" 1404-07\n", "1404-07", "1404-07-01 to 1404-07-30 (30 days)"),
    ])
  func forms(text: String, label: String, span: String) throws {
    let period = try Period(text, today: Self.today)
    #expect(period.label == label)
    #expect(period.spanWords.en == span)
  }

  @Test(
    "Words become the label of a Solar Hijri period",
    arguments: [
      ("today", "1404-07-11"), ("TODAY", "1404-07-11"), ("امروز", "1404-07-11"), ("yesterday", "1404-07-10"),
      ("دیروز", "1404-07-10"), ("this-week", "1404-W28"), ("last-week", "1404-W27"), ("this-month", "1404-07"),
      ("last-month", "1404-06"), ("this-year", "1404"), ("last-year", "1403"),
      ("last-month..this-month", "1404-06..1404-07"),
    ])
  func words(text: String, label: String) throws {
    #expect(try Period(text, today: Self.today).label == label)
  }

  @Test(
    "On 1 Farvardin the month, week and year before lie in the old year",
    arguments: [
      ("last-month", "1403-12"), ("this-week", "1403-W52"), ("yesterday", "1403-12-30"), ("last-year", "1403"),
    ])
  func wordsAtNowruz(text: String, label: String) throws {
    #expect(try Period(text, today: LocalDay(number: 20_168)).label == label)
  }

  @Test(
    "What is no period is refused",
    arguments: [
      "", " ", "140", "14040", "1404-", "1404-071", "1404-7-", "1404-07-011", "1404-07/11", "1404-W", "1404-H",
      "1404/W28", "1404-W28-1", "1404..", "..1404", "1404...1405", "1404..1405..1406", "last-day", "last week",
      "todayx",
      "1404-Ⅷ", "1404-07 x", String(repeating: "1", count: 10_000),
    ])
  func malformed(text: String) {
    #expect(throws: PeriodError.malformed(typed: text)) { try Period(text, today: Self.today) }
  }

  @Test(
    "What is impossible is refused with its reason",
    arguments: [
      ("1404-13", "no month 13"), ("1404-00", "no month 0"), ("1404-12-30", "Esfand 1404 has 29 days"),
      ("1404-07-31", "Mehr 1404 has 30 days"), ("2025-02-29", "February 2025 has 28 days"),
      ("1404-W54", "1404 has weeks W01 to W52"), ("1394-W54", "1394 has weeks W01 to W53"),
      ("1404-W00", "1404 has weeks W01 to W52"), ("1404-H3", "H1 and H2"),
      ("1404-06..1404-01", "ends before it begins"),
      ("1404-01..1404", "same sort"), ("1404-01..2025-10", "same sort and calendar"), ("0000", "no year 0"),
    ])
  func impossible(text: String, reason: String) {
    let error = #expect(throws: PeriodError.self) { try Period(text, today: Self.today) }
    #expect(error?.message.en.contains(reason) == true, "\(error?.message.en ?? "")")
    #expect(error?.message.en.hasPrefix("\"\(text)\"") == true)
    #expect(error?.message.en.contains(PeriodError.acceptedForms.en) == true)
  }

  @Test("A message shows no control characters and only the beginning of a long text")
  func messageIsSafe() {
    let typed = "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 500)
    let message = PeriodError.malformed(typed: typed).message.en
    #expect(message.hasPrefix("\"⟦U+001B⟧[31m⟦U+202E⟧xxx"))
    #expect(!message.unicodeScalars.contains("\u{1B}"))
    #expect(message.count < 400)
  }

  @Test(
    "The period before",
    arguments: [
      ("1404-07", "1404-06"), ("1404-01", "1403-12"), ("1404-H1", "1403-H2"), ("1404", "1403"),
      ("1404-01..1404-06", "1403-07..1403-12"), ("1404-W01", "1403-W52"), ("1395-W01", "1394-W53"),
      ("1404-01-01", "1403-12-30"),
      ("2025-01", "2024-12"),
    ])
  func previous(text: String, label: String) throws {
    let period = try Period(text, today: Self.today)
    let previous = try #require(period.previous)
    #expect(previous.label == label)
    #expect(previous.to == period.from)
  }

  @Test("Before the first year there is none", arguments: ["0001", "1700", "0001-01", "1700-H1"])
  func previousOfFirst(text: String) throws {
    #expect(try Period(text, today: Self.today).previous == nil)
  }

  @Test("First day in, last day in, next day out")
  func contains() throws {
    let period = try Period("1404-07-11", today: Self.today)
    #expect(period.contains(Self.today))
    #expect(!period.contains(Self.today.advanced(by: 1)))
    #expect(!period.contains(Self.today.advanced(by: -1)))
    #expect(period.lastDay == Self.today)
  }
}

import Foundation
import Testing

@Suite("Recognition, people and keys in Persian")
struct PersianRecognitionTests {
  private func station() throws -> Station {
    let station = try Station.withCallers()
    station.environment["TIPS_LANG"] = "fa"
    return station
  }

  @Test("A list has a Persian heading, a sentence that names its columns, and its words last")
  func list() throws {
    let station = try station()
    let screen = try station.tips("honorees", "1404-07", "--format", "table").lines
    let heading = try #require(screen.first)
    #expect(heading.hasPrefix("دورهٔ تجلیل 1404-07، پیش‌نویس. 1404/07/01 تا 1404/07/30 (30 روز)؛ آیین‌نامهٔ 1؛"))
    #expect(screen[1] == "ستون‌ها از چپ: رتبه، گزارش‌دهنده، امتیاز، تأییدشده، میزان درستی، شهرستان · نام")
    #expect(screen[2].hasSuffix("رشت · (مُهروموم‌شده)"))
    #expect(screen.last == "بدون جایگاه: هیچ‌کس")
  }

  @Test("The sums behind a score have Persian names, each before its formula")
  func reasons() throws {
    let station = try station()
    let first = try #require(try station.ranked().first)
    let screen = try station.tips("honorees", "show", "1404-07", "--why", first, "--format", "table").lines
    #expect(screen.first?.hasPrefix("گزارش‌دهندهٔ \(first)، رتبهٔ 1 از 3، امتیاز ") == true)
    #expect(screen.contains { $0.hasPrefix("حجم: V = ") })
    #expect(screen.contains { $0.hasPrefix("میزان درستی، 3 تأییدشده از 3 سنجیده: R = ") })
  }

  @Test("Issuing is confirmed by the period in Persian digits")
  func issue() throws {
    let station = try station()
    expect(
      try station.tips("honorees", "issue", "1404-07"),
      err: "tips: صدور بازگشت‌پذیر نیست؛ با --yes تأیید کنید، یا در پایانه با نوشتن نام دوره\n", status: 64)
    let terminal = try Terminal(station, "honorees", "issue", "1404-07")
    let screen = terminal.converse(["۱۴۰۴-۰۷"])
    #expect(terminal.status == 0)
    #expect(screen.contains { $0.contains("برای صدور بنویسید: 1404-07") })
    #expect(screen.contains { $0.hasPrefix("دورهٔ تجلیل 1404-07، صادرشده.") })
  }

  @Test("What programs read is the same in every language")
  func programs() throws {
    let station = try station()
    let first = try #require(try station.ranked().first)
    for command in [
      ["honorees", "1404-07"], ["honorees", "show", "1404-07", "--why", first], ["honorees", "list"],
      ["policy", "history"], ["reporter", "show", first], ["key", "check"], ["stats", "1404-07"],
      ["stats", "1404-07", "--by", "category"],
    ] {
      for format in ["json", "tsv", "csv"] {
        let persian = try station.run(command + ["--format", format, "--lang", "fa"])
        let english = try station.run(command + ["--format", format, "--lang", "en"])
        #expect(persian.out == english.out, "\(command) as \(format)")
      }
    }
  }

  @Test("A reporter, with what came of their reports")
  func reporter() throws {
    let station = try station()
    let first = try #require(try station.ranked().first)
    let lines = try station.tips("reporter", "show", first, "--format", "table").lines
    #expect(lines.contains("گزارش‌دهنده: \(first)"))
    #expect(lines.contains("حفاظت‌شده: خیر"))
    #expect(lines.contains("گزارش‌ها: 3 (3 منجر به عملیات)"))
    expect(
      try station.tips("reporter", "consent", first, "شاید", "--source", "تماس"),
      err: "tips: رضایتی به نام «شاید» نیست: یکی از none، private، initials و name است\n", status: 64)
    expect(
      try station.tips("reporter", "show", first, "--reveal", "--reason", "پرسش"),
      err: "tips: گزینهٔ --reveal تأیید می‌خواهد: \(first) را در پایانه بنویسید یا --yes را بیفزایید؛ "
        + "هویت کسی نشان داده نشد\n", status: 77)
  }

  @Test("A policy names what it would change")
  func policy() throws {
    let station = try station()
    let rules = try station.tips("policy", "show").out.replacing("\"seats\": 250", with: "\"seats\": 20")
    let file = try station.write(rules, to: "policy.json")
    #expect(
      try station.tips("policy", "check", file, "--format", "table").out
        == "این آیین‌نامه به‌کاربردنی است؛ در برابر آیین‌نامهٔ 1: جایگاه‌های هر دوره (seats) از 250 به 20\n")
    #expect(try station.tips("policy", "history", "--format", "table").lines.last?.contains("آیین‌نامهٔ آغازین") == true)
  }

  @Test("The key and what is wrong with it")
  func key() throws {
    let station = try station()
    let lines = try station.tips("key", "check", "--format", "table").lines
    #expect(lines.contains("تعلق کلید: به این پایگاه داده"))
    #expect(lines.contains("گذرواژه: خیر؛ گذرواژه بگذارید: tips key protect"))
    expect(
      try station.tips("key", "rotate"),
      err: "tips: فرمان tips key rotate تأیید می‌خواهد: آن را در پایانه بنویسید یا --yes را بیفزایید\n", status: 77)
  }

  @Test("Figures have their numbers first and their Persian names last")
  func stats() throws {
    let station = try station()
    let screen = try station.tips("stats", "1404-07", "--format", "table").lines
    #expect(screen[0].contains("1404/07/01 تا 1404/07/30 (30 روز)؛ گزارش‌های دریافت‌شده در این بازه"))
    #expect(screen[1] == "ستون‌ها از چپ: مقدار، آمار")
    #expect(screen.contains { $0.hasSuffix("  گزارش‌ها") })
    expect(
      try station.tips("stats", "1404-07", "--top", "3"), err: "tips: گزینهٔ --top به --by نیاز دارد\n", status: 64)
    let table = try station.tips("stats", "1404-07", "--by", "weekday", "--format", "table").lines
    #expect(table.contains { $0.hasSuffix("شنبه") } && table.last?.hasSuffix("جمع") == true)
  }
}

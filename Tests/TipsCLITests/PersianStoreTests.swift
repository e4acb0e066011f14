import Testing

/// Commands around the store, imports, pages and reference data, spoken to in Persian.
@Suite("Persian: the store")
struct PersianStoreTests {
  private let station: Station

  init() throws {
    station = try Station()
    station.environment["TIPS_LANG"] = "fa"
  }

  @Test func makesAStore() throws {
    let run = try station.tips("init", "--station", "7", "--format", "table")
    #expect(run.out.hasPrefix("پایگاه داده: "))
    #expect(run.out.contains("\nایستگاه: 7، Asia/Tehran\n"))
    let again = try station.tips("init", "--station", "1000")
    expect(again, err: "tips: مقدار --station برابر 1000 است؛ باید از 0 تا 999 باشد\n", status: 64)
  }

  @Test func wordsErrorsOfOptionsAndTheEnvironment() throws {
    _ = try station.tips("init")
    expect(
      try station.tips("list", "--json", "--csv"),
      err: "tips: گزینه‌های --format، --json و --csv با هم نمی‌خوانند\n", status: 64)
    expect(try station.tips("list", "--limit", "0"), err: Self.limit, status: 64)
    station.environment["TIPS_WAIT"] = "x"
    let run = try station.tips("list")
    expect(
      run, err: "tips: متغیر $TIPS_WAIT برابر «x» است؛ باید شمار ثانیه‌ها باشد، از 0 تا 86400\n", status: 78)
  }

  private static let limit = "tips: مقدار --limit برابر 0 است؛ باید از 1 تا 1000000 باشد\n"

  @Test func saysWhereNothingWasFound() throws {
    _ = try station.tips("init")
    expect(try station.tips("import", "--list"), err: "tips: هیچ ورود داده‌ای یافت نشد\n", status: 1)
    expect(
      try station.tips("list", "--period", "1404-06"),
      err: "tips: در 1404-06، 1404/06/01 تا 1404/06/31 (31 روز) هیچ گزارشی یافت نشد\n",
      status: 1)
  }

  @Test func takesLevelsAndAnswersInPersian() throws {
    _ = try station.tips("init")
    let place = try station.tips(
      "place", "add", "p1", "--fa", "آزمون", "--en", "Test", "--level", "استان", "--format", "table")
    expect(place, out: "محل p1: آزمون، استان؛ نام انگلیسی Test؛ فعال\n")
    let line = try station.tips("line", "set", "110", "--active", "خیر", "--json")
    #expect(line.out.contains("\"active\": false"))
    expect(
      try station.tips("line", "set", "110"), err: "tips: چیزی برای تغییر نیست: --fa، --en یا --active را بنویسید\n",
      status: 64)
  }

  @Test func namesWhatTheTrailHolds() throws {
    _ = try station.tips("init")
    let run = try station.tips("audit", "show", "--format", "table")
    #expect(run.lines.first == "ستون‌ها از چپ: ردیف، زمان، اپراتور · کار · مورد · توضیح")
    #expect(run.out.contains("ساخت پایگاه داده"))
    let verdict = try station.tips("audit", "verify", "--format", "table")
    #expect(verdict.out.contains("\nناسازگاری: یافت نشد\n"))
  }

  @Test func asksForAConfirmation() throws {
    _ = try station.tips("log", "--category", "theft.other", "--at", "1404-01-01 10:00", "کیف")
    _ = try station.tips("outcome", "13", "unfounded", "--at", "1404-01-02 10:00")
    let run = try station.tips("retention", "--older-than", "90d")
    expect(
      run, err: "tips: حذف متن‌ها بازگشت‌پذیر نیست؛ با --yes تأیید کنید، یا در پایانه با نوشتن همان مدت\n", status: 64)
  }

  @Test(arguments: ["tsv", "csv", "json"])
  func tellsProgramsTheSame(format: String) throws {
    _ = try station.tips("init")
    for words in [
      ["line", "list"], ["category", "list"], ["place", "list"], ["template", "list"], ["audit", "verify"],
    ] {
      let persian = try station.run(words + ["--lang", "fa", "--format", format])
      let english = try station.run(words + ["--lang", "en", "--format", format])
      #expect(persian.out == english.out && persian.status == english.status)
    }
  }

  @Test func countsAnImport() throws {
    _ = try station.tips("init")
    let run = try station.tips("import", "x.csv")
    expect(
      run, err: "tips: گزینهٔ --map نیامده است: نگاشتی را نام ببرید که معنای ستون‌ها را می‌گوید\n", status: 64)
  }
}

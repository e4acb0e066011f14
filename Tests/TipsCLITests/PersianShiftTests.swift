import Testing

@Suite("A shift in Persian")
struct PersianShiftTests {
  private func station() throws -> Station {
    let station = try Station.withReports()
    station.environment["TIPS_LANG"] = "fa"
    return station
  }

  @Test func aReportTheRequestAndTheNextStep() throws {
    let screen = try Terminal(
      try station(), "log", "--place", "golsar", "--category", "theft.vehicle_parts", "سرقت آینه"
    ).converse()
    #expect(screen.contains("گزارش 45 ثبت شد، 1404/07/11 21:40، خط 110، سرقت قطعات خودرو، رشت، گلسار"))
    #expect(screen.last == "گام بعد: tips stage 45 dispatched · tips outcome 45 <نتیجه>")
  }

  @Test func theDialogueAsksAndShowsTheReportInPersian() throws {
    let station = try station()
    let screen = try Terminal(station, "log", "--caller").converse([
      "مشاهدهٔ فرد مشکوک", "فرد مشکوک", "عینک", "پلاک ۵", "09121234567", "مینا نمونه", "خصوصی", "",
    ])
    let questions = [
      "متن گزارش: ", "موضوع [سایر]: ", "محل [ندارد]: ", "نشانی [ندارد]: ", "تلفن تماس‌گیرنده [ندارد]: ",
      "نام تماس‌گیرنده [ندارد]: ", "رضایت به قدردانی [پرسیده نشد]: ", "اینتر برای ثبت، ؟ برای تغییر: ",
    ]
    #expect(questions.allSatisfy { question in screen.contains { $0.hasPrefix(question) } })
    #expect(screen.contains { $0.hasPrefix("خط 110 · رضایت: قدردانی خصوصی · فرد مشکوک · عینک") })
    #expect(screen.contains { $0.hasPrefix("گزارش 45 ثبت شد") })
    #expect(screen.allSatisfy { !$0.contains(/[A-Za-z]{2}/) || $0.contains("tips ") })
  }

  @Test func whatCanBeChangedIsListedWithTheBeginningThatChoosesIt() throws {
    let station = try station()
    let screen = try Terminal(station, "log", columns: 40).converse([
      "سرقت", "", "", "", "؟", "ف", "۱", "نو", "شکایت", "",
    ])
    #expect(screen.contains("  مو  موضوع: سایر"))
    #expect(screen.contains("  خ  خط: 110"))
    #expect(screen.contains { $0.hasPrefix("خط 110 · شکایت · فوریت 1 · سایر") })
    #expect(try station.tips("show", "45", "--json").member("kind") == "complaint")
  }

  @Test func marksAreSaidInPersian() throws {
    let station = try station()
    let marked = try Terminal(
      station, words: ["outcome", "13", "operation", "--operation", "OP-771"], columns: 120
    ).converse()
    #expect(
      marked == [
        "گزارش 13: منجر به عملیات (پیش از آن: در دست بررسی)، 1404/07/11 21:40، عملیات OP-771 (1 گزارش، عملیات تازه)",
        "برای بازگرداندن: tips outcome 13 --undo",
      ])
    #expect(
      try Terminal(station, "stage", "21", "arrived").converse().first?.hasPrefix("گزارش 21: رسیدن در 1404/07/11 21:40")
        == true)
  }

  @Test func aSlipInAReferenceIsAskedAbout() throws {
    let station = try station()
    _ = try station.tips("outcome", "13", "operation", "--operation", "OP-771")
    let screen = try Terminal(station, "outcome", "21", "operation", "--operation", "OP-77l").converse(["خیر"])
    #expect(screen.last == "برای بازگرداندن: tips outcome 21 --undo")
    #expect(try station.tips("operation", "list").lines.count == 2)
  }

  @Test func showNamesEverythingInPersian() throws {
    let station = try station()
    _ = try station.tips("outcome", "13", "operation")
    _ = try station.tips("correct", "13", "--priority", "1", "--reason", "اشتباه")
    let screen = try Terminal(station, "show", "13").converse()
    #expect(screen.contains { $0.hasPrefix("محل: گیلان، رشت، ") })
    #expect(screen.contains { $0.hasPrefix("نتیجه: منجر به عملیات، ") })
    #expect(screen.contains("  1404/07/11 21:40 تصحیح: فوریت: 1 (پیش از آن: 3)، به دست op-3: اشتباه"))
  }

  @Test func aListNamesItsColumnsAndItsWords() throws {
    let screen = try Terminal(try station(), "list", "--limit", "1").converse()
    #expect(screen.first == "ستون‌ها از چپ: شماره، دریافت، خط · موضوع · نتیجه · متن")
    #expect(screen.dropFirst().first?.contains(" · در دست بررسی · ") == true)
  }

  @Test func whatIsWrongIsSaidInPersian() throws {
    let station = try station()
    expect(
      try station.tips("log"),
      err: "tips: <نوشته> داده نشده است: بنویسید چه گزارش شده، یا با - از ورودی استاندارد بخوانید\n", status: 64)
    expect(
      try station.tips("stage", "13"),
      err: "tips: مرحله داده نشده است: اعزام (dispatched)، رسیدن (arrived) یا پایان (closed)\n", status: 64)
    #expect(
      try station.tips("show", "19").err.hasPrefix(
        "tips: 19 شمارهٔ گزارش نیست (رقم کنترل نمی‌خواند)؛ نزدیک‌ترین‌ها: 13 در "))
  }

  @Test(
    "What programs read knows no language",
    arguments: [
      ["show", "13"], ["show", "13", "--json"], ["list"], ["list", "--json"],
      ["list", "--csv", "--show", "stage,place"], ["open", "--json"], ["open"],
      ["similar", "13", "--json"], ["search", "سرقت"], ["operation", "list", "--csv"],
    ])
  func programs(arguments: [String]) throws {
    let station = try Station.withReports()
    for words in [
      ["outcome", "13", "operation", "--operation", "OP-771"], ["correct", "13", "--priority", "1", "--reason", "x"],
      ["followup", "13", "satisfied"], ["stage", "21", "dispatched"], ["note", "13", "افزوده"],
    ] { _ = try station.run(words) }
    let english = try station.run(arguments)
    station.environment["TIPS_LANG"] = "fa"
    let persian = try station.run(arguments)
    #expect(persian.out == english.out)
    #expect(persian.status == english.status)
  }

  @Test func answersOfABatchAreForPrograms() throws {
    let station = try station()
    let answer = try station.tips(
      "stage", "--batch", "-", input: #"{"number":"13","stage":"closed"}"# + "\n" + #"{"number":"14"}"# + "\n")
    #expect(answer.lines.first?.contains("\"status\":\"marked\"") == true)
    #expect(answer.lines.last?.contains("\"error\":\"line 2: ") == true)
  }
}

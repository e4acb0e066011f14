import Testing

@Suite("Numbers and names as people type them")
struct TypedInputTests {
  @Test(
    "Options take Persian and Arabic digits and grouping",
    arguments: [
      ["list", "--limit", "۵"], ["search", "سرقت", "--limit", "٥"], ["operation", "list", "--limit", "۵"],
      ["activity", "list", "--limit", "۵"], ["audit", "show", "--limit", "۱٬۰۰۰"],
      ["log", "x", "--priority", "۲"], ["activity", "add", "--kind", "workshop", "--people", "۴۰"],
      ["place", "set", "rasht", "--population", "۹۵۶٬۹۷۱"], ["stats", "1404-07", "--by", "line", "--top", "۲"],
      ["policy", "show", "۱"], ["init", "--station", "۷", "--store", "second.db"],
      ["demo", "--reports", "۱۰", "--seed", "۳", "--days", "۳۰", "--store", "third.db"],
    ])
  func digits(arguments: [String]) throws {
    let station = try station()
    let run = try station.run(arguments.map { $0.hasSuffix(".db") ? station.folder.path + "/" + $0 : $0 })
    #expect(run.err == "" && run.status == 0)
  }

  @Test func aPriorityInPersianDigitsIsThatPriority() throws {
    let station = try Station.withReports()
    _ = try station.tips("log", "x", "--priority", "۲")
    #expect(try station.tips("show", "45").lines.contains("priority\t2"))
  }

  @Test func aBatchInPersianDigits() throws {
    expect(
      try Station.withReports().tips("import", "--undo", "۷"),
      err: "tips: no import has the number 7\n", status: 1)
  }

  @Test func whatIsNoNumberIsRefused() throws {
    expect(
      try Station.withReports().tips("list", "--limit", "۱٬۰"),
      err: "tips: the value '۱٬۰' is invalid for '--limit <count>'. See: tips list --help\n", status: 64)
  }

  @Test("Kinds go by their names", arguments: ["شکایت", "Complaint", "شکا", "compl"])
  func kinds(typed: String) throws {
    #expect(try Station.withReports().tips("list", "--kind", typed).lines.map { $0.prefix(2) } == ["37"])
  }

  @Test func aKindOfABatchGoesByItsName() throws {
    let station = try Station.withReports()
    _ = try station.tips("log", "--batch", "-", input: #"{"text":"سپاس","kind":"تقدیر"}"#)
    #expect(try station.tips("show", "45", "--json").member("kind") == "appreciation")
  }

  @Test func anOutcomeGoesByAWordOfItsName() throws {
    expect(
      try Station.withReports().tips("outcome", "21", "عملیات"),
      out: "21\tpending\toperation\t2025-10-03T21:40:00+03:30\t\t\n")
  }

  @Test func aReportIsNotTakenForAFalseOne() throws {
    let run = try Station.withReports().tips("outcome", "21", "گزارش")
    #expect(run.err.hasPrefix("tips: no disposition 'گزارش'; "))
    #expect(run.status == 65)
  }

  @Test func aStageGoesByItsName() throws {
    expect(
      try Station.withReports().tips("stage", "13", "اعزام"), out: "13\tdispatched\t2025-10-03T21:40:00+03:30\n")
  }

  @Test(arguments: [
    Refusal(
      ["--category", "مواد"], 65,
      "no category 'مواد'; nearest: drugs.dealing (خرید و فروش مواد مخدر), drugs.use (مصرف مواد مخدر). "
        + "See: tips category list"
    ),
    Refusal(
      ["--category", "سرقت"], 65,
      "'سرقت' may be theft.motorcycle (سرقت موتورسیکلت), theft.vehicle (سرقت خودرو), "
        + "theft.vehicle_parts (سرقت قطعات خودرو), theft.premises (سرقت اماکن خصوصی), theft.person (سرقت از اشخاص), "
        + "robbery.armed (سرقت مسلحانه): name one of them"
    ),
    Refusal(["--category", "crash"], 65, "no category 'crash'; nearest: traffic.crash. See: tips category list"),
    Refusal(
      ["--place", "شهرداری"], 65, "no place 'شهرداری'; nearest: rasht-shahrdari (میدان شهرداری). See: tips place list"),
  ])
  func wordsOfNames(_ refusal: Refusal) throws {
    expect(try Station.withReports().run(["list"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }

  @Test func aNameOfWhichOneWordIsKnownIsStillAnswered() throws {
    let run = try Station.withReports().tips("list", "--category", "سرقت منزل")
    #expect(run.err.contains("nearest: theft.motorcycle (سرقت موتورسیکلت)"))
  }

  private func station() throws -> Station {
    let station = try Station.withReports()
    _ = try station.tips("operation", "add", "OP-1")
    _ = try station.tips("activity", "add", "--kind", "workshop")
    return station
  }
}

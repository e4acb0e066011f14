import Testing

@Suite("tips list")
struct ListTests {
  @Test func forPeople() throws {
    expect(
      try Station.withReports().tips("list", "--format", "table"),
      out: """
        NUMBER  RECEIVED          LINE  CATEGORY             OUTCOME  TEXT
            37  1404-07-11 21:40  197   complaint            pending  برخورد نامناسب
            21  1404-07-11 21:40  110   drugs.dealing        pending  خرده‌فروشی مواد کنار پارک
            13  1404-07-11 21:40  110   theft.vehicle_parts  pending  سرقت قطعات خودرو، دو نفر با موتور

        """)
  }

  @Test func forPipes() throws {
    expect(
      try Station.withReports().tips("list", "--limit", "1"),
      out: "37\t2025-10-03T21:40:00+03:30\t197\tcomplaint\tother\t\t3\tpending\tبرخورد نامناسب\n")
  }

  @Test func forSpreadsheets() throws {
    let station = try Station()
    _ = try station.tips("log", "=1+1")
    expect(
      try station.tips("list", "--csv"),
      out: "number,received_at,line,kind,category,place,priority,disposition,text\r\n"
        + "13,2025-10-03T21:40:00+03:30,110,tip,other,,3,pending,'=1+1\r\n")
  }

  @Test func forPrograms() throws {
    let rows = try Station.withReports().tips("list", "--json").json() as? [[String: Any]]
    #expect(rows?.compactMap { $0["number"] as? String } == ["37", "21", "13"])
  }

  @Test(arguments: [
    (["--after", "37"], ["21", "13"]),
    (["--limit", "2"], ["37", "21"]),
    (["--line", "197"], ["37"]),
    (["--kind", "tip"], ["21", "13"]),
    (["--category", "drugs.dealing"], ["21"]),
    (["--place", "rasht"], ["21", "13"]),
    (["--place", "گلسار"], ["13"]),
    (["--disposition", "pending", "--period", "today"], ["37", "21", "13"]),
    (["--outcome", "operation,pending"], ["37", "21", "13"]),
    (["--outcome", "operation", "--outcome", "settled،pending"], ["37", "21", "13"]),
    (["--category", "theft"], ["13"]),
    (["--period", "yesterday 22:00..today 22:00"], ["37", "21", "13"]),
    (["--priority", "۳", "--stage", "received", "--taken-by", "op-3"], ["37", "21", "13"]),
    (["--sort", "received", "--reverse"], ["13", "21", "37"]),
  ])
  func filters(_ arguments: [String], _ numbers: [String]) throws {
    let run = try Station.withReports().run(["list"] + arguments)
    #expect(run.lines.compactMap { $0.split(separator: "\t").first.map(String.init) } == numbers)
  }

  @Test func furtherColumns() throws {
    let station = try Station.withReports()
    _ = try station.tips("stage", "37", "dispatched")
    expect(
      try station.tips("list", "--limit", "1", "--show", "priority,stage,operator", "--format", "table"),
      out: """
        NUMBER  RECEIVED          LINE  CATEGORY   OUTCOME  PRIORITY  STAGE       OPERATOR  TEXT
            37  1404-07-11 21:40  197   complaint  pending         3  dispatched  op-3      برخورد نامناسب

        """)
    expect(
      try station.tips("list", "--limit", "1", "--show", "priority", "--show", "stage"),
      out: "37\t2025-10-03T21:40:00+03:30\t197\tcomplaint\tother\t\t3\tpending\tdispatched\tبرخورد نامناسب\n")
  }

  @Test func theShiftIsNamedWhereItHoldsNothing() throws {
    expect(
      try Station.withReports().tips("list", "--period", "06:00..14:00"),
      err: "tips: no report found in 1404-07-11 06:00 to 1404-07-11 14:00\n", status: 1)
  }

  @Test func ofAReporter() throws {
    let station = try Station()
    _ = try station.tips("log", "--batch", "-", input: #"{"text":"x","caller":{"phone":"09110000001"}}"# + "\n")
    _ = try station.tips("log", "y")
    _ = try station.tips("settle")
    let reporter = try #require(try station.tips("show", "13", "--json").member("reporter"))
    #expect(try station.tips("list", "--reporter", reporter).lines.map { $0.prefix(2) } == ["13"])
    #expect(try station.tips("list", "--reporter", "r-100000").err.hasPrefix("tips: no reporter r-100000"))
  }

  @Test func nothingFound() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("list", "--period", "1403-12"), out: "",
      err: "tips: no report found in 1403-12, 1403-12-01 to 1403-12-30 (30 days)\n", status: 1)
    expect(try station.tips("list", "--after", "13", "--json"), out: "[]\n", err: "tips: no report found\n", status: 1)
  }

  @Test(arguments: [
    Refusal(["--period", "1404-12-30"], 64, "\"1404-12-30\" is not a period: Esfand 1404 has 29 days"),
    Refusal(["--place", "golsr"], 65, "no place 'golsr'; nearest: golsar. See: tips place list"),
    Refusal(["--disposition", "pendign"], 65, "no disposition 'pendign'; nearest: pending"),
    Refusal(["--outcome", "pending,"], 65, "no disposition ''; it is one of pending, "),
    Refusal(["--priority", "0"], 64, "--priority takes numbers from 1 to 5, such as 1,2; not '0'"),
    Refusal(["--stage", "recieved"], 65, "no stage 'recieved'; nearest: received"),
    Refusal(["--show", "colour"], 65, "no column 'colour'; it is one of priority, stage, operator, place"),
    Refusal(["--period", "22:00..06:00"], 64, "\"22:00..06:00\" is not a period: it ends before it begins"),
    Refusal(["--limit", "1000001"], 64, "--limit is 1000001; it must be 1 to 1000000"),
  ])
  func refusals(_ refusal: Refusal) throws {
    let run = try Station.withReports().run(["list"] + refusal.arguments)
    #expect(run.err.hasPrefix("tips: " + refusal.message))
    #expect(run.err.split(separator: "\n").count == 1)
    #expect(run.status == refusal.status)
  }
}

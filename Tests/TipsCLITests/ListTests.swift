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
  ])
  func filters(_ arguments: [String], _ numbers: [String]) throws {
    let run = try Station.withReports().run(["list"] + arguments)
    #expect(run.lines.compactMap { $0.split(separator: "\t").first.map(String.init) } == numbers)
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
    Refusal(["--limit", "1000001"], 64, "--limit is 1000001; it must be 1 to 1000000"),
  ])
  func refusals(_ refusal: Refusal) throws {
    let run = try Station.withReports().run(["list"] + refusal.arguments)
    #expect(run.err.hasPrefix("tips: " + refusal.message))
    #expect(run.err.split(separator: "\n").count == 1)
    #expect(run.status == refusal.status)
  }
}

import Testing

@Suite("tips search")
struct SearchTests {
  @Test(arguments: ["خرده‌فروشی", "خرده فروشی", "خردهفروشی", "خرده‌فروشي", "\"کنار پارک\"", "خرده*"])
  func spellings(_ query: String) throws {
    let run = try Station.withReports().tips("search", query)
    #expect(run.lines.map { String($0.prefix(3)) } == ["21\t"])
  }

  @Test func excerptAroundTheHit() throws {
    let station = try Station()
    _ = try station.tips("log", "یک دو سه چهار پنج شش هفت هشت خرده فروشی نه ده")
    let run = try station.tips("search", "خرده‌فروشی", "--format", "table")
    #expect(run.lines.last?.hasSuffix("  …شش هفت هشت خرده فروشی نه ده") == true)
  }

  @Test func hitInTheAddress() throws {
    let station = try Station()
    _ = try station.tips("log", "سرقت", "--address", "کوچهٔ ۱۲ نبش میدان")
    let run = try station.tips("search", "12", "--format", "table")
    #expect(run.lines.last?.hasSuffix("  کوچهٔ ۱۲ نبش میدان") == true)
  }

  @Test func filtersCountToo() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("search", "مواد", "--place", "golsar"), err: "tips: no report found\n", status: 1)
  }

  @Test("A search that finds nothing says what it searched for instead")
  func nearSpelling() throws {
    let station = try Station()
    _ = try station.tips("log", "آقای صادقی")
    let run = try station.tips("search", "ثادقی", "--json")
    #expect(run.err == "tips: nothing found for 'ثادقی'; searched for 'صادقی' instead\n")
    #expect(run.out.contains(#""searched_for":"صادقی""#))
    #expect(run.status == 0)
  }

  @Test("Where words are found as they were typed nothing else is searched for")
  func noNearSpelling() throws {
    let station = try Station()
    _ = try station.tips("log", "توس")
    _ = try station.tips("log", "طوس")
    let run = try station.tips("search", "طوس", "--json")
    #expect(run.err.isEmpty && !run.out.contains("searched_for") && !run.out.contains("توس"))
  }

  @Test(arguments: [
    ("\"", "the search has no letters or digits; type at least one word"),
    ("س*", "'س*' in the search matches too much; type two letters or more before *"),
  ])
  func refusals(_ query: String, _ message: String) throws {
    expect(try Station.withReports().tips("search", query), err: "tips: \(message)\n", status: 65)
  }
}

import Testing

@Suite("A period to compare with, mistyped")
struct ComparedPeriodTests {
  @Test(arguments: [
    Refusal(["lastyear"], 64, "no period 'lastyear' to compare with; nearest: last-year"),
    Refusal(["previos"], 64, "no period 'previos' to compare with; nearest: previous"),
  ])
  func near(_ refusal: Refusal) throws {
    let run = try Station.withReports().run(["stats", "1404-07", "--compare"] + refusal.arguments)
    #expect([run.err, "\(run.status)"] == [refusal.line, "\(refusal.status)"])
  }

  @Test func nothingNear() throws {
    let run = try Station.withReports().tips("stats", "1404-07", "--compare", "zzzzzzzz")
    #expect(run.err.hasPrefix("tips: \"zzzzzzzz\" is not a period; write last-year, previous, or a period: 1404-07, "))
  }
}

import Testing

@Suite("tips export")
struct ExportFormTests {
  @Test func csvIsAskedForLikeEverywhere() throws {
    let station = try Station.withReports()
    let plain = try station.tips("export")
    #expect(plain.status == 0 && plain.out.hasPrefix("number,"))
    #expect(try station.tips("export", "--csv").out == plain.out)
    #expect(try station.tips("export", "--csv", "--format", "csv").out == plain.out)
  }

  @Test(arguments: [
    Refusal(["--json"], 64, "an export has no --json: for programs there is --format jsonl, an object a line"),
    Refusal(["--csv", "--format", "jsonl"], 64, "--format and --csv contradict each other"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(
      try Station.withReports().run(["export"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }
}

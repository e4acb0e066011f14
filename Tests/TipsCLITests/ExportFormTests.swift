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
    Refusal(["--excel", "--format", "jsonl"], 64, "--excel goes with --csv"),
    Refusal(
      ["--local-times", "--format", "open311"], 64,
      "--local-times goes with csv and jsonl; Open311 has times of the station's zone as they are"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(
      try Station.withReports().run(["export"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }

  @Test func excelGetsAByteOrderMark() throws {
    let station = try Station.withReports()
    #expect(try station.tips("export", "--excel").out == "\u{FEFF}" + station.tips("export").out)
  }

  @Test func localTimesStandAtTheEnd() throws {
    let run = try Station.withReports().tips("export", "--local-times", "--line", "197")
    #expect(
      run.lines[0].hasSuffix(
        ",longitude,notes,messages,received_at_local,received_at_solar_hijri,dispatched_at_local,"
          + "dispatched_at_solar_hijri,arrived_at_local,arrived_at_solar_hijri,closed_at_local,closed_at_solar_hijri,"
          + "outcome_at_local,outcome_at_solar_hijri"))
    #expect(run.lines[1].contains("+03:30,140"))
  }
}

import Testing

@Suite("tips export")
struct ExportCommandTests {
  @Test func nothingToExport() throws {
    let run = try Station.withReports().tips("export", "--period", "1403-12")
    #expect(run.lines.count == 1)
    #expect(run.err == "tips: no report found in 1403-12, 1403-12-01 to 1403-12-30 (30 days)\n")
    #expect(run.status == 1)
  }

  @Test func inAPipeOnlyTheReports() throws {
    let run = try Station.withReports().tips("export", "--line", "197")
    #expect(run.lines.count == 2 && run.err == "" && run.status == 0)
  }
}

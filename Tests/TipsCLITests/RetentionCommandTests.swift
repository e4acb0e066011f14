import Foundation
import Testing

@Suite("tips retention")
struct RetentionCommandTests {
  /// Reports of 1404-07-11, of which 13 has an outcome; the clock is six years on.
  private func station() throws -> Station {
    let station = try Station.withReports()
    _ = try station.tips("outcome", "13", "operation", "--note", "CANARYREMARK")
    station.now = "2031-10-03T21:40:00+03:30"
    return station
  }

  @Test func dryRun() throws {
    let station = try station()
    expect(
      try station.tips("retention", "--older-than", "5y", "--dry-run", "--format", "table"),
      out: "received before 1405-07-11 00:00: 1 text, 0 identities, 1 remark would be removed "
        + "(dry run: nothing was changed); 2 as old are still open and stay\n")
    #expect(try station.tips("show", "13").out.contains("سرقت قطعات خودرو"))
  }

  @Test func removes() throws {
    let station = try station()
    let before = try station.tips("stats", "1404").out
    expect(
      try station.tips("retention", "--older-than", "5y", "--yes"),
      out: "2026-10-03T00:00:00+03:30\t1\t0\t1\t2\t0\n")
    let shown = try station.tips("show", "13", "--format", "table").out
    #expect(shown.contains("text       (removed 1410-07-11 21:40)"))
    #expect(!shown.contains("CANARYREMARK"))
    #expect(try station.tips("search", "خودرو").status == 1)
    #expect(try station.tips("stats", "1404").out == before)
  }

  @Test func forPrograms() throws {
    expect(
      try station().tips("retention", "--older-than", "60m", "--yes", "--json"),
      out: """
        {
          "dry_run": false,
          "identities": 0,
          "open": 2,
          "received_before": "2026-10-03T00:00:00+03:30",
          "remarks": 1,
          "reports": 1
        }

        """)
  }

  @Test func asksOnATerminal() throws {
    let station = try station()
    let screen = try Terminal(station, "retention", "--older-than", "5y", columns: 120).converse(["5Y"])
    #expect(
      screen == [
        "1 report received before 1405-07-11 00:00 loses text, address and caller, for good. Type 5y to remove: 5Y",
        "tips: not confirmed; nothing was removed",
      ])
    #expect(try Terminal(station, "retention", "--older-than", "5y", columns: 120).converse(["5y"]).count == 2)
    #expect(try station.tips("show", "13").out.contains("سرقت قطعات خودرو") == false)
  }

  @Test(arguments: [
    Refusal(["--older-than", "5"], 65, "'5' is no age: write years, months or days, such as 5y, 18m or 90d"),
    Refusal(
      ["--older-than", "5y"], 64,
      "removing texts can't be taken back; confirm with --yes, or on a terminal by typing the age"),
    Refusal([], 64, "missing expected argument '--older-than <age>'. See: tips retention --help"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(try station().run(["retention"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }
}

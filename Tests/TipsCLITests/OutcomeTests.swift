import Testing

@Suite("tips outcome")
struct OutcomeTests {
  private func station() throws -> Station {
    let station = try Station.withReports()
    station.now = "2025-10-04T02:15:00+03:30"
    return station
  }

  @Test func ledToAnOperation() throws {
    expect(
      try station().tips("outcome", "13", "operation", "--operation", "OP-771", "--format", "table"),
      out: "13  pending → operation  1404-07-12 02:15  OP-771 (1 report, new operation)\n")
  }

  @Test func forPipes() throws {
    expect(
      try station().tips("outcome", "21", "duplicate", "--duplicate-of", "13"),
      out: "21\tpending\tduplicate\t2025-10-04T02:15:00+03:30\t\t13\n")
  }

  @Test func forPrograms() throws {
    expect(
      try station().tips("outcome", "21", "no-action", "--at", "today 01:00", "--json"),
      out: """
        {
          "at": "2025-10-04T01:00:00+03:30",
          "duplicate_of": null,
          "from": "pending",
          "number": "21",
          "operation": null,
          "operation_made": false,
          "operation_reports": null,
          "received_before_lead": false,
          "to": "no_action"
        }

        """)
  }

  @Test("That a report leads although it was received later is said, to the officer and in the trail")
  func theFirstReportFollowsALaterOne() throws {
    let station = try Station()
    station.now = "2025-10-04T02:15:00+03:30"
    for time in ["2025-10-03 10:00", "2025-10-03 11:00"] {
      _ = try station.tips("log", "سرقت موتورسیکلت", "--at", time)
    }
    let run = try station.tips("outcome", "13", "duplicate", "--duplicate-of", "21", "--json")
    #expect(run.status == 0 && run.out.contains(#""received_before_lead": true"#))
    #expect(
      run.err
        == "tips: 13 was received before 21, which leads the incident now and gets its credit; if 13 was the first "
        + "accurate report, undo this and mark 21 as its duplicate\n")
    #expect(
      try station.tips("audit", "show", "13").lines[0].contains(
        "pending to duplicate of 21 at 2025-10-04T02:15:00+03:30; the leading report was received later"))
    expect(
      try station.tips("outcome", "13", "--undo"), out: "13\tduplicate\tpending\t\t\t\n")
    expect(
      try station.tips("outcome", "21", "duplicate", "--duplicate-of", "13"),
      out: "21\tpending\tduplicate\t2025-10-04T02:15:00+03:30\t\t13\n")
  }

  @Test func undoRestoresWhatStoodBefore() throws {
    let station = try station()
    _ = try station.tips("outcome", "13", "unfounded")
    _ = try station.tips("outcome", "13", "settled")
    expect(
      try station.tips("outcome", "13", "--undo", "--note", "-", input: "اشتباه\n"),
      out: "13\tsettled\tunfounded\t2025-10-04T02:15:00+03:30\t\t\n")
  }

  @Test(arguments: [
    Refusal(["21", "duplicate"], 65, "21: say which report leads: --duplicate-of NUMBER"),
    Refusal(["21", "duplicate", "--duplicate-of", "21"], 65, "21 can't be a duplicate of itself"),
    Refusal(
      ["37", "duplicate", "--duplicate-of", "13"], 65,
      "37 and 13 are not of one kind: a tip can't be a duplicate of feedback"
    ),
    Refusal(
      ["21", "unfounded", "--operation", "OP-1"], 65,
      "--operation goes with the disposition operation, not with unfounded"
    ),
    Refusal(
      ["13", "unfounded"], 65,
      "13: operation can't become unfounded; take the mark back first: tips outcome 13 --undo"
    ),
    Refusal(
      ["13", "operation"], 65,
      "13 is marked operation already; to mark it anew, take that back first: tips outcome 13 --undo"),
    Refusal(
      ["21", "unfounded", "--at", "1404-07-11 21:00"], 65,
      "21: the outcome lies before the receipt (1404-07-11 21:40); check --at"
    ),
    Refusal(["21", "--undo"], 65, "21 has no outcome that could be taken back"),
    Refusal(
      ["21"], 64,
      "the outcome is missing: one of operation, settled, assisted, no_action, unfounded, gone_on_arrival, unable_to_locate, "
        + "duplicate, referred, cancelled, false_report, or --undo"),
    Refusal(["21", "settled", "--undo"], 64, "--undo stands alone, or with --note: what stood before comes back"),
    Refusal(["21", "unfonded"], 65, "no disposition 'unfonded'; nearest: unfounded"),
  ])
  func refusals(_ refusal: Refusal) throws {
    let station = try station()
    _ = try station.tips("outcome", "13", "operation")
    expect(try station.run(["outcome"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }
}

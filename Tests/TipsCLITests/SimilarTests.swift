import Testing

@Suite("Probably the same event")
struct SimilarTests {
  /// A second call about the parts that were stolen in Golsar.
  private static let call = ["log", "--category", "theft.vehicle_parts", "--place", "golsar"]

  @Test func askedLater() throws {
    let station = try Station.withReports()
    station.now = "2025-10-03T22:00:00+03:30"
    _ = try station.run(Self.call + ["قطعات"])
    expect(
      try station.tips("similar", "45", "--format", "table"),
      out: """
        NUMBER  AGE     CATEGORY             OUTCOME  TEXT
            13  20 min  theft.vehicle_parts  pending  سرقت قطعات خودرو، دو نفر با موتور

        """)
    expect(
      try station.tips("similar", "45"),
      out: "13\t2025-10-03T21:40:00+03:30\ttheft.vehicle_parts\tpending\tسرقت قطعات خودرو، دو نفر با موتور\n")
  }

  @Test func nothingIsSimilar() throws {
    expect(try Station.withReports().tips("similar", "13"), err: "tips: no similar report found\n", status: 1)
  }

  @Test func answeredToPrograms() throws {
    let station = try Station.withReports()
    let answer = try station.run(Self.call + ["قطعات", "--json"]).json() as? [String: Any]
    let similar = answer?["similar"] as? [[String: String]]
    #expect(
      similar == [
        [
          "number": "13", "received_at": "2025-10-03T21:40:00+03:30", "category": "theft.vehicle_parts",
          "disposition": "pending", "text": "سرقت قطعات خودرو، دو نفر با موتور",
        ]
      ])
  }

  @Test func eachLineOfABatchNamesWhatWasThereBeforeIt() throws {
    let station = try Station()
    let line = #"{"text":"x","place":"golsar"}"#
    let run = try station.tips("log", "--batch", "-", input: line + "\n" + line + "\n")
    #expect(
      run.lines.map { $0.contains(#""similar":[{"category":"other","disposition":"pending","number":"13""#) } == [
        false, true,
      ])
  }

  @Test func toldOnATerminal() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(
      station, "log", "--category", "theft.vehicle_parts", "--place", "golsar", "قطعات", columns: 80)
    #expect(
      terminal.converse().dropFirst() == [
        "perhaps the same event:",
        "13  0 min  سرقت قطعات خودرو، دو نفر با موتور",
        "if so: tips outcome 45 duplicate --duplicate-of 13",
        "next: tips stage 45 dispatched · tips outcome 45 OUTCOME",
      ])
  }

  @Test func oneKeyInTheDialogueMakesADuplicate() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(station, "log")
    let shown = terminal.converse(["قطعات خودرو", "theft.vehicle_parts", "golsar", "", "۱", ""])
    #expect(shown.contains("1  13  0 min  سرقت قطعات خودرو، دو نفر با موتور"))
    #expect(shown.contains { $0.hasPrefix("110  duplicate of 13, 0 undoes it  ") })
    #expect(try station.tips("show", "45", "--json").member("duplicate_of") == "13")
  }

  @Test func whatIsTakenBackInTheDialogueMergesNothing() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(station, "log")
    _ = terminal.converse(["قطعات خودرو", "theft.vehicle_parts", "golsar", "", "1", "0", ""])
    #expect(try station.tips("show", "45", "--json").member("disposition") == "pending")
  }

  @Test func recordedAsADuplicate() throws {
    let station = try Station.withReports()
    expect(
      try station.run(Self.call + ["قطعات", "--duplicate-of", "۱۳", "--format", "table"]),
      out: "45  recorded 1404-07-11 21:40  line 110  theft.vehicle_parts  Rasht › Golsar  duplicate of 13\n")
    #expect(try station.tips("list", "--disposition", "duplicate").lines.count == 1)
    #expect(try station.tips("audit", "verify").status == 0)
    #expect(
      try station.tips("audit", "show", "--limit", "2").lines.map { $0.split(separator: "\t")[3] } == [
        "outcome", "log",
      ])
  }

  @Test func duplicatesInABatchAreDurableTogether() throws {
    let station = try Station.withReports()
    let run = try station.tips(
      "log", "--batch", "-",
      input: """
        {"text":"x","duplicate_of":"13"}
        {"text":"y"}
        {"text":"z","duplicate_of":"13"}
        """)
    #expect(run.status == 0)
    #expect(try station.tips("list", "--disposition", "duplicate").lines.count == 2)
    #expect(try station.tips("audit", "verify").status == 0)
    #expect(try station.tips("doctor", "--full").out.contains("differ") == false)
  }

  @Test(arguments: [
    Refusal(
      ["--duplicate-of", "38"], 65,
      "38 is not a report number (check digit); nearest: 37 from 1404-07-11 21:40, other"),
    Refusal(["--duplicate-of", "59"], 1, "no report has the number 59; look for it with: tips search or tips list"),
    Refusal(
      ["--duplicate-of", "37"], 65, "the report and 37 are not of one kind: a tip can't be a duplicate of feedback"),
    Refusal(["--duplicate-of", "45"], 65, "45 is a duplicate itself; name the leading report: --duplicate-of 13"),
  ])
  func refusals(_ refusal: Refusal) throws {
    let station = try Station.withReports()
    _ = try station.tips("log", "x", "--duplicate-of", "13")
    expect(
      try station.run(["log", "متن"] + refusal.arguments), err: "tips: \(refusal.message)\n", status: refusal.status)
    #expect(try station.tips("list").lines.count == 4)
  }
}

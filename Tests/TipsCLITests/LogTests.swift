import Foundation
import Testing

@Suite("tips log")
struct LogTests {
  @Test func firstReportMakesTheStore() throws {
    let station = try Station()
    expect(
      try station.tips("log", "--category", "theft.vehicle_parts", "--place", "golsar", "سرقت قطعات خودرو"),
      out: "13\trecorded\t2025-10-03T21:40:00+03:30\t110\ttheft.vehicle_parts\tgolsar\n",
      err: "tips: made the store ~/data/tips.db; callers' identities are opened only by ~/data/keys/tips.key\n")
  }

  @Test func laterReportsSaySoOnly() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("log", "آزمون", "--format", "table"), out: "45  recorded 1404-07-11 21:40  line 110  other\n")
  }

  @Test func forPeople() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("log", "آزمون", "--place", "گلسار", "--format", "table"),
      out: "45  recorded 1404-07-11 21:40  line 110  other  Rasht › Golsar\n")
  }

  @Test func forPrograms() throws {
    let station = try Station.withReports()
    expect(
      try station.tips("log", "آزمون", "--at", "21:30", "--json"),
      out: """
        {
          "category": "other",
          "duplicate_of": null,
          "line": "110",
          "number": "45",
          "place": null,
          "received_at": "2025-10-03T21:30:00+03:30",
          "similar": [],
          "status": "recorded"
        }

        """)
  }

  @Test func textFromStandardInput() throws {
    let station = try Station.withReports()
    _ = try station.tips("log", "-", input: "خط یک\nخط دو\n")
    #expect(try station.tips("show", "45", "--json").member("text") == "خط یک\nخط دو")
  }

  @Test func sameKeyIsNotRecordedAgain() throws {
    let station = try Station.withReports()
    _ = try station.tips("log", "آزمون", "--source", "web", "--source-key", "7")
    let again = try station.tips("log", "آزمون", "--source", "web", "--source-key", "7", "--json")
    #expect(try again.member("number") == "45")
    #expect(try again.member("status") == "already_recorded")
  }

  @Test(arguments: [
    Refusal(["log"], 64, "<text> is missing: say what was reported, or give - to read it from standard input"),
    Refusal(["log", ""], 65, "text is empty: say what was reported"),
    Refusal(
      ["log", "x", "--category", "theft.vehicle_prts"], 65,
      "no category 'theft.vehicle_prts'; nearest: theft.vehicle_parts. See: tips category list"
    ),
    Refusal(["log", "x", "--place", "golsr"], 65, "no place 'golsr'; nearest: golsar. See: tips place list"),
    Refusal(
      ["log", "x", "--kind", "joke"], 65,
      "no kind 'joke'; it is one of tip, appreciation, suggestion, request, criticism, complaint"
    ),
    Refusal(["log", "x", "--priority", "9"], 65, "priority 9 is outside 1 (most urgent) to 5"),
    Refusal(
      ["log", "x", "--at", "1404-12-30 10:00"], 64,
      "\"1404-12-30 10:00\" is not a time: Esfand 1404 has 29 days; check the date"
    ),
    Refusal(
      ["log", "x", "--at", "23:00"], 65,
      "the time of receipt lies in the future: check --at or received_at, and the clock"
    ),
    Refusal(
      ["log", "x", "--at", "1305-09-03 05:00"], 64,
      "--at is 1305-09-03 05:00, 98 years back: check the year (old reports come by tips import)"
    ),
    Refusal(
      ["log", "x", "--caller"], 64,
      "--caller asks on a terminal; in a pipe send the caller with: tips log --batch -"
    ),
    Refusal(["log", "--loop"], 64, "--loop asks on a terminal; in a pipe use: tips log --batch -"),
    Refusal(
      ["log", "--loop", "--batch", "-"], 64, "--loop does not go with --batch: each line says it for itself"),
    Refusal(
      ["log", "-متن"], 64,
      "'-متن' is taken for an option; put -- before a text that begins with a dash, or = between an option and its value. "
        + "See: tips log --help"
    ),
    Refusal(
      ["log", "x", "--address", "-پلاک ۳"], 64,
      "'-پلاک ۳' is taken for an option; put -- before a text that begins with a dash, or = between an option and its "
        + "value. See: tips log --help"
    ),
    Refusal(["log", "x", "--batch", "-"], 64, "<text> does not go with --batch: each line says it for itself"),
  ])
  func refusals(_ refusal: Refusal) throws {
    let station = try Station.withReports()
    expect(try station.run(refusal.arguments), err: refusal.line, status: refusal.status)
    #expect(try station.tips("list").lines.count == 3)
  }

  @Test(arguments: [
    (Data("a\u{0}b".utf8), "holds a NUL character; remove it"),
    (Data([0x61, 0xFF]), "is not UTF-8; convert it, for example with iconv -t UTF-8"),
    (Data(repeating: 0x61, count: 16_385), "has more than 16384 bytes; shorten it"),
  ])
  func badStandardInput(_ input: Data, _ problem: String) throws {
    let station = try Station.withReports()
    expect(
      try station.run(["log", "-"], input: input), err: "tips: the text on standard input \(problem)\n", status: 65)
  }

  @Test func theLongestText() throws {
    let station = try Station.withReports()
    #expect(try station.run(["log", "-"], input: Data(repeating: 0x61, count: 16_384)).status == 0)
  }

  @Test func aTimeMayBeginWithAMinus() throws {
    let station = try Station()
    let run = try station.tips("log", "--at", "-10m", "x", "--json")
    #expect(try run.member("received_at") == "2025-10-03T21:30:00+03:30")
  }
}

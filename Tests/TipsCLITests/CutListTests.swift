import Testing

@Suite("Lists that are cut")
struct CutListTests {
  /// A station with 21 reports, operations and activities, one more than a list shows.
  private func station() throws -> Station {
    let station = try Station()
    let lines = (1...21).map { _ in #"{"text":"سرقت"}"# }.joined(separator: "\n")
    _ = try station.tips("log", "--batch", "-", input: lines)
    return station
  }

  @Test("In a pipe the way on is told on standard error", arguments: [["list"], ["search", "سرقت"]])
  func reports(command: [String]) throws {
    let run = try station().run(command)
    #expect(run.lines.count == 20)
    #expect(run.err == "more: add --after 21, or set --limit\n")
  }

  @Test func whoSetsALimitKnows() throws {
    #expect(try station().tips("list", "--limit", "20").err == "")
  }

  @Test func aListThatEndsSaysNothing() throws {
    #expect(try station().tips("list", "--after", "21").err == "")
  }

  @Test func operations() throws {
    let station = try Station.withReports()
    for number in 1...21 { _ = try station.tips("operation", "add", "OP-\(number)") }
    #expect(try station.tips("operation", "list").err == "more: add --after OP-2, or set --limit\n")
    let rest = try station.tips("operation", "list", "--after", "OP-2")
    #expect(rest.lines.map { $0.prefix(5) } == ["OP-1\t"])
  }

  @Test func activities() throws {
    let station = try Station.withReports()
    for _ in 1...21 { _ = try station.tips("activity", "add", "--kind", "workshop") }
    #expect(try station.tips("activity", "list").err == "more: add --after 2, or set --limit\n")
    let rest = try station.tips("activity", "list", "--after", "2")
    #expect(rest.lines.map { $0.prefix(2) } == ["1\t"])
  }

  @Test func aTerminalGetsTheWholeCommand() throws {
    let station = try Station.withReports()
    for number in 1...3 { _ = try station.tips("operation", "add", "OP \(number)") }
    let shown = try Terminal(station, "operation", "list", "--limit", "2").converse()
    #expect(shown.last == "more: tips operation list --limit 2 --after 'OP 2'")
  }

  @Test func behindAnUnknownActivity() throws {
    expect(
      try Station.withReports().tips("activity", "list", "--after", "9"),
      err: "tips: no activity 9. See: tips activity list\n", status: 1)
  }
}

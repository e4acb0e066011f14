import Foundation
import Testing

@Suite("Revealing a caller")
struct RevealTests {
  /// A station with one sealed caller, report 13, and an anonymous report, 21.
  private func station() throws -> Station {
    let station = try Station()
    let line = #"{"text":"سرقت","caller":{"phone":"09110000000","name":"مینا نمونه","consent":"none"}}"#
    _ = try station.tips("log", "--batch", "-", input: line)
    _ = try station.tips("log", "متن")
    return station
  }

  @Test func aReportShowsItsCaller() throws {
    let run = try station().tips("show", "13", "--reveal", "--reason", "call back", "--yes", "--json")
    let caller = try #require((try run.json() as? [String: Any])?["caller"] as? [String: String])
    #expect(caller == ["phone": "+989110000000", "name": "مینا نمونه", "consent": "none"])
  }

  @Test func aReporterShowsThePerson() throws {
    let station = try station()
    _ = try station.tips("settle")
    let reporter = try #require(try station.tips("show", "13", "--json").member("reporter"))
    let run = try station.tips("reporter", "show", reporter, "--reveal", "--reason", "ceremony", "--yes")
    #expect(run.lines.contains("phone\t+989110000000"))
    #expect(try station.audit().last == "reveal_reporter \(reporter) ceremony")
  }

  @Test func withoutTheOptionNothingIsShown() throws {
    let run = try station().tips("show", "13", "--json")
    #expect(!run.out.contains("9110000000") && !run.out.contains("caller"))
  }

  @Test func aPipeIsRefusedAndTheRefusalRecorded() throws {
    let station = try station()
    expect(
      try station.tips("show", "13", "--reveal", "--reason", "call back"),
      err:
        "tips: --reveal wants a confirmation: type 13 on a terminal, or add --yes; nobody was revealed\n",
      status: 77)
    #expect(try station.audit() == ["refused 13 reveal: not confirmed"])
  }

  @Test func aReasonIsNeeded() throws {
    let station = try station()
    let run = try station.tips("show", "13", "--reveal", "--yes")
    #expect(run.status == 64 && run.out.isEmpty)
  }

  @Test func withoutTheKeyItIsRefusedAndTheRefusalRecorded() throws {
    let station = try station()
    try FileManager.default.removeItem(atPath: station.keyPath)
    let run = try station.tips("show", "13", "--reveal", "--reason", "call back", "--yes")
    #expect(run.status == 69 && run.out.isEmpty)
    #expect(try station.audit() == ["refused 13 reveal: no key"])
  }

  @Test func anAnonymousReportHasNobody() throws {
    expect(
      try station().tips("show", "21", "--reveal", "--reason", "call back", "--yes"),
      err: "tips: report 21 is anonymous: nothing about its caller is in the store\n", status: 1)
  }

  @Test func onATerminalTheNumberIsTyped() throws {
    let station = try station()
    let screen = try Terminal(station, "show", "13", "--reveal", "--reason", "call back").converse(["۱۳"])
    #expect(screen.contains("phone      +989110000000"))
    #expect(try station.audit() == ["reveal_report 13 call back"])
  }

  @Test func anotherWordConfirmsNothing() throws {
    let station = try station()
    let terminal = try Terminal(station, "show", "13", "--reveal", "--reason", "call back")
    #expect(terminal.converse(["yes"]).last == "tips: not confirmed; nobody was revealed")
    #expect(terminal.status == 77)
    #expect(try station.audit() == ["refused 13 reveal: not confirmed"])
  }

  @Test func theRecordIsThereBeforeTheFirstByte() throws {
    let station = try station()
    // Standard output can't take anything: what was looked at is recorded all the same.
    _ = try station.shell("tips show 13 --reveal --reason 'call back' --yes > /dev/full")
    #expect(try station.audit() == ["reveal_report 13 call back"])
  }

  @Test func aListIsRefusedInAPipeToo() throws {
    let station = try station()
    _ = try station.tips("outcome", "13", "operation")
    let run = try station.tips("honorees", "1404-07", "--reveal", "--reason", "ceremony")
    #expect(run.status == 77 && run.out.isEmpty)
    #expect(try station.audit() == ["refused 1404-07 reveal: not confirmed"])
  }

  @Test func aConfirmedListIsRecorded() throws {
    let station = try station()
    _ = try station.tips("outcome", "13", "operation")
    _ = try station.tips("honorees", "1404-07", "--reveal", "--reason", "ceremony", "--yes")
    #expect(try station.audit() == ["reveal_round 1404-07 0 identities: ceremony"])
  }
}

import Foundation
import Testing

@Suite("tips reporter find")
struct ReporterFindTests {
  private static func station() throws -> Station {
    let station = try Station()
    _ = try station.tips(
      "log", "--batch", "-", input: #"{"text":"x","caller":{"phone":"09119876543","name":"Mina Sample"}}"# + "\n")
    return station
  }

  @Test func byTheNumberHoweverItIsWritten() throws {
    let station = try Self.station()
    for typed in ["09119876543", "+98 911 987 6543", "۰۹۱۱۹۸۷۶۵۴۳"] {
      let run = try station.tips("reporter", "find", "--reason", "asks for removal", "--json", input: typed + "\n")
      #expect(try run.member("reporter") == station.tips("show", "13", "--json").member("reporter"))
      #expect(!run.out.contains("9876543") && !run.out.contains("Mina"))
    }
  }

  @Test func everyLookIsRecorded() throws {
    let station = try Self.station()
    _ = try station.tips("reporter", "find", "--reason", "asks for removal", input: "09119876543\n")
    _ = try station.tips("reporter", "find", "--reason", "letter 12", input: "09110000000\n")
    let reporter = try #require(try station.tips("show", "13", "--json").member("reporter"))
    #expect(
      try station.audit().suffix(2) == [
        "find_reporter \(reporter) asks for removal", "find_reporter identities nobody found: letter 12",
      ])
    #expect(try station.tips("audit", "show").out.contains("9876543") == false)
  }

  @Test func nobodyCallsFromIt() throws {
    expect(
      try Self.station().tips("reporter", "find", "--reason", "x", input: "09110000000\n"),
      err: "tips: no reporter calls from this number; who gave none, or another one, can't be found by it\n", status: 1)
  }

  @Test func anErasedPersonIsNotFound() throws {
    let station = try Self.station()
    let found = try station.tips("reporter", "find", "--reason", "x", "--json", input: "09119876543\n")
    _ = try station.tips("reporter", "erase", try #require(try found.member("reporter")), "--reason", "x", "--yes")
    #expect(try station.tips("reporter", "find", "--reason", "x", input: "09119876543\n").status == 1)
  }

  @Test(arguments: [
    (
      "12345",
      "that is no number that can be called from anywhere; reports of such a number are never linked to a person"
    ),
    ("", "the number is missing: type it, or send it as one line"),
  ])
  func refusals(typed: String, problem: String) throws {
    let run = try Self.station().tips("reporter", "find", "--reason", "x", input: typed)
    #expect(run.err == "tips: \(problem)\n")
    #expect(run.status == (typed.isEmpty ? 64 : 65))
  }

  @Test func withoutTheKeyNobodyIsFound() throws {
    let station = try Self.station()
    try FileManager.default.removeItem(atPath: station.folder.path + "/data/keys/tips.key")
    let run = try station.tips("reporter", "find", "--reason", "x", input: "09119876543\n")
    #expect(run.out.isEmpty && run.status != 0)
    #expect(try station.audit().last == "refused identities find: no key")
  }

  @Test func theTerminalDoesNotShowTheNumber() throws {
    let station = try Self.station()
    let shown = try Terminal(station, "reporter", "find", "--reason", "x").converse(["09119876543"])
    #expect(shown.contains { $0.hasPrefix("reporter ") })
    #expect(!shown.contains { $0.contains("9876543") })
  }
}

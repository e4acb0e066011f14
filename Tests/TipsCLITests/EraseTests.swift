import Foundation
import Testing

@Suite("tips reporter erase")
struct EraseTests {
  /// A station with a report of a caller, and the caller's pseudonym.
  private func station() throws -> (station: Station, reporter: String) {
    let station = try Station.withReports()
    _ = try station.tips(
      "log", "--batch", "-",
      input: """
        {"source":"web","source_key":"1","line":"web","received_at":"2025-10-03T21:00:00+03:30","text":"CANARYTEXT کوچه‌ی سنجاقک","caller":{"phone":"09004445566","name":"CANARYNAME","consent":"name"}}

        """)
    _ = try station.tips("outcome", "45", "operation", "--note", "CANARYREMARK")
    _ = try station.tips("honorees", "1404-07")
    let reporter = try station.tips("show", "45", "--json").member("reporter")
    return (station, try #require(reporter))
  }

  @Test func forPeople() throws {
    let (station, reporter) = try station()
    expect(
      try station.tips("reporter", "erase", reporter, "--reason", "letter", "--yes", "--format", "table"),
      out: "\(reporter) erased: 1 report unlinked, 1 identity removed\n")
    #expect(try station.tips("show", "45", "--json").member("reporter") == nil)
    #expect(try station.tips("show", "45").out.contains("CANARYTEXT"))
  }

  @Test func forPrograms() throws {
    let (station, reporter) = try station()
    expect(
      try station.tips("reporter", "erase", reporter, "--reason", "letter", "--texts", "--yes", "--json"),
      out: """
        {
          "erased_at": "2025-10-03T21:40:00+03:30",
          "identities": 1,
          "reporter": "\(reporter)",
          "reports": 1,
          "rewritten": false,
          "texts": 1,
          "traces_left": false,
          "was_erased": false
        }

        """)
    #expect(try station.tips("show", "45", "--json").member("texts_removed_at") == "2025-10-03T21:40:00+03:30")
  }

  @Test func nothingIsLeftInAnyFile() throws {
    let (station, reporter) = try station()
    _ = try station.tips("reporter", "erase", reporter, "--reason", "letter", "--texts", "--yes")
    let folder = station.folder.path + "/data"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file != "keys" {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      for word in ["CANARY", "canary", "سنجاقک", "9004445566"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(file)")
      }
    }
  }

  @Test func shownAsErased() throws {
    let (station, reporter) = try station()
    _ = try station.tips("reporter", "erase", reporter, "--reason", "letter", "--yes")
    expect(
      try station.tips("reporter", "show", reporter, "--format", "table"),
      out: """
        reporter    \(reporter)
        erased      1404-07-11 21:40
        consent     never asked
        protected   no
        excluded    no
        reports     0
        newest      –
        honoured    –

        """)
    expect(
      try station.tips("reporter", "protect", reporter),
      err: "tips: \(reporter) was erased; nobody is known under this pseudonym any more\n", status: 1)
  }

  @Test func opensAKeyThatHasAPassphrase() throws {
    let (station, reporter) = try station()
    let passphrase = "seven words that nobody would guess here"
    _ = try station.tips("key", "protect", "--passphrase-stdin", input: passphrase)
    try station.writePassphrase(passphrase)
    let run = try station.tips("reporter", "erase", reporter, "--reason", "letter", "--yes", "--format", "table")
    expect(run, out: "\(reporter) erased: 1 report unlinked, 1 identity removed\n")
  }

  @Test func asksOnATerminal() throws {
    let (station, reporter) = try station()
    let screen = try Terminal(station, "reporter", "erase", reporter, "--reason", "letter").converse(["r-1"])
    #expect(
      screen == [
        "1 report loses its reporter, for good. Type \(reporter) to erase: r-1",
        "tips: not confirmed; nothing was erased",
      ])
    let again = try Terminal(station, "reporter", "erase", reporter, "--reason", "letter").converse([reporter])
    #expect(again.last == "\(reporter) erased: 1 report unlinked, 1 identity removed")
  }

  @Test func asksNobodyInAPipe() throws {
    let (station, reporter) = try station()
    expect(
      try station.tips("reporter", "erase", reporter, "--reason", "letter"),
      err: "tips: erasing can't be taken back; confirm with --yes, or on a terminal by typing the pseudonym\n",
      status: 64)
  }

  @Test func needsTheKey() throws {
    let (station, reporter) = try station()
    try FileManager.default.removeItem(atPath: station.folder.path + "/data/keys/tips.key")
    #expect(try station.tips("reporter", "erase", reporter, "--reason", "letter", "--yes").status == 69)
  }

  @Test func unknownReporter() throws {
    let (station, _) = try station()
    #expect(try station.tips("reporter", "erase", "r-1", "--reason", "letter", "--yes").status == 1)
  }
}

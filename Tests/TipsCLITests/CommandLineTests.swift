import Foundation
import Testing
import TipsCore

@Suite("The command line as a whole")
struct CommandLineTests {
  @Test("The version, the commit where the build was told one, and the schema")
  func version() throws {
    let run = try Station().tips("--version")
    let form = /tips \d+\.\d+\.\d+ \((commit [0-9a-f]{7,40}(-modified)?, )?schema (\d+)\)\n/
    let match = try #require(run.out.wholeMatch(of: form), "\(run.out)")
    #expect(Int(match.3) == Migrator.currentVersion)
    #expect(run.err == "" && run.status == 0)
  }

  @Test func helpGoesToStandardOutput() throws {
    let run = try Station().tips("log", "--help")
    #expect(run.out.hasPrefix("OVERVIEW: Record a report."))
    #expect(run.err == "")
    #expect(run.status == 0)
  }

  @Test func helpListsTheCommandsByDailyWork() throws {
    let heading = " SUBCOMMANDS:"
    let help = try Station().tips("--help").lines
    #expect(
      help.filter { $0.hasSuffix(heading) }.map { $0.dropLast(heading.count) } == [
        "RECORDING", "FOLLOWING UP", "FINDING", "RECOGNITION", "FIGURES", "EXCHANGE", "CARE", "SETTING UP",
      ])
  }

  @Test(arguments: [
    Refusal(["lgo"], 64, "no command 'lgo'; nearest: log"),
    Refusal(["place", "lst"], 64, "no command 'lst'; nearest: list"),
    Refusal(["qqqqqq"], 64, "no command 'qqqqqq'. See: tips --help"),
    Refusal(["show"], 64, "missing expected argument '<number>'. See: tips show --help"),
    Refusal(["list", "extra"], 64, "unexpected argument 'extra'. See: tips list --help"),
    Refusal(["list", "--limt", "3"], 64, "unknown option '--limt'. Did you mean '--limit'? See: tips list --help"),
    Refusal(
      ["stats", "1404-07", "--by", "catgory"], 64,
      "the value 'catgory' is invalid for '--by <property>'; nearest: category. See: tips stats --help"
    ),
    Refusal(
      ["stats", "1404-07", "--by", "colour"], 64,
      "the value 'colour' is invalid for '--by <property>'; it is one of line, kind, category, place, county, province, "
        + "station, disposition, day, hour, weekday, month. See: tips stats --help"
    ),
    Refusal(
      ["honorees", "1404-07", "--why", "r-100000"], 64,
      "to see why, ask: tips honorees show 1404-07 --why r-100000. See: tips honorees --help"
    ),
    Refusal(["list", "--limit", "0"], 64, "--limit is 0; it must be 1 to 1000000"),
    Refusal(["list", "--json", "--csv"], 64, "--format, --json and --csv contradict each other"),
    Refusal(["list", "--operator", "a\u{1B}b"], 64, "--operator takes 1 to 64 bytes of printable text"),
    Refusal(["log", "--foo\u{1B}[2J"], 64, "unknown option '--foo⟦U+001B⟧[2J'. See: tips log --help"),
  ])
  func usage(_ refusal: Refusal) throws {
    expect(try Station().run(refusal.arguments), err: refusal.line, status: refusal.status)
  }

  @Test func invalidUTF8InAnArgument() throws {
    expect(
      try Station().shell("tips log $'a\\xff'"),
      err: "tips: argument 2 is not UTF-8; set the terminal and the locale to UTF-8\n", status: 64)
  }

  @Test(arguments: [
    ("TIPS_NOW", "soon", "$TIPS_NOW is 'soon'; it must be an instant such as 2025-10-03T21:40:00+03:30"),
    ("TIPS_WAIT", "-1", "$TIPS_WAIT is '-1'; it must be a number of seconds, 0 to 86400"),
    ("TIPS_OPERATOR", "a\tb", "$TIPS_OPERATOR must have 1 to 64 bytes of printable text"),
  ])
  func environment(_ name: String, _ value: String, _ message: String) throws {
    let station = try Station()
    station.environment[name] = value
    expect(try station.tips("list"), err: "tips: \(message)\n", status: 78)
  }

  @Test func missingStore() throws {
    expect(
      try Station().tips("list"),
      err: "tips: no store at ~/data/tips.db: check --store and $TIPS_STORE, or make one with: tips init\n", status: 66)
  }

  @Test func somethingElseInPlaceOfTheStore() throws {
    let station = try Station()
    station.environment["TIPS_STORE"] = "/etc/passwd"
    expect(
      try station.tips("list"), err: "tips: /etc/passwd is not a tips store; name another with --store\n", status: 78)
  }

  @Test func aFolderInPlaceOfTheStore() throws {
    let station = try Station()
    expect(
      try station.tips("list", "--store", station.folder.path),
      err: "tips: can't open ~: it is a folder; name the file of the store in it\n", status: 73)
  }

  @Test func storeInTheDataFolder() throws {
    let station = try Station()
    station.environment["TIPS_STORE"] = ""
    _ = try station.tips("init")
    #expect(FileManager.default.fileExists(atPath: station.folder.path + "/.local/share/tips/tips.db"))
  }

  @Test func optionForTheStoreComesFirst() throws {
    let station = try Station()
    _ = try station.tips("init", "--store", station.folder.path + "/other.db")
    #expect(FileManager.default.fileExists(atPath: station.folder.path + "/other.db"))
    #expect(!FileManager.default.fileExists(atPath: station.storePath))
  }

  @Test func fullDeviceBehindStandardOutput() throws {
    let station = try Station.withReports()
    expect(
      try station.shell("tips list > /dev/full"),
      err: "tips: can't write to standard output: No space left on device; what was recorded stays recorded\n",
      status: 74)
  }
}

import Foundation
import Testing

@testable import TipsCommands
@testable import TipsCore

@Suite("Completion of command lines")
struct CompletionTests {
  private static let hasZsh = FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh")
  private static let hasFish = FileManager.default.isExecutableFile(atPath: "/usr/bin/fish")

  /// The values that a shell is offered for the last of the words, without what they are.
  private func values(_ station: Station, _ words: String..., shell: String = "zsh") throws -> [String] {
    let run = try station.run(["---complete", shell, "0", "\(words.count)", "tips"] + words)
    #expect(run.err == "" && run.status == 0)
    return run.lines.map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func everyValueHasAnAnswer() {
    for command in CommandDescription.all {
      for argument in command.arguments where argument.isShown && argument.kind != .flag {
        #expect(CompletedValue.isKnown(argument), "\(command.names): \(argument.label)")
      }
    }
  }

  @Test func commands() throws {
    let station = try Station()
    #expect(try values(station, "ho") == ["values", "honorees"])
    #expect(try values(station, "place", "") == ["values", "list", "add", "set", "import"])
    #expect(try values(station, "help", "honorees", "s") == ["values", "show", "shares"])
    #expect(try values(station, "qqq", "") == ["values"])
    #expect(try values(station, "--lang", "fa", "lo") == ["values", "log"])
  }

  @Test func options() throws {
    let station = try Station()
    #expect(try values(station, "log", "--pl") == ["values", "--place"])
    #expect(try values(station, "log", "--place", "golsar", "--pl") == ["values"])
    #expect(try values(station, "list", "--sort", "") == ["values", "number", "received", "priority"])
    #expect(try values(station, "list", "--sort=r") == ["values", "--sort=received"])
    #expect(try values(station, "list", "--stage", "r") == ["values", "received"])
    #expect(try values(station, "import", "") == ["files"])
    #expect(try values(station, "backup", "") == ["folders"])
    #expect(try values(station, "honorees", "--sens") == ["values", "--sensitivity"])
    #expect(try values(station, "log", "--", "--pl") == ["values"])
  }

  @Test func whatTheStoreHolds() throws {
    let station = try Station()
    let open = try (1...3).map { try #require(try station.tips("log", "--priority", "\($0)", "سرقت").lines.first) }
      .map { String($0.prefix { $0 != "\t" }) }
    _ = try station.tips("outcome", open[1], "settled")
    _ = try station.tips("operation", "add", "OP-771", "--at", "yesterday 02:15")
    _ = try station.tips("user", "add", "sara", "--role", "officer", "--generate")
    #expect(try values(station, "user", "set", "s") == ["values", "sara"])
    #expect(try values(station, "user", "add", "s") == ["values"])
    #expect(try values(station, "user", "set", "sara", "--role", "a") == ["values", "auditor", "administrator"])
    _ = try station.tips("operation", "add", "a b; $(reboot)", "--at", "yesterday 02:15")
    #expect(try values(station, "stage", "") == ["values", open[0], open[2]])
    #expect(try values(station, "show", String(open[2].prefix(1))).contains(open[2]))
    #expect(try values(station, "stage", open[0], "d") == ["values", "dispatched"])
    #expect(try values(station, "stage", open[0], "").contains(open[2]))
    #expect(try !values(station, "stage", open[0], "").contains(open[0]))
    #expect(try values(station, "log", "--category", "مواد") == ["values", "drugs.dealing", "drugs.use"])
    #expect(try values(station, "stats", "--by", "شهر") == ["values", "county"])
    #expect(try values(station, "stats", "پار") == ["values", "last-year"])
    #expect(try values(station, "outcome", open[0], "set") == ["values", "settled"])
    #expect(try values(station, "log", "--place", "gols") == ["values", "golsar"])
    #expect(try values(station, "log", "--place", "گلسا") == ["values", "golsar"])
    #expect(try values(station, "log", "--category", "theft.mot") == ["values", "theft.motorcycle"])
    // What a shell would take for more than a word is left out.
    #expect(try values(station, "operation", "show", "") == ["values", "OP-771"])
    #expect(try values(station, "operation", "show", "a") == ["values"])
    #expect(try values(station, "show", "--store", "/nowhere.db", "") == ["values"])
    let described = try station.tips("---complete", "fish", "0", "2", "tips", "show", "").lines.dropFirst().first
    #expect(described == "\(open[0])\t0 min · Other")
  }

  @Test func whereNoStoreIsNothingIsSaidOrMade() throws {
    let station = try Station()
    #expect(try values(station, "show", "") == ["values"])
    #expect(try values(station, "log", "--place", "") == ["values"])
    #expect(!FileManager.default.fileExists(atPath: station.folder.path + "/data"))
    for junk in [[], ["bash"], ["csh", "9", "1", "tips"], ["bash", "9", "x", "tips"], ["bash", "9", "9", "tips"]] {
      let run = try station.run(["---complete"] + junk)
      #expect(run.err == "" && run.status == 0)
    }
  }

  @Test func aStoreIsLeftAsItIs() throws {
    let station = try Station.withReports()
    let folder = station.folder.path + "/data"
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let content = try Data(contentsOf: URL(fileURLWithPath: station.storePath))
    _ = try values(station, "stage", "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: station.storePath)) == content)
  }

  @Test func whileAnotherWrites() throws {
    let station = try Station.withReports()
    let writer = try Store.open(at: station.storePath, for: .writing)
    try writer.write { connection in
      #expect(try values(station, "stage", "").count > 1)
      try connection.execute("select 1")
    }
  }

  @Test func namesAreInTheLanguageOfTheRun() throws {
    let station = try Station.withReports()
    station.environment["TIPS_LANG"] = "fa"
    let line = try station.tips("---complete", "fish", "0", "3", "tips", "log", "--place", "gols").lines.last
    #expect(line == "golsar\tگلسار")
  }

  // MARK: In the shells

  /// What bash would offer, by the function that its script defines.
  private func bash(_ station: Station, _ words: [String], type: Int = 9) throws -> [String] {
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    try write(
      """
      source <(tips --generate-completion-script bash)
      COMP_WORDS=(tips \(list)); COMP_CWORD=\(words.count); COMP_TYPE=\(type); _tips
      printf '%s\\n' "${COMPREPLY[@]}"
      """, for: station)
    let run = try station.shell("bash ./script")
    #expect(run.err == "")
    return run.lines
  }

  /// Writes a script for a shell that finds `tips` in its path.
  private func write(_ script: String, for station: Station) throws {
    let folder = station.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let tips = folder.appendingPathComponent("tips")
    try? FileManager.default.createSymbolicLink(at: tips, withDestinationURL: try Station.binary())
    station.environment["PATH"] = folder.path + ":/usr/bin:/bin"
    _ = try station.write(script, to: "script")
  }

  @Test func inBash() throws {
    let station = try Station.withReports()
    #expect(try bash(station, ["ho"]) == ["honorees"])
    #expect(try bash(station, ["log", "--place", "gols"]) == ["golsar"])
    #expect(try bash(station, ["log", "--place", "=", "gols"]) == ["golsar"])
    let stages = ["dispatched", "arrived", "closed"]
    #expect(try bash(station, ["list", "--stage", ""], type: 37) == ["received"] + stages)
    #expect(
      try bash(station, ["list", "--stage", ""]).dropFirst() == [
        "dispatched  Dispatched", "arrived     Arrived", "closed      Closed",
      ])
    #expect(try bash(station, ["import", ""]).isEmpty)
  }

  @Test(.enabled(if: hasZsh, "zsh is not installed"))
  func inZsh() throws {
    let station = try Station.withReports()
    try write(
      """
      compdef() { :; }; compadd() { print -rl -- $values; }
      source <(tips --generate-completion-script zsh)
      words=(tips log --place gols); CURRENT=4; _tips
      """, for: station)
    expect(try station.shell("zsh -f ./script"), out: "golsar\n")
  }

  @Test(.enabled(if: hasFish, "fish is not installed"))
  func inFish() throws {
    let station = try Station.withReports()
    try write(
      """
      tips --generate-completion-script fish | source
      complete -C "tips log --place gols"
      """, for: station)
    expect(try station.shell("fish --no-config ./script"), out: "golsar\tGolsar\n")
  }

  @Test(
    "fish shows what holds the typed beginning alone: Persian digits and names are answered in kind",
    .enabled(if: hasFish, "fish is not installed"),
    arguments: [
      ("show ۳", "۳۷\t0 min · Other\n"), ("show 3", "37\t0 min · Other\n"),
      ("log --place گلسا", "گلسار\tGolsar\n"),
      ("log --category مصرف", "مصرف مواد مخدر\tDrug use\n"), ("log --place=گلسا", "--place=گلسار\tGolsar\n"),
    ])
  func persianInFish(_ line: String, _ offered: String) throws {
    let station = try Station.withReports()
    try write("tips --generate-completion-script fish | source; complete -C 'tips \(line)'\n", for: station)
    expect(try station.shell("fish --no-config ./script"), out: offered)
  }

  @Test("A follow-up call is offered for reports whose callers may be asked")
  func followUp() throws {
    let station = try Station()
    let numbers = try ["09110000001", "09110000002", ""].map { phone in
      let caller = phone.isEmpty ? "" : #","caller":{"phone":"\#(phone)","consent":"name"}"#
      let run = try station.tips("log", "--batch", "-", input: #"{"line":"110","text":"سرقت"\#(caller)}"#)
      return try #require(run.out.firstMatch(of: /"number": *"(\d+)"/).map { String($0.1) }, "\(run.out)\(run.err)")
    }
    // An open report, and one without a caller, wait for no call.
    for number in numbers[1...] { _ = try station.tips("outcome", number, "settled") }
    #expect(try values(station, "followup", "") == ["values", numbers[1]])
    #expect(try values(station, "followup", numbers[1]) == ["values", numbers[1]])
    #expect(try values(station, "followup", numbers[1], "") == ["values", "satisfied", "dissatisfied"])
    _ = try station.tips("followup", numbers[1], "satisfied")
    #expect(try values(station, "followup", "") == ["values"])
  }
}

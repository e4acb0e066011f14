import Foundation
import Testing

@testable import TipsCommands

@Suite("Help, manual and completion of tips-web and tips-centre")
struct OtherProgramsTests {
  static let names = ["tips-web", "tips-centre"]
  private static let hasMandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")

  private func station(of program: String, language: String = "en") throws -> Station {
    let station = try Station()
    station.program = program
    station.environment["TIPS_LANG"] = language
    return station
  }

  /// The words of each command that is shown, without the program.
  private func commands(_ station: Station) throws -> [[String]] {
    let pages = try station.tips("---manual").lines
    #expect(pages.first == station.program + ".8")
    return pages.map { $0.dropFirst(station.program.count).dropLast(2).split(separator: "-").map(String.init) }
  }

  @Test func sharedCommandsAreKnownByName() {
    #expect(Set(ReadingCommands.all.map { $0.commandName }) == ReadingCommands.names)
  }

  @Test("Persian help has no English", arguments: names)
  func persian(_ program: String) throws {
    let station = try station(of: program, language: "fa")
    for command in try commands(station) {
      let page = try station.run(["help"] + command)
      #expect(page.status == 0 && page.err == "")
      #expect(PersianScreenTests.english(inHelp: page.out) == [])
      let usage = "شیوهٔ کاربرد:\n  \(([program] + command).joined(separator: " "))"
      #expect(page.out.contains(usage), "\(page.out)")
      #expect(page.out.contains("نمونه:\n  \(program) "), "\(command)")
      #expect(try station.run(command + ["--help"]).out == page.out)
    }
  }

  @Test("English help ends with an example of the same program", arguments: names)
  func english(_ program: String) throws {
    let station = try station(of: program)
    for command in try commands(station) {
      let page = try station.run(["help"] + command)
      #expect(page.out.hasPrefix("OVERVIEW: ") && page.out.contains("\n\nEXAMPLE:\n  \(program) "), "\(command)")
    }
  }

  @Test("Complaints are in the language of the run", arguments: names)
  func complaints(_ program: String) throws {
    let station = try station(of: program)
    expect(
      try station.tips("--lang", "fa", "serve", "--listn", "x"),
      err: "\(program): گزینهٔ «--listn» وجود ندارد؛ شاید «--listen» منظور بوده است. راهنما: \(program) serve --help\n",
      status: 64)
    expect(
      try station.tips("srve"), err: "\(program): no command 'srve'; nearest: serve\n", status: 64)
  }

  @Test("The language may be an option of the command", arguments: names)
  func language(_ program: String) throws {
    let station = try station(of: program)
    let said = try station.tips("serve", "--listen", "x", "--lang", "fa", "--store", "postgresql://nobody@/none")
    #expect(said.err.contains("نشانی و درگاه می‌گیرد"), "\(said.err)")
  }

  @Test(
    "Manual pages are read without a warning", .enabled(if: hasMandoc, "mandoc is not installed"), arguments: names)
  func manual(_ program: String) throws {
    for language in ["en", "fa"] {
      let station = try station(of: program, language: language)
      for page in try station.tips("---manual").lines {
        _ = try station.write(try station.tips("---manual", page).out, to: page)
      }
      let run = try station.shell("mandoc -T lint -W warning *.8")
      #expect(run.status == 0 && run.out == "", "\(run.out)")
    }
  }

  private func values(_ station: Station, _ words: String...) throws -> [String] {
    try station.run(["---complete", "zsh", "0", "\(words.count)", station.program] + words).lines.map {
      String($0.prefix { $0 != "\t" })
    }
  }

  @Test func completionOfTheWebProgram() throws {
    let station = try station(of: "tips-web")
    #expect(try values(station, "") == ["values", "serve"])
    #expect(try values(station, "serve", "--fa") == ["values", "--face"])
    #expect(try values(station, "serve", "--face", "") == ["values", "desk", "public", "open311"])
    #expect(try values(station, "serve", "--store", "") == ["files"])
    #expect(try values(station, "serve", "--relay", "") == ["folders"])
  }

  @Test func completionOfTheCentre() throws {
    let station = try station(of: "tips-centre")
    #expect(try values(station, "sta") == ["values", "station", "status", "stats"])
    #expect(try values(station, "station", "re") == ["values", "renew"])
    #expect(try values(station, "list", "--outcome", "set") == ["values", "settled"])
    #expect(try values(station, "web", "--accounts", "") == ["files"])
    // The store of a station on the same machine is another one.
    station.program = "tips"
    _ = try station.tips("log", "سرقت")
    station.program = "tips-centre"
    #expect(try values(station, "show", "") == ["values"])
  }

  @Test("Shells ask the program whose line it is", arguments: names)
  func scripts(_ program: String) throws {
    let station = try station(of: program)
    let function = "_" + program.replacing("-", with: "_")
    #expect(
      try station.tips("--generate-completion-script", "bash").lines.last == "complete -F \(function) \(program)")
    #expect(try station.tips("--generate-completion-script", "zsh").lines.first == "#compdef \(program)")
    #expect(
      try station.tips("--generate-completion-script", "fish").lines.last
        == "complete -c \(program) -f -k -a '(_\(function)_complete)'")
  }

  @Test("What tips-web alone says", arguments: ["en", "fa"])
  func start(_ language: String) throws {
    let station = try station(of: "tips-web", language: language)
    let nothing = try station.tips()
    #expect(nothing.status == 0 && nothing.out.contains("tips init --store \(station.storePath)"))
    station.program = "tips"
    _ = try station.tips("init")
    station.program = "tips-web"
    let store = try station.tips()
    let name = language == "fa" ? "<نام>" : "NAME"
    #expect(store.out.contains("tips user add \(name) --role administrator --store \(station.storePath)"))
    #expect(!store.out.contains("tips init"))
  }
}

import ArgumentParser
import Foundation
import Testing
import TipsCore

@testable import TipsCommands

@Suite("Plain command lines")
struct PlainLineTests {
  /// A command that is read from a plain line, and the arguments that none of its lines goes without.
  struct Plain: CustomTestStringConvertible {
    let command: any ParsableCommand.Type
    /// The command that is named, where that is another one.
    var named: (any ParsableCommand.Type)?
    var least: [String] = []
    /// Options that no plain line has.
    var refused: [String] = []

    var root: any ParsableCommand.Type { named ?? command }
    var name: String { root.configuration.commandName ?? "" }
    var testDescription: String { name }
  }

  static let commands = [
    Plain(command: LogCommand.self), Plain(command: StageCommand.self), Plain(command: OutcomeCommand.self),
    Plain(command: NoteCommand.self, least: ["100003", "متن"]),
    Plain(command: CorrectCommand.self, least: ["100003", "--reason", "دلیل"]),
    Plain(command: ShowCommand.self, least: ["100003"]), Plain(command: OpenCommand.self),
    Plain(command: ListCommand.self), Plain(command: SearchCommand.self, least: ["سرقت"]),
    Plain(command: StatsCommand.self),
    Plain(command: HonoreesDraftCommand.self, named: HonoreesCommand.self, refused: ["--why"]),
  ]

  /// A property that nothing was put into ends the program when it is read.
  @Test(arguments: commands) func everyPropertyHasAValue(_ plain: Plain) throws {
    let command = try #require(PlainLine.command([plain.name] + plain.least))
    #expect(type(of: command) == plain.command)
    #expect(!String(describing: command).contains("*definition*"))
  }

  @Test(arguments: commands) func everyOptionIsKnown(_ plain: Plain) throws {
    let options = try Self.options(of: plain.command)
    #expect(options.contains { $0.name == "--store" })
    for option in options where !plain.refused.contains(option.name) {
      var line = [plain.name] + plain.least
      // An option that is there already gets its value anew.
      if let place = line.firstIndex(of: option.name) { line.removeSubrange(place...(place + 1)) }
      let isKnown = Self.tails(of: option).contains { PlainLine.command(line + $0) != nil }
      #expect(isKnown, "\(plain.name) \(option.name)")
    }
  }

  @Test(arguments: commands) func plainLinesMeanWhatTheParserReads(_ plain: Plain) throws {
    var random = SeededGenerator(seed: 1404)
    let options = try Self.options(of: plain.command)
    var accepted = 0
    for _ in 0..<300 {
      let line = Self.line(options, least: plain.least, &random)
      guard let command = PlainLine.command([plain.name] + line) else { continue }
      accepted += 1
      let parsed =
        try? accepted.isMultiple(of: 8) ? Tips.parseAsRoot([plain.name] + line) : plain.root.parseAsRoot(line)
      let differs = parsed.map { String(describing: $0) } != String(describing: command)
      #expect(!differs, "\(plain.name) \(line)")
    }
    #expect(accepted > 30)
  }

  @Test(arguments: [
    ["log", "--lin", "110", "متن"], ["log", "--line"], ["log", "متن", "--line="], ["log", "--line", "-110"],
    ["log", "--line", "110", "--line", "197"], ["log", "--caller", "--caller"], ["log", "--caller=yes"],
    ["log", "--priority", "three"], ["log", "-متن"], ["log", "a", "b"], ["log", "--help"], ["log", "-h"],
    ["log", "--version"], ["log", "--generate-completion-script", "bash"], ["log", "--at", "--json", "متن"],
    ["log", "--at", "--", "متن"], ["log", "--line", "--", "110"], ["log", "---json"], ["log", "--\u{301}json"],
    ["log", "--json\u{301}"], ["log", "--at", "-=5"], ["show"], ["show", "100003", "--reveal"], ["note", "100003"],
    ["correct", "100003"], ["list", "متن"], ["honorees", "show"], ["honorees", "help"], ["settle"], ["--help"], [],
  ])
  func whatIsInDoubtIsLeftToTheParser(_ line: [String]) {
    #expect(PlainLine.command(line) == nil)
  }

  /// An option or a flag, as the parser describes it.
  private struct Described {
    let name: String
    let isFlag: Bool
    let values: [String]
  }

  private static func options(of command: any ParsableCommand.Type) throws -> [Described] {
    struct Help: Decodable {
      let command: Command
      struct Command: Decodable { let arguments: [Argument] }
      struct Argument: Decodable {
        let kind: String
        let names: [Name]?
        let allValues: [String]?
        struct Name: Decodable { let kind, name: String }
      }
    }
    let help = try JSONDecoder().decode(Help.self, from: Data(command._dumpHelp().utf8))
    return help.command.arguments.filter { $0.kind != "positional" }.flatMap { argument in
      (argument.names ?? []).filter { $0.kind == "long" && $0.name != "help" && $0.name != "version" }.map {
        Described(name: "--" + $0.name, isFlag: argument.kind == "flag", values: argument.allValues ?? [])
      }
    }
  }

  /// What may stand on a line so that the option is taken.
  private static func tails(of option: Described) -> [[String]] {
    // Names are shown for a reason, and a reason is given for names.
    let companions = [[], ["--reveal"], ["--reason", "دلیل"]]
    let own = option.isFlag ? [[option.name]] : (option.values + ["1", "37.28,49.58"]).map { [option.name, $0] }
    return own.flatMap { tail in companions.map { tail + $0 } }
  }

  private static let values = [
    "متن گزارش", "۱۱۰", "100003", "3", "۳", "1,2", "", "-", "--", "-10m", "-۵", "-h", "-x=1", "-=", "a=b", "=",
    "--line",
    "--json", "37.28,49.58", "-37.28,49.58", "place", "json", "csv", "number", "priority", "category", "hour",
    "دیروز 21:40",
    "می\u{200C}شود", "\u{301}x", "-\u{301}x", "e\u{301}", "help", "dispatched", "show", "draft", "1404-07",
  ]

  private static func line(
    _ options: [Described], least: [String], _ random: inout SeededGenerator
  ) -> [String] {
    var parts = (0..<Int.random(in: 0...4, using: &random)).map { _ -> [String] in
      guard let option = options.randomElement(using: &random) else { return [] }
      let value =
        (option.values.isEmpty || Int.random(in: 0..<4, using: &random) == 0 ? values : option.values)
        .randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<16, using: &random) {
      case 0: return [String(option.name.dropLast())]
      case 1: return [option.name]
      case 2: return [option.name, option.name]
      case 3: return [option.name + "\u{301}", value]
      case 4: return [value]
      case 5...8: return [option.isFlag ? option.name : option.name + "=" + value]
      default: return option.isFlag ? [option.name] : [option.name, value]
      }
    }
    if Int.random(in: 0..<8, using: &random) > 0 {
      // An option keeps its value; what else none goes without may stand anywhere.
      var rest = least[...]
      while let word = rest.popFirst() {
        let part = word.hasPrefix("--") ? [word] + (rest.popFirst().map { [$0] } ?? []) : [word]
        parts.insert(part, at: Int.random(in: 0...parts.count, using: &random))
      }
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      parts.append((["--"] + [values.randomElement(using: &random) ?? ""]).shuffled(using: &random))
    }
    return parts.flatMap(\.self)
  }
}

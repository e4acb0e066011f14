import ArgumentParser
import TipsCore

/// The manual page of a command in the language of the run, for `man`.
struct ManualPage {
  private let command: CommandDescription
  private let language: Language
  /// When the page was made, as `man` shows it: `2025-10-03`.
  private let date: String

  init(_ command: CommandDescription, language: Language = .spoken, date: String) {
    self.command = command
    self.language = language
    self.date = date
  }

  /// The name of the page's file: that of the command with dashes, and the section: `tips-honorees-show.1`.
  var file: String { "\(name).\(program.manual.section)" }

  private var name: String { Self.name(of: command) }

  private var program: CommandProgram { .current }

  /// The page as roff.
  var text: String {
    var lines = [
      ".TH "
        + [name.uppercased(), "\(program.manual.section)", date, version, ManualWords.title[language]]
        .map { "\"\($0)\"" }.joined(separator: " "),
      // Words are neither parted nor spread over the line: neither is done in Persian.
      ".nh", ".ad l", heading(ManualWords.name), "\(Self.escaped(name)) \\- \(summary)",
      heading(ManualWords.synopsis), ".B \(Self.bold(command.usage(language)))",
    ]
    if !command.discussion.isEmpty { lines += [heading(ManualWords.description)] + Self.paragraphs(command.discussion) }
    let arguments = command.arguments.filter(\.isShown)
    lines += section(HelpWords.arguments, arguments.filter { $0.kind == .positional })
    lines += section(HelpWords.options, arguments.filter { $0.kind != .positional })
    lines += entry("--version", [HelpWords.version[language]]) + entry("-h, --help", [HelpWords.help[language]])
    lines += commands
    if command.names.count == 1 {
      lines.append(heading(ManualWords.environment))
      lines += program.manual.variables.flatMap { entry($0.name, [$0.meaning[language]]) }
    }
    let examples = CommandExamples.lines(of: command, language)
    if !examples.isEmpty {
      lines += [heading(HelpWords.examples), ".nf"] + examples.map(Self.line) + [".fi"]
    }
    return (lines + seeAlso).joined(separator: "\n") + "\n"
  }

  private var version: String { program.root.configuration.version }

  private static func name(of command: CommandDescription) -> String { command.names.joined(separator: "-") }

  /// What the command does, without the full stop that no summary has.
  private var summary: String {
    let text = command.abstract
    return Self.escaped(text.hasSuffix(".") ? String(text.dropLast()) : text)
  }

  private func heading(_ title: Message) -> String { ".SH \(Self.bold(title[language]))" }

  private func section(_ title: Message, _ arguments: [ArgumentDescription]) -> [String] {
    let entries = arguments.flatMap { argument in
      var notes = [argument.abstract, argument.discussion].filter { !$0.isEmpty }
      if !argument.values.isEmpty { notes.append(HelpWords.values(argument.values)[language]) }
      if let value = argument.defaultValue { notes.append(HelpWords.defaultValue(value)[language]) }
      return entry(argument.label(language), notes)
    }
    // Every command has options: `--help`.
    return entries.isEmpty && title != HelpWords.options ? [] : [heading(title)] + entries
  }

  private var commands: [String] {
    command.groups.flatMap { group in
      let title = group.title.map { Message(en: $0.uppercased(), fa: $0) } ?? HelpWords.subcommands
      let entries = group.commands.flatMap { type in
        entry(
          type.commandName,
          [
            type.configuration.abstract
              + (type == command.defaultSubcommand ? " " + HelpWords.isDefault[language] : "")
          ])
      }
      return [heading(title)] + entries
    }
  }

  /// The pages above and below.
  private var seeAlso: [String] {
    var names = command.subcommands.map(Self.name)
    if command.names.count > 1 { names.insert(command.names.dropLast().joined(separator: "-"), at: 0) }
    let others = command.names.count == 1 ? program.manual.seeAlso : []
    let pages = names.map { "\($0) (\(program.manual.section))" } + others
    let lines = pages.map { ($0.hasSuffix(")") ? ".BR " : "") + Self.escaped($0) }
    guard let last = lines.last else { return [] }
    return [heading(ManualWords.seeAlso)] + lines.dropLast().map { $0 + "," } + [last]
  }

  private func entry(_ label: String, _ notes: [String]) -> [String] {
    [".TP", ".B \(Self.bold(label))"] + (notes.isEmpty ? ["\\&"] : notes.flatMap(Self.paragraphLines))
  }

  /// A text in paragraphs, with a line each as it stands in the source.
  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: []) { lines, line in
      if line.isEmpty {
        if let last = lines.last, last != ".PP" { lines.append(".PP") }
      } else {
        lines.append(Self.line(String(line)))
      }
    }
  }

  private static func paragraphLines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line(String($0)) }
  }

  /// A line of text; one that begins like a request is none.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Text in quotes, as an argument of a request that makes it bold. Words with something that has no width, such as the
  /// joiner of Persian, are not bold: terminals write bold letters over themselves, and a letter would be lost there.
  private static func bold(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let isWide = word.unicodeScalars.allSatisfy { DisplayWidth.columns(of: $0) > 0 }
      return isWide ? escaped(String(word)) : "\\fR\(escaped(String(word)))\\fB"
    }
    return "\"" + words.joined(separator: " ").replacing("\"", with: "\\(dq") + "\""
  }

  /// Text as roff shows it unchanged.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
      .replacing("`", with: "\\(ga").replacing("~", with: "\\(ti").replacing("^", with: "\\(ha")
  }
}

import ArgumentParser
import TipsCore

/// The help of a command in the language of the run: in English the parser's page, in Persian one of the same parts.
struct HelpPage {
  private let command: CommandDescription
  private let language: Language
  /// The columns of the terminal; nil in a pipe.
  private let columns: Int

  init(_ command: CommandDescription, language: Language = .spoken, columns: Int? = Console.width) {
    self.command = command
    self.language = language
    self.columns = min(max(columns ?? 80, 40), 120)
  }

  /// The page that was asked for, where the parser's answer is a page of help.
  ///
  /// - Parameter answer: what the parser would say; it names the command.
  init?(answering answer: String) {
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false)
    guard answer.hasPrefix("OVERVIEW: "), let usage = lines.first(where: { $0.hasPrefix("USAGE: tips") }) else {
      return nil
    }
    self.init(CommandDescription(words: usage.split(separator: " ").dropFirst(2).map(String.init)))
  }

  /// The page, without a last line end.
  ///
  /// - Parameter answer: the parser's page in English.
  func text(_ answer: String) -> String {
    let page = language == .en ? answer.trimmingLineEnds : persian
    let examples = CommandExamples.lines(of: command, language)
    guard !examples.isEmpty else { return page }
    return page + "\n\n\(HelpWords.example[language]):\n" + examples.map { "  " + $0 }.joined(separator: "\n")
  }

  private var persian: String {
    var parts = [WrappedText.lines(command.abstract, width: columns)]
    if !command.discussion.isEmpty { parts.append(WrappedText.lines(command.discussion, width: columns)) }
    let usage = WrappedText.usage(command.usage(language), width: columns - 4)
    parts.append([heading(HelpWords.usage)] + usage.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element })
    let arguments = command.arguments.filter(\.isShown)
    parts.append(section(HelpWords.arguments, arguments.filter { $0.kind == .positional }.map(entry)))
    let options = arguments.filter { $0.kind != .positional }.map(entry)
    let ever = [
      Entry(label: "--version", notes: [HelpWords.version[language]]),
      Entry(label: "-h, --help", notes: [HelpWords.help[language]]),
    ]
    parts.append(section(HelpWords.options, options + ever))
    for group in command.groups {
      let title = group.title.map { Message(en: $0, fa: $0) } ?? HelpWords.subcommands
      parts.append(section(title, group.commands.map(entry)))
    }
    if !command.isLeaf {
      let below = "<\(ValueNames.name("subcommand", language))>"
      let words = [CommandProgram.current.name, "help"] + command.names.dropFirst() + [below]
      parts.append([HelpWords.moreHelp(words.joined(separator: " "))[language]])
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// What a row of a page says of an option or a command.
  private struct Entry {
    let label: String
    let notes: [String]
  }

  private func entry(_ argument: ArgumentDescription) -> Entry {
    var notes = [argument.abstract, argument.discussion].filter { !$0.isEmpty }
    if !argument.values.isEmpty { notes.append(HelpWords.values(argument.values)[language]) }
    if let value = argument.defaultValue { notes.append(HelpWords.defaultValue(value)[language]) }
    return Entry(label: argument.label(language), notes: notes)
  }

  private func entry(_ subcommand: any ParsableCommand.Type) -> Entry {
    let mark = subcommand == command.defaultSubcommand ? " " + HelpWords.isDefault[language] : ""
    return Entry(label: subcommand.commandName, notes: [subcommand.configuration.abstract + mark])
  }

  private func heading(_ title: Message) -> String { title[language] + ":" }

  private func section(_ title: Message, _ entries: [Entry]) -> [String] {
    entries.isEmpty ? [] : [heading(title)] + entries.flatMap(lines)
  }

  /// A label and what it means beside it, as the parser sets them. Persian stands in one column alone, the last: a label with
  /// a Persian name has a line to itself, since terminals would swap it with what it means.
  private func lines(_ entry: Entry) -> [String] {
    let indent = String(repeating: " ", count: Self.labelColumn)
    let label = "  " + entry.label
    var lines = entry.notes.flatMap { WrappedText.lines($0, width: columns - Self.labelColumn) }
    guard !lines.isEmpty else { return [label] }
    let isNarrow = DisplayWidth.columns(of: label) < Self.labelColumn && label.allSatisfy(\.isASCII)
    let first = isNarrow ? DisplayWidth.padded(label, to: Self.labelColumn) + lines.removeFirst() : label
    return [first] + lines.map { indent + $0 }
  }

  private static let labelColumn = 26
}

extension String {
  /// Without line ends behind it.
  fileprivate var trimmingLineEnds: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

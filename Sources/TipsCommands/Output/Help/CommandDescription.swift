import ArgumentParser
import TipsCore

/// A command as help, manual pages and completion describe it.
struct CommandDescription {
  /// Commands under one heading.
  struct Group {
    /// The heading; nil where the commands are in no group.
    let title: String?
    let commands: [any ParsableCommand.Type]
  }

  let type: any ParsableCommand.Type
  /// The words that name the command, `tips` first.
  let names: [String]

  /// Every command that is shown, with those below it, the program first.
  static var all: [Self] { root.withThoseBelow }

  private static var root: Self {
    Self(type: CommandProgram.current.root, names: [CommandProgram.current.name])
  }

  private var withThoseBelow: [Self] { [self] + subcommands.flatMap(\.withThoseBelow) }

  /// The commands right below that are shown.
  var subcommands: [Self] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }.map {
      Self(type: $0, names: names + [$0.commandName])
    }
  }

  /// Whether it has no commands below it.
  var isLeaf: Bool { configuration.subcommands.isEmpty }

  var abstract: String { configuration.abstract }
  var discussion: String { configuration.discussion }

  /// The command that runs where none below it is named.
  var defaultSubcommand: (any ParsableCommand.Type)? { configuration.defaultSubcommand }

  /// The commands right below, by their headings.
  var groups: [Group] {
    let loose = Group(title: nil, commands: shown(configuration.ungroupedSubcommands))
    let titled = configuration.groupedSubcommands.map { Group(title: $0.name, commands: shown($0.subcommands)) }
    return ([loose] + titled).filter { !$0.commands.isEmpty }
  }

  /// How the command is written, such as `tips log [<options>] [<text>]`.
  func usage(_ language: Language) -> String {
    let usage = CommandProgram.current.root.usageString(for: type)
    return language == .fa ? ValueNames.persian(usage) : usage
  }

  /// The options and arguments that are its own and those of its groups of options, without `--help` and `--version`.
  var arguments: [ArgumentDescription] {
    let dump = try? JSONDocument.parse(Array(type._dumpHelp().utf8))
    let all = (dump?["command"]?["arguments"]?.elements ?? []).compactMap(ArgumentDescription.init)
    return all.filter { !$0.names.contains("--help") && !$0.names.contains("--version") }
  }

  private var configuration: CommandConfiguration { type.configuration }

  private func shown(_ commands: [any ParsableCommand.Type]) -> [any ParsableCommand.Type] {
    commands.filter { $0.configuration.shouldDisplay }
  }
}

extension CommandDescription {
  /// The command that words name, as far as they name one; `help` before them is passed over.
  init(words: some Sequence<String>) {
    var found = Self.root
    for word in words.drop(while: { $0 == "help" }) {
      guard let next = found.subcommands.first(where: { $0.names.last == word }) else { break }
      found = next
    }
    self = found
  }
}

extension ParsableCommand {
  /// The word by which the command is called.
  static var commandName: String { configuration.commandName ?? "" }
}

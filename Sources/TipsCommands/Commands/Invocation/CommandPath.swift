import ArgumentParser
import TipsCore

/// How far the words of a command line name commands, and which word doesn't.
struct CommandPath {
  private var names = [CommandProgram.current.name]
  /// What to say about the first word that should name a command and doesn't.
  private(set) var mistyped: Message?

  init(arguments: [String]) {
    var command = CommandProgram.current.root
    for word in arguments {
      let configuration = command.configuration
      guard !configuration.subcommands.isEmpty, !word.hasPrefix("-") else { return }
      if let next = configuration.subcommands.first(where: { $0.commandName == word }) {
        command = next
        names.append(word)
      } else {
        if configuration.defaultSubcommand == nil, word != "help" { mistyped = complaint(word, command) }
        return
      }
    }
  }

  /// The command that shows the help.
  var help: String { names.joined(separator: " ") + " --help" }

  private func complaint(_ word: String, _ command: any ParsableCommand.Type) -> Message {
    let all = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0.commandName }
    let guessed = names.count == 1 ? CommandGuesses.commands(word) : []
    let nearest = guessed.isEmpty ? PersianText.nearest(to: word, among: all, limit: 3) : guessed
    let begun = all.filter { $0.hasPrefix(word) }
    let shown = nearest.isEmpty ? begun : nearest
    let unknown = CommandLineWords.unknownCommand(String(word.prefix(40)))
    return shown.isEmpty ? unknown.seeing(help) : unknown.naming(nearest: shown, all: [])
  }
}

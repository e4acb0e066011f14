import TipsCore

/// The examples at the end of help and manual pages.
enum CommandExamples {
  /// The lines to try a command with: its own, or where commands are below it those of the one that runs by default, else
  /// of the first one.
  static func lines(of command: CommandDescription, _ language: Language) -> [String] {
    var leaf = command
    while !leaf.isLeaf {
      let names = leaf.subcommands
      guard let next = names.first(where: { $0.type == leaf.defaultSubcommand }) ?? names.first else { return [] }
      leaf = next
    }
    let name = leaf.names.dropFirst().joined(separator: " ")
    let program = CommandProgram.current
    // A command that the program shares with `tips` is tried as it is there.
    let example = (program.examples + CommandExample.all).first { $0.command == name }
    return (example?.lines ?? []).map { program.renaming($0[language]) }
  }
}

import ArgumentParser
import TipsCommands
import TipsWords

/// The command `tips-centre`: the one list of its commands.
struct CentreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-centre",
    abstract: CentreReadingHelp.abstract.spoken,
    groupedSubcommands: [
      CommandGroup(name: TipsHelp.finding.spoken, subcommands: ReadingCommands.finding),
      CommandGroup(name: TipsHelp.figures.spoken, subcommands: ReadingCommands.figures + ReadingCommands.yield),
      CommandGroup(name: TipsHelp.recognition.spoken, subcommands: ReadingCommands.recognition),
      CommandGroup(name: TipsHelp.care.spoken, subcommands: ReadingCommands.trail),
    ])
}

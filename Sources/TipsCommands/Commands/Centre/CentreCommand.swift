import ArgumentParser
import TipsCore

/// `tips centre`: the centre that the station sends to.
struct CentreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centre", abstract: SyncHelp.abstract.spoken,
    subcommands: [CentreShowCommand.self, CentreJoinCommand.self, CentreLeaveCommand.self],
    defaultSubcommand: CentreShowCommand.self)
}

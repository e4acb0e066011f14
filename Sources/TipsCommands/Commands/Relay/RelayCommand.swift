import ArgumentParser
import TipsCore

/// `tips relay`: a host of the citizens' door that holds no store.
struct RelayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relay", abstract: RelayHelp.abstract.spoken,
    subcommands: [RelayInitCommand.self, RelayFetchCommand.self])
}

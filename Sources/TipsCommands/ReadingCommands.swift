import ArgumentParser
import TipsCore

/// The commands that only read, for a program over a store that is not a station's.
package enum ReadingCommands {
  /// Finding reports.
  package static let finding: [any ParsableCommand.Type] = [ShowCommand.self, ListCommand.self, SearchCommand.self]

  /// What was done and yielded.
  package static let yield: [any ParsableCommand.Type] = [Operations.self, Activities.self]

  /// Figures.
  package static let figures: [any ParsableCommand.Type] = [StatsCommand.self]

  /// Lists of those who are thanked.
  package static let recognition: [any ParsableCommand.Type] = [Honorees.self]

  /// What was done by whom.
  package static let trail: [any ParsableCommand.Type] = [Audit.self]

  /// All of them.
  package static let all = finding + yield + figures + recognition + trail

  private struct Operations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "operation", abstract: OperationHelp.abstract.spoken,
      subcommands: [OperationCommand.Show.self, OperationCommand.List.self])
  }

  private struct Activities: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activity", abstract: ActivityHelp.abstract.spoken, subcommands: [ActivityCommand.List.self])
  }

  private struct Honorees: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "honorees", abstract: HonoreesHelp.abstract.spoken,
      subcommands: [
        HonoreesDraftCommand.self, HonoreesShowCommand.self, HonoreesListCommand.self, HonoreesSharesCommand.self,
      ],
      defaultSubcommand: HonoreesDraftCommand.self)
  }

  private struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "audit", abstract: AuditHelp.abstract.spoken, subcommands: [AuditCommand.Show.self])
  }
}

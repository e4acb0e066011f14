import ArgumentParser
import TipsCore

/// The commands of a station's program that a program over a centre has: those that read, and those of the office that draws
/// a province's list.
package enum ReadingCommands {
  /// Finding reports.
  package static let finding: [any ParsableCommand.Type] = [ShowCommand.self, ListCommand.self, SearchCommand.self]

  /// What was done and yielded.
  package static let yield: [any ParsableCommand.Type] = [Operations.self, Activities.self]

  /// Figures, and the page that shows them.
  package static let figures: [any ParsableCommand.Type] = [StatsCommand.self, PageReportCommand.self]

  /// Lists of those who are thanked, the rules behind them, and the people.
  package static let recognition: [any ParsableCommand.Type] = [
    HonoreesCommand.self, PolicyCommand.self, SettleCommand.self, Reporters.self,
    OfficeEraseCommand.self,
  ]

  /// What was done by whom.
  package static let trail: [any ParsableCommand.Type] = [AuditCommand.self]

  /// All of them.
  package static let all = finding + yield + figures + recognition + trail

  /// Those that only the office of a province can answer.
  private static let ofOffices: [any ParsableCommand.Type] = [
    PolicyCommand.self, SettleCommand.self, Reporters.self, OfficeEraseCommand.self, AuditVerifyCommand.self,
    AuditCommand.Checkpoint.self,
  ]

  /// How a command uses the office of a province.
  static func office(of command: any ParsableCommand.Type) -> OfficeUse {
    if ofOffices.contains(where: { $0.holds(command) }) { return .needed }
    return HonoreesCommand.holds(command) ? .preferred : .none
  }

  /// Their names; they stand here, too, since what commands say of themselves asks for them.
  static let names: Set = [
    "show", "list", "search", "operation", "activity", "stats", "honorees", "policy", "settle", "reporter", "erase",
    "audit", "report",
  ]

  private struct Operations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "operation", abstract: OperationHelp.abstract.spoken,
      subcommands: [OperationCommand.Show.self, OperationCommand.List.self])
  }

  private struct Activities: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activity", abstract: ActivityHelp.abstract.spoken, subcommands: [ActivityCommand.List.self])
  }

  /// A person is erased by another command, which reaches the stations.
  private struct Reporters: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reporter", abstract: ReporterHelp.abstract.spoken,
      subcommands: [
        ReporterCommand.Show.self, ReporterFindCommand.self, ReporterCommand.SetConsent.self,
        ReporterCommand.Protect.self, ReporterCommand.Exclude.self,
      ])
  }
}

extension ParsableCommand {
  /// Whether a command is this one or below it.
  fileprivate static func holds(_ command: any ParsableCommand.Type) -> Bool {
    self == command || configuration.subcommands.contains { $0.holds(command) }
  }
}

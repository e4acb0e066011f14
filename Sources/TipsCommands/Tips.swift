import ArgumentParser
import TipsCore

/// The command `tips`: the one list of its commands, by the work that they belong to.
struct Tips: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips",
    abstract: TipsHelp.abstract.spoken,
    version: Release.description,
    groupedSubcommands: [
      CommandGroup(
        name: TipsHelp.recording.spoken, subcommands: [LogCommand.self, OperationCommand.self, ActivityCommand.self]),
      CommandGroup(
        name: TipsHelp.followingUp.spoken,
        subcommands: [
          TakeCommand.self, StageCommand.self, OutcomeCommand.self, NoteCommand.self, MessageCommand.self,
          CorrectCommand.self, FollowupCommand.self, ReceiptCommand.self, ProtectCommand.self,
        ]),
      CommandGroup(
        name: TipsHelp.finding.spoken,
        subcommands: [
          ShowCommand.self, OpenCommand.self, ListCommand.self, SearchCommand.self, SimilarCommand.self,
        ]),
      CommandGroup(
        name: TipsHelp.recognition.spoken,
        subcommands: [HonoreesCommand.self, PolicyCommand.self, ReporterCommand.self, SettleCommand.self]),
      CommandGroup(
        name: TipsHelp.figures.spoken, subcommands: [StatsCommand.self, PageReportCommand.self, TemplateCommand.self]),
      CommandGroup(
        name: TipsHelp.exchange.spoken, subcommands: [ImportCommand.self, ExportCommand.self, SyncCommand.self]),
      CommandGroup(
        name: TipsHelp.care.spoken,
        subcommands: [
          BackupCommand.self, RestoreCommand.self, DoctorCommand.self, AuditCommand.self, KeyCommand.self,
          RetentionCommand.self,
        ]),
      CommandGroup(
        name: TipsHelp.settingUp.spoken,
        subcommands: [
          InitCommand.self, LineCommand.self, CategoryCommand.self, PlaceCommand.self, UserCommand.self,
          RelayCommand.self, CentreCommand.self, ConfigCommand.self, DemoCommand.self,
        ]),
    ])

  /// The commands that an operator waits for: ``Run`` describes them to the parser alone.
  static let urgent: [any ParsableCommand.Type] = [
    LogCommand.self, StageCommand.self, OutcomeCommand.self, ShowCommand.self, SearchCommand.self,
  ]
}

import ArgumentParser

/// The command `tips`: the one list of its commands, by the work that they belong to.
@main
struct Tips: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips",
    abstract: "Records what citizens report, follows it up, and names whom to thank.",
    version: Release.description,
    groupedSubcommands: [
      CommandGroup(name: "Recording", subcommands: [LogCommand.self, OperationCommand.self, ActivityCommand.self]),
      CommandGroup(
        name: "Following up",
        subcommands: [
          StageCommand.self, OutcomeCommand.self, NoteCommand.self, CorrectCommand.self, FollowupCommand.self,
          ReceiptCommand.self, ProtectCommand.self,
        ]),
      CommandGroup(
        name: "Finding",
        subcommands: [
          ShowCommand.self, OpenCommand.self, ListCommand.self, SearchCommand.self, SimilarCommand.self,
        ]),
      CommandGroup(
        name: "Recognition",
        subcommands: [HonoreesCommand.self, PolicyCommand.self, ReporterCommand.self, SettleCommand.self]),
      CommandGroup(name: "Figures", subcommands: [StatsCommand.self, PageReportCommand.self, TemplateCommand.self]),
      CommandGroup(name: "Exchange", subcommands: [ImportCommand.self, ExportCommand.self]),
      CommandGroup(
        name: "Care",
        subcommands: [
          BackupCommand.self, RestoreCommand.self, DoctorCommand.self, AuditCommand.self, KeyCommand.self,
          RetentionCommand.self,
        ]),
      CommandGroup(
        name: "Setting up",
        subcommands: [
          InitCommand.self, LineCommand.self, CategoryCommand.self, PlaceCommand.self, DemoCommand.self,
        ]),
    ])

  /// The commands that an operator waits for: ``Run`` describes them to the parser alone.
  static let urgent: [any ParsableCommand.Type] = [
    LogCommand.self, StageCommand.self, OutcomeCommand.self, ShowCommand.self, SearchCommand.self,
  ]

  static func main() { Run.start() }
}

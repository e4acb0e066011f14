import ArgumentParser

/// The command `tips`.
@main
struct Tips: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips",
    abstract: "Records what citizens report, follows it up, and names whom to thank.",
    version: "tips 0.1.0",
    subcommands: [
      InitCommand.self,
      LogCommand.self,
      StageCommand.self,
      OutcomeCommand.self,
      OperationCommand.self,
      ShowCommand.self,
      ListCommand.self,
      SearchCommand.self,
      ImportCommand.self,
      ExportCommand.self,
      DemoCommand.self,
      CategoryCommand.self,
      PlaceCommand.self,
      LineCommand.self,
      HonoreesCommand.self,
      ReporterCommand.self,
      SettleCommand.self,
      ReceiptCommand.self,
      KeyCommand.self,
      StatsCommand.self,
      AuditCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
      DoctorCommand.self,
    ])

  static func main() { Run.start() }
}

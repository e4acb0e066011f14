import ArgumentParser
import TipsCentre
import TipsCommands
import TipsStore
import TipsWords

/// The program `tips-centre`: where stations come together.
@main
struct CentreProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-centre", abstract: CentreHelp.abstract.spoken, discussion: CentreHelp.discussion.spoken,
    version: Release.description(
      of: "tips-centre",
      schemas: "schema \(CentreSchema.currentVersion), stations' schema \(Migrator.currentVersion)"),
    subcommands: [
      InitCommand.self, StationCommand.self, ProvinceCommand.self, ServeCommand.self, StatusCommand.self,
      VerifyCommand.self, RewriteCommand.self, DoctorCommand.self, WebCommand.self,
    ] + ReadingCommands.all)

  static func main() {
    Run.startWaiting(
      CommandProgram(
        "tips-centre", root: CentreProgram.self, opener: .centre,
        manual: ProgramManual(
          section: 8, variables: ManualWords.centreVariables,
          seeAlso: ["tips (1)", "tips-sync (1)", "/usr/share/doc/tips-centre/docs/centre.md"]),
        examples: CommandExample.centre))
  }
}

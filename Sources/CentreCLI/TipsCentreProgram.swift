import ArgumentParser
import TipsCommands
import TipsText
import TipsWords

/// The program `tips-centre`: where stations come together.
@main
struct CentreProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-centre", abstract: CentreHelp.abstract.spoken, discussion: CentreHelp.discussion.spoken,
    version: Release.description,
    subcommands: [
      InitCommand.self, StationCommand.self, ProvinceCommand.self, ServeCommand.self, StatusCommand.self,
      VerifyCommand.self, RewriteCommand.self, DoctorCommand.self, WebCommand.self,
    ] + ReadingCommands.all)

  static func main() async {
    await Run.startWaiting(CommandProgram("tips-centre", root: CentreProgram.self, opener: .centre))
  }
}

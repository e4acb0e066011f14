import ArgumentParser
import TipsCentre
import TipsCommands
import TipsStore
import TipsText
import TipsWords

/// The program `tips-centre`: where stations come together.
@main
struct CentreProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-centre", abstract: CentreHelp.abstract.spoken, discussion: CentreHelp.discussion.spoken,
    version: Release.description,
    subcommands: [
      InitCommand.self, StationCommand.self, ServeCommand.self, StatusCommand.self, VerifyCommand.self,
      DoctorCommand.self, WebCommand.self,
    ] + ReadingCommands.all)

  static func main() async {
    await Run.startWaiting(
      CommandProgram(
        "tips-centre", root: CentreProgram.self,
        opener: StoreOpener(named: CentreOptions.named) { named, _ in
          try Store.open(centreAt: try CentreOptions.address(named))
        }))
  }
}

import ArgumentParser
import Glibc
import TipsCommands
import TipsDomain
import TipsFiles
import TipsText
import TipsWords

/// The program `tips-centre`: where stations come together.
@main
struct CentreProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-centre", abstract: CentreHelp.abstract.spoken, discussion: CentreHelp.discussion.spoken,
    version: Release.description,
    subcommands: [
      InitCommand.self, StationCommand.self, ProvinceCommand.self, ServeCommand.self, StatusCommand.self,
      VerifyCommand.self, RewriteCommand.self,
    ] + ReadingCommands.all)

  static func main() async {
    CentreReading.startIfMeant()
    MemoryGuard.begin()
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as any UserFacingError {
      ProgramOutput.say(error.message)
      exit(withError: ExitCode(ExitStatus.of(error.category)))
    } catch {
      exit(withError: error)
    }
  }
}

import ArgumentParser
import Glibc
import TipsDomain
import TipsFiles
import TipsText
import TipsWords

/// The program `tips-web`: a store in a browser.
@main
struct TipsWeb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-web", abstract: WebHelp.abstract.spoken, discussion: WebHelp.discussion.spoken,
    version: Release.description, subcommands: [ServeCommand.self])

  static func main() async {
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
      TipsWeb.exit(withError: ExitCode(ProgramOutput.status(of: error.category)))
    } catch {
      TipsWeb.exit(withError: error)
    }
  }

  /// Without a command: what it would serve, and how to begin.
  mutating func run() async throws {
    let store = try StoreLocation.usual()
    ProgramOutput.answer(WebWords.start(store: store, accounts: try? AccountCount.inStore(at: store)))
  }
}

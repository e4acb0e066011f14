import ArgumentParser
import TipsCommands
import TipsStore
import TipsWords

/// The program `tips-web`: a store in a browser.
@main
struct TipsWeb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tips-web", abstract: WebHelp.abstract.spoken, discussion: WebHelp.discussion.spoken,
    version: Release.description(of: "tips-web", schemas: "schema \(Migrator.currentVersion)"),
    subcommands: [ServeCommand.self])

  @OptionGroup var language: LanguageOption

  static func main() {
    Run.startWaiting(
      CommandProgram(
        "tips-web", root: TipsWeb.self,
        manual: ProgramManual(
          section: 8, variables: ManualWords.webVariables, seeAlso: ["tips (1)", "/usr/share/doc/tips/docs/web.md"]),
        examples: CommandExample.web))
  }

  /// Without a command: what it would serve, and how to begin.
  mutating func run() throws {
    let path = try ServingEnvironment.storePath()
    let accounts = try? Store.open(at: path, for: .reading).users.all().count
    try ProgramOutput.answer(WebWords.start(store: path, accounts: accounts))
  }
}

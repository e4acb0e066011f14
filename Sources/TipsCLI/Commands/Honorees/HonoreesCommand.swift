import ArgumentParser
import TipsCore

/// `tips honorees`: whom to thank.
struct HonoreesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "honorees", abstract: "Draft, issue and show the list of people to be thanked.",
    subcommands: [
      HonoreesDraftCommand.self, HonoreesApproveCommand.self, HonoreesIssueCommand.self, HonoreesShowCommand.self,
      HonoreesListCommand.self, HonoreesWithdrawCommand.self, HonoreesThankCommand.self, HonoreesExportCommand.self,
    ],
    defaultSubcommand: HonoreesDraftCommand.self)
}

extension Invocation {
  /// Nobody had a counted incident: an answer, but an empty one.
  func nobody(_ period: Period) throws {
    try Console.flush()
    ErrorReport.say("no identified reporter has a confirmed incident in \(period.label)")
    throw EarlyExit(ExitStatus.nothingFound)
  }
}

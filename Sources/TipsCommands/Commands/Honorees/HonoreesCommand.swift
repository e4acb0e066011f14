import ArgumentParser
import TipsCore

/// `tips honorees`: whom to thank.
struct HonoreesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "honorees", abstract: HonoreesHelp.abstract.spoken,
    subcommands: [
      HonoreesDraftCommand.self, HonoreesCheckCommand.self, HonoreesApproveCommand.self, HonoreesIssueCommand.self,
      HonoreesShowCommand.self, HonoreesListCommand.self, HonoreesWithdrawCommand.self, HonoreesThankCommand.self,
      HonoreesExportCommand.self, HonoreesSharesCommand.self,
    ],
    defaultSubcommand: HonoreesDraftCommand.self)
}

extension Invocation {
  /// Nobody is on the list: an answer, but an empty one.
  func nobody(_ round: RecognitionRound) throws {
    try nothing(
      round.candidates == 0
        ? RoundWords.noCandidates(round.label)
        : RoundWords.nobodyEligible(round.label, leftOut: round.leftOutWords))
  }

  /// An answer with nothing in it: what is said about it, and the exit status.
  func nothing(_ words: Message) throws {
    try Console.flush()
    ErrorReport.say(words)
    throw EarlyExit(ExitStatus.nothingFound)
  }
}

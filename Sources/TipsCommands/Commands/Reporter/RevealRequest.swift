import ArgumentParser
import TipsCore

/// The options of every command that can show who somebody is.
struct RevealRequest: ParsableArguments {
  @Flag(help: ArgumentHelp(ReporterHelp.reveal))
  var reveal = false

  @Option(help: ArgumentHelp(ReporterHelp.revealReason, valueName: "text"))
  var reason: String?

  @Flag(help: ArgumentHelp(ReporterHelp.revealYes))
  var yes = false

  mutating func validate() throws {
    if reveal, reason == nil { throw ValidationError(RevealWords.revealNeedsReason.spoken) }
    if !reveal, reason != nil { throw ValidationError(RevealWords.reasonNeedsReveal.spoken) }
  }

  /// What allows a look: the key, and the reason for the record.
  struct Permit {
    let key: RecognitionKey
    let reason: String
  }

  /// Asks for confirmation and opens the key; nil where nothing is to be revealed. A refusal is recorded.
  ///
  /// - Parameters:
  ///   - subject: what is typed to confirm: the name of the round, reporter or report.
  ///   - recorded: what the audit trail calls it, where that is another name.
  ///   - shows: what will be seen.
  func permit(
    subject: String, recorded: String? = nil, shows: Message, _ store: Store, _ invocation: Invocation
  ) throws -> Permit? {
    guard reveal, let reason else { return nil }
    let recorded = recorded ?? subject
    if !yes {
      try Confirmation(consequence: RevealWords.willBeShown(shows), word: subject).ask(
        before: "reveal", of: recorded, in: store, invocation, noTerminal: RevealRefusal.noTerminal(subject),
        notConfirmed: RevealRefusal.notConfirmed)
    }
    return Permit(key: try invocation.openKey(of: store, for: "reveal", subject: recorded).key, reason: reason)
  }
}

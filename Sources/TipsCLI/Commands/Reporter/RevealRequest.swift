import ArgumentParser
import TipsCore

/// The options of every command that can show who somebody is.
struct RevealRequest: ParsableArguments {
  @Flag(help: "Show names and telephone numbers. It is recorded who looked, when and why.")
  var reveal = false

  @Option(help: ArgumentHelp("Why; needed with --reveal.", valueName: "text"))
  var reason: String?

  @Flag(help: "Do not ask for confirmation; needed with --reveal in a pipe.")
  var yes = false

  mutating func validate() throws {
    if reveal, reason == nil { throw ValidationError("--reveal needs --reason: say why the names are looked at") }
    if !reveal, reason != nil { throw ValidationError("--reason goes with --reveal") }
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
      try Confirmation(consequence: "\(shows) will be shown, and it is recorded that you looked", word: subject).ask(
        before: "reveal", of: recorded, in: store, invocation, noTerminal: RevealRefusal.noTerminal(subject),
        notConfirmed: RevealRefusal.notConfirmed)
    }
    return Permit(key: try invocation.openKey(of: store, for: "reveal", subject: recorded).key, reason: reason)
  }
}

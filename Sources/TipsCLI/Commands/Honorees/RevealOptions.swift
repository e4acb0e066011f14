import ArgumentParser
import TipsCore

extension HonoreesCommand {
  /// Options for showing names.
  struct RevealOptions: ParsableArguments {
    @Flag(help: "Show names and telephone numbers as the consent allows. It is recorded who looked, when and why.")
    var reveal = false

    @Option(help: ArgumentHelp("Why; needed with --reveal.", valueName: "text"))
    var reason: String?

    @Flag(help: "Taken from scripts; looking asks for no confirmation yet.")
    var yes = false

    mutating func validate() throws {
      if reveal, reason == nil { throw ValidationError("--reveal needs --reason: say why the names are looked at") }
      if !reveal, reason != nil { throw ValidationError("--reason goes with --reveal") }
    }

    func people(on round: RecognitionRound, store: Store, _ invocation: Invocation) throws -> [Int64: RevealedIdentity]?
    {
      guard reveal, let reason else { return nil }
      let key = try invocation.keyFile.load(for: store.settings)
      return try store.rounds.reveal(
        round, key: key, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    }

    /// Writes the round of a period as it was issued.
    func writeIssued(_ typed: String, _ invocation: Invocation) throws {
      let store = try invocation.open(.reading)
      guard let period = try invocation.period(typed, in: store) else { return }
      let round = try store.rounds.existing(period.label)
      let people = try people(on: round, store: store, invocation)
      try RoundListing(round, period: period, store: store, people: people).write(invocation, next: nil)
    }
  }
}

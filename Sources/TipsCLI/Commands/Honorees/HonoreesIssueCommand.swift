import ArgumentParser
import TipsCore

/// `tips honorees issue`.
struct HonoreesIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Freeze the list of a period; an issued round never changes.")

  @Argument(help: "A period that is over, such as 1404-07.")
  var period: String

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    guard let period = try invocation.period(period, in: store) else { return }
    if try store.rounds.isIssued(period.label) {
      invocation.refuse("issue: issued already", of: "round \(period.label)", in: store)
      throw RoundError.issuedAlready(period.label)
    }
    try invocation.settle(store)
    if !yes { try confirm(period, invocation, try store.rounds.draft(period, now: invocation.now)) }
    let key = invocation.keyFile.exists ? try invocation.openKey(of: store, for: "checkpoint").key : nil
    let round = try store.rounds.issue(
      period, key: key, operatorName: invocation.operatorName, now: invocation.now)
    try RoundListing(round, period: period, store: store, people: nil).write(
      invocation, next: "tips honorees export \(period.label) --csv")
  }

  private func confirm(_ period: Period, _ invocation: Invocation, _ round: RecognitionRound) throws {
    guard Prompt.isPossible else {
      throw UsageError("issuing can't be taken back; confirm with --yes, or on a terminal by typing the round's name")
    }
    let typed = try Prompt.ask(
      "\(round.honorees.count) people will be named, and this never changes. Type \(period.label) to issue"
    ) { $0 }
    guard typed == period.label else { throw UsageError("not confirmed; nothing was issued") }
  }
}

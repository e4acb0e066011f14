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
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    if try store.rounds.isIssued(period.label) {
      invocation.refuse("issue: issued already", of: "round \(period.label)", in: store)
      throw RoundError.issuedAlready(period.label)
    }
    try invocation.settle(store)
    if !yes {
      let round = try store.rounds.draftToIssue(period, operatorName: invocation.operatorName, now: invocation.now)
      for caution in try store.rounds.cautions(on: round).sentences(store.zone) { ErrorReport.say(caution) }
      try Confirmation(
        consequence: "\(round.honorees.count) people will be named, and this never changes", word: period.label,
        purpose: "issue"
      ).ask(because: "issuing can't be taken back", typing: "the round's name", otherwise: "nothing was issued")
    }
    let key = invocation.keyFile.exists ? try invocation.openKey(of: store, for: "checkpoint").key : nil
    if key == nil {
      ErrorReport.say(
        "there is no key at \(invocation.keyFile.path): whose the reports are is not checked, and nothing is signed")
    }
    let round = try store.rounds.issue(
      period, key: key, operatorName: invocation.operatorName, now: invocation.now,
      isClockSet: invocation.isClockSet)
    try invocation.style.write(
      try RoundListing(
        round, period: period, store: store, people: nil,
        next: invocation.isConversation ? "tips honorees export \(period.label) --csv" : nil))
  }
}

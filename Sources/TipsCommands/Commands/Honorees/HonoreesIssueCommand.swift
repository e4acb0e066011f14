import ArgumentParser
import TipsCore

/// `tips honorees issue`.
struct HonoreesIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: HonoreesHelp.issue.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.pastPeriod))
  var period: String

  @Flag(help: ArgumentHelp(HonoreesHelp.yes))
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
        consequence: HonoreeWords.willBeNamed(round.honorees.count), word: period.label, purpose: HonoreeWords.toIssue
      ).ask(
        because: HonoreeWords.issueIsFinal, typing: HonoreeWords.roundName, otherwise: HonoreeWords.nothingIssued)
    }
    let key = invocation.keyFile.exists ? try invocation.openKey(of: store, for: "checkpoint").key : nil
    if key == nil { ErrorReport.say(HonoreeWords.noKey(invocation.keyFile.path)) }
    let round = try store.rounds.issue(
      period, key: key, operatorName: invocation.operatorName, now: invocation.now,
      isClockSet: invocation.isClockSet)
    try invocation.style.write(
      try RoundListing(
        round, period: period, store: store, people: nil,
        next: invocation.isConversation ? exportCommand(period) : nil))
  }

  private func exportCommand(_ period: Period) -> Message {
    Message(verbatim: "tips honorees export \(period.label) --csv")
  }
}

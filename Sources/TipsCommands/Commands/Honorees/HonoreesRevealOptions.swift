import ArgumentParser
import TipsCore

/// Options for showing names.
struct HonoreesRevealOptions: ParsableArguments {
  @OptionGroup var request: RevealRequest

  func people(on round: RecognitionRound, store: Store, _ invocation: Invocation) throws -> [Int64: RevealedIdentity]? {
    guard
      let permit = try request.permit(
        subject: round.label, recorded: "round \(round.label)", shows: HonoreeWords.names(round.named.count), store,
        invocation)
    else { return nil }
    let people = try store.rounds.reveal(
      round, key: permit.key, reason: permit.reason, operatorName: invocation.operatorName, now: invocation.now)
    for honoree in round.named {
      guard let report = people[honoree.reporter]?.laterNameReport else { continue }
      ErrorReport.say(
        HonoreeWords.laterName(Reporter.pseudonym(honoree.reporter), report: report.description))
    }
    return people
  }

  /// Writes the round of a period as it was issued.
  func writeIssued(_ typed: String, _ invocation: Invocation) throws {
    let store = try invocation.open(.reading)
    let period = try invocation.period(typed, in: store)
    let round = try store.rounds.existing(period.label)
    let people = try people(on: round, store: store, invocation)
    try invocation.style.write(try RoundListing(round, period: period, store: store, people: people))
  }
}

import ArgumentParser
import TipsCore

/// `tips honorees withdraw`.
struct HonoreesWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Mark that somebody leaves an issued list, and name who is next in line.",
    discussion: "The issued list itself stays as it was; whoever withdrew is on no export and is not revealed.")

  @Argument(help: "The round's period.")
  var period: String

  @Argument(help: "The pseudonym, such as r-209136.")
  var reporter: String

  @Option(help: ArgumentHelp("Why; needed unless they withdrew before.", valueName: "text"))
  var reason: String?

  @Flag(help: "Give the seat to the next in line.")
  var replace = false

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    if reason != nil, !yes {
      try Confirmation(
        consequence: "\(reporter) leaves the list of \(period.label) for good", word: reporter, purpose: "confirm"
      ).ask(
        because: "a withdrawal can't be taken back", typing: "the pseudonym", otherwise: "nobody was withdrawn")
    }
    let answer = try store.rounds.withdraw(
      reporter, from: period.label, reason: reason, replace: replace, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(Withdrawn(round: period.label, answer: answer, isReplacing: replace))
  }

  /// What came of it.
  private struct Withdrawn: Answer {
    static let fields: [Field<Self>] = [
      .text(.round) { $0.round }, .text(.withdrawn) { $0.withdrawn }, .text(.nextInLine) { $0.next },
      .member("next_score") { .number($0.answer.next?.score) },
      .flag(.replaced) { $0.answer.replacementPlace != nil }, .number(.place) { $0.answer.replacementPlace },
    ]

    let round: String
    let answer: RoundStore.WithdrawalAnswer
    let isReplacing: Bool

    private var withdrawn: String { Reporter.pseudonym(answer.reporter) }
    private var next: String? { answer.next.map { Reporter.pseudonym($0.reporter) } }

    var sentence: Message {
      let first = "\(withdrawn) is withdrawn from round \(round)"
      guard let next, let score = answer.next?.score else { return first + "; nobody is next in line for the seat" }
      if let place = answer.replacementPlace {
        return first + "; \(next), score \(score), has the seat as place \(place)"
      }
      return first + "; next in line is \(next), score \(score)\n"
        + "next: tips honorees withdraw \(round) \(withdrawn) --replace"
    }
  }
}

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
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    guard let period = try invocation.period(period, in: store) else { return }
    if reason != nil, !yes { try confirm(period) }
    let answer = try store.rounds.withdraw(
      reporter, from: period.label, reason: reason, replace: replace, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(Withdrawn(round: period.label, answer: answer, isReplacing: replace))
  }

  private func confirm(_ period: Period) throws {
    guard Prompt.isPossible else {
      throw UsageError(
        "a withdrawal can't be taken back; confirm with --yes, or on a terminal by typing the pseudonym")
    }
    let typed = try Prompt.ask(
      "\(reporter) leaves the list of \(period.label) for good. Type \(reporter) to confirm"
    ) { $0 }
    guard typed == reporter else { throw UsageError("not confirmed; nobody was withdrawn") }
  }

  /// What came of it.
  private struct Withdrawn: Answer {
    static let columns = [
      Column("round"), Column("withdrawn"), Column("next_in_line"), Column("replaced"),
      Column("place", isNumeric: true),
    ]

    let round: String
    let answer: RoundStore.WithdrawalAnswer
    let isReplacing: Bool

    private var withdrawn: String { Reporter.pseudonym(answer.reporter) }
    private var next: String? { answer.next.map { Reporter.pseudonym($0.reporter) } }

    var cells: [Cell] {
      [
        Cell(round), Cell(withdrawn), Cell(next), Cell(answer.replacementPlace != nil),
        Cell(answer.replacementPlace.map(Int64.init)),
      ]
    }

    var sentence: String {
      let first = "\(withdrawn) is withdrawn from round \(round)"
      guard let next, let score = answer.next?.score else { return first + "; nobody is next in line for the seat" }
      if let place = answer.replacementPlace {
        return first + "; \(next), score \(score), has the seat as place \(place)"
      }
      return first + "; next in line is \(next), score \(score)\n"
        + "next: tips honorees withdraw \(round) \(withdrawn) --replace"
    }

    var json: JSONOutput {
      .object([
        "round": .string(round), "withdrawn": .string(withdrawn), "next_in_line": .text(next),
        "next_score": .number(answer.next.map { Int64($0.score) }), "replaced": .bool(answer.replacementPlace != nil),
        "place": .number(answer.replacementPlace.map(Int64.init)),
      ])
    }
  }
}

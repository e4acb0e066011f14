import ArgumentParser
import TipsCore

/// `tips honorees withdraw`.
struct HonoreesWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: HonoreesHelp.withdraw.spoken, discussion: HonoreesHelp.withdrawDiscussion.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.period))
  var period: String

  @Argument(help: ArgumentHelp(HonoreesHelp.pseudonym))
  var reporter: String

  @Option(help: ArgumentHelp(HonoreesHelp.withdrawReason, valueName: "text"))
  var reason: String?

  @Flag(help: ArgumentHelp(HonoreesHelp.replace))
  var replace = false

  @Flag(help: ArgumentHelp(HonoreesHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    if reason != nil, !yes, isOnList(of: period, in: store) {
      try Confirmation(
        consequence: HonoreeWords.leavesForGood(reporter, period.label), word: reporter,
        purpose: HonoreeWords.toConfirm
      ).ask(
        because: HonoreeWords.withdrawalIsFinal, typing: HonoreeWords.pseudonym,
        otherwise: HonoreeWords.nobodyWithdrawn)
    }
    let answer = try store.rounds.withdraw(
      reporter, from: period.label, reason: reason, replace: replace, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(Withdrawn(round: period.label, answer: answer, isReplacing: replace))
  }

  /// Whether the person can leave; what can't be is refused without a question.
  private func isOnList(of period: Period, in store: Store) -> Bool {
    guard let round = try? store.rounds.existing(period.label),
      let id = try? store.reporters.reporter(reporter).id
    else { return false }
    return (round.honorees + round.replacements).contains { $0.reporter == id } && round.withdrawals[id] == nil
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
      guard let next, let score = answer.next?.score else { return HonoreeWords.nobodyNext(withdrawn, round) }
      if let place = answer.replacementPlace {
        return HonoreeWords.replaced(withdrawn, round, by: next, score: score, place: place)
      }
      return HintWords.answer(
        HonoreeWords.nextInLine(withdrawn, round, next, score: score),
        next: "tips honorees withdraw \(round) \(withdrawn) --replace")
    }
  }
}

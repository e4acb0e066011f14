import ArgumentParser
import TipsCore

/// `tips honorees approve`.
struct HonoreesApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: HonoreesHelp.approve.spoken, discussion: HonoreesHelp.approveDiscussion.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.pastPeriod))
  var period: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    if try store.rounds.isIssued(period.label) { throw RoundError.issuedAlready(period.label) }
    try invocation.settle(store)
    let draft = try store.rounds.approve(period, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      Approved(
        draft: draft, zone: store.zone,
        hint: invocation.isConversation ? "tips honorees issue \(period.label)" : nil))
  }

  /// What was approved.
  private struct Approved: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .text(.round) { $0.draft.label }, .number(.honorees) { $0.draft.honorees },
      .text(.draftedBy) { $0.draft.draftedBy },
      .instant("drafted_at") { $0.draft.draftedAt },
      .text(.approvedBy) { $0.draft.approvedBy },
      .instant("approved_at") { $0.draft.approvedAt },
      .member("drafted_from") { .text($0.draft.draftedFrom) },
      .member("approved_from") { .text($0.draft.approvedFrom) },
      .text(.inputDigest) { $0.draft.inputDigest },
    ]

    let draft: RecordedDraft
    let zone: StationZone
    let hint: String?

    var sentence: Message {
      HintWords.answer(
        HonoreeWords.approved(
          draft.label, honorees: draft.honorees, drafter: draft.draftedBy, at: zone.solarHijri(draft.draftedAt),
          by: draft.approvedBy ?? ""), next: hint)
    }
  }
}

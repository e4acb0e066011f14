import ArgumentParser
import TipsCore

/// `tips honorees approve`.
struct HonoreesApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve the list of a period as a second person, where the policy asks for one.",
    discussion: """
      The approval holds for the list as it stands now: whatever changes it voids the approval. The second person has \
      another name and another account of the machine than who drafted the list, and isn't root.
      """)

  @Argument(help: "A period that is over, such as 1404-07.")
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
      "round \(draft.label) with \(draft.honorees) people, drafted by \(draft.draftedBy) on "
        + "\(zone.solarHijri(draft.draftedAt)), is approved by \(draft.approvedBy ?? "")"
        + (hint.map { "\nnext: \($0)" } ?? "")
    }
  }
}

import ArgumentParser
import TipsCore

/// `tips honorees approve`.
struct HonoreesApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve the list of a period as a second person, where the policy asks for one.",
    discussion: "The approval holds for the list as it stands now: whatever changes it voids the approval.")

  @Argument(help: "A period that is over, such as 1404-07.")
  var period: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    guard let period = try invocation.period(period, in: store) else { return }
    if try store.rounds.isIssued(period.label) { throw RoundError.issuedAlready(period.label) }
    try invocation.settle(store)
    let draft = try store.rounds.approve(period, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      Approved(
        draft: draft, zone: store.zone,
        hint: invocation.isConversation ? "tips honorees issue \(period.label)" : nil))
  }

  /// What was approved.
  private struct Approved: Answer {
    static let columns = [
      Column("round"), Column("honorees", isNumeric: true), Column("drafted_by"), Column("approved_by"),
      Column("input_digest"),
    ]

    let draft: RecordedDraft
    let zone: StationZone
    let hint: String?

    var cells: [Cell] {
      [
        Cell(draft.label), Cell(Int64(draft.honorees)), Cell(draft.draftedBy), Cell(draft.approvedBy),
        Cell(draft.inputDigest),
      ]
    }

    var sentence: String {
      "round \(draft.label) with \(draft.honorees) people, drafted by \(draft.draftedBy) on "
        + "\(zone.solarHijri(draft.draftedAt)), is approved by \(draft.approvedBy ?? "")"
        + (hint.map { "\nnext: \($0)" } ?? "")
    }

    var json: JSONOutput {
      .object([
        "round": .string(draft.label), "honorees": .number(draft.honorees),
        "drafted_by": .string(draft.draftedBy), "drafted_at": .string(zone.iso8601(draft.draftedAt)),
        "approved_by": .text(draft.approvedBy), "approved_at": .text(draft.approvedAt.map(zone.iso8601)),
        "input_digest": .string(draft.inputDigest),
      ])
    }
  }
}
